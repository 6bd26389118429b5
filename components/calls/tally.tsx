import { useFormatter, useTranslations } from "next-intl";
import { Qualifier } from "@/components/ui/qualifier";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { CallTally } from "@/lib/calls/queries";
import { ratio } from "@/lib/evidence/decimal";

type Props = { overall: CallTally; agents: readonly CallTally[]; more: boolean; here(agent: string): string };

/** A derived number with what it was worked out from: cut after two places, and said so. */
function Per({ above, below }: { above: number; below: number }) {
  const t = useTranslations("calls");
  if (below === 0) return t("none");
  const { value, exact } = ratio(BigInt(above), BigInt(below));
  return (
    <span className="calls-per">
      <b>{exact ? value : t("cut", { value })}</b> <span className="muted">{t("formula", { above, below })}</span>
    </span>
  );
}

function Share({ answered, unanswered }: Pick<CallTally, "answered" | "unanswered">) {
  const t = useTranslations("calls");
  const below = answered + unanswered;
  if (below === 0) return t("none");
  const { value, exact } = ratio(BigInt(answered) * 100n, BigInt(below));
  return (
    <span className="calls-per">
      <b>{t("percent", { percent: exact ? value : t("cut", { value }) })}</b> <span className="muted">{t("formula", { above: answered, below })}</span>
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
              <Per key="hour" above={tally.timed} below={tally.hours} />,
              tally.hours === 0 ? t("none") : format.number(tally.mostHour),
              <Per key="day" above={tally.calls} below={tally.days} />,
              format.number(tally.mostDay),
              <Share key="share" {...tally} />,
              tally.median === null ? t("none") : t("seconds", { seconds: tally.median }),
            ],
          }))}
        />
      </div>
      {more && <p className="soft">{t("moreAgents")}</p>}
    </Section>
  );
}
