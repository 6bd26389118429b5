import { useFormatter, useTranslations } from "next-intl";
import { Qualifier } from "@/components/ui/qualifier";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { CallTally } from "@/lib/calls/queries";
import { answeredShare, callsPerDay, callsPerHour } from "@/lib/calls/rules";

type Props = { overall: CallTally; agents: readonly CallTally[]; more: boolean; here(agent: string): string };

/** A derived number with what it was worked out from. */
function Per({ found, isShare }: { found: ReturnType<typeof callsPerHour>; isShare?: boolean }) {
  const t = useTranslations("calls");
  if (!found) return t("none");
  const value = found.cut ? t("cut", { value: found.value }) : found.value;
  return (
    <span className="calls-per">
      <b>{isShare ? t("percent", { percent: value }) : value}</b> <span className="muted">{t("formula", { above: found.above, below: found.below })}</span>
    </span>
  );
}

/** What follows from the calls, of everybody and by agent. Nobody said any of it. */
export function TallyTable({ overall, agents, more, here }: Props) {
  const t = useTranslations("calls");
  const format = useFormatter();
  const named = ({ all, agent }: CallTally) =>
    all ? (
      t("everybody")
    ) : agent === null ? (
      <span className="nf">{t("nobody")}</span>
    ) : (
      <a className="t" href={here(agent)}>
        <bdi>{agent}</bdi>
      </a>
    );
  return (
    <Section
      title={
        <>
          {t("derived")} <Qualifier is="derived" />
        </>
      }
      remark={t("derivedRemark")}
      id="derived"
    >
      <p className="soft">{t("derivedLead")}</p>
      <div className="scroll calls-tally">
        <Table
          caption={t("derived")}
          columns={[
            { key: "who", label: t("who") },
            { key: "calls", label: t("calls"), number: true },
            { key: "numbers", label: t("numbers"), number: true },
            { key: "perHour", label: t("perHour"), number: true },
            { key: "mostHour", label: t("mostHour"), number: true },
            { key: "perDay", label: t("perDay"), number: true },
            { key: "mostDay", label: t("mostDay"), number: true },
            { key: "share", label: t("share"), number: true },
            { key: "median", label: t("median"), number: true },
          ]}
          rows={[overall, ...agents].map((tally, index) => ({
            key: String(index),
            cells: [
              named(tally),
              format.number(tally.calls),
              format.number(tally.numbers),
              <Per key="hour" found={callsPerHour(tally)} />,
              tally.hours === 0 ? t("none") : format.number(tally.mostHour),
              <Per key="day" found={callsPerDay(tally)} />,
              format.number(tally.mostDay),
              <Per key="share" found={answeredShare(tally)} isShare />,
              tally.median === null ? t("none") : t("seconds", { seconds: tally.median }),
            ],
          }))}
        />
      </div>
      {more && <p className="soft">{t("moreAgents")}</p>}
    </Section>
  );
}
