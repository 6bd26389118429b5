import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/app/(archive)/frame";
import { formWords } from "@/components/access/form-words";
import { CallFilters } from "@/components/calls/filters";
import { Quotas } from "@/components/calls/quotas";
import { RevealCalled } from "@/components/calls/reveal";
import { CallRows } from "@/components/calls/rows";
import { ByDay, ByHour } from "@/components/calls/spread";
import { TallyTable } from "@/components/calls/tally";
import { Empty } from "@/components/ui/empty";
import { ExportLinks } from "@/components/ui/export-links";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { callAddress, callFilter, callQuery } from "@/lib/calls/filter";
import { callChoices, findCallLog, listCalls, quotasBeside, spreadCalls, tallyCalls } from "@/lib/calls/queries";
import { kinds } from "@/lib/evidence/kinds/registry";
import { crumbsOf } from "../crumbs";
import { type Asked, foundEvidence } from "../found";
import { reveal } from "./actions";
import "@/components/calls/calls.css";
import "@/components/evidence/evidence.css";
import "@/components/evidence/list/list.css";

export async function generateMetadata() {
  return { title: (await getTranslations("calls"))("title") };
}

/** The calls that a record carries: what follows from them, and each of them with its number masked. */
export default async function CallsPage({ params, searchParams }: Asked) {
  const actor = await signedIn();
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const evidence = await foundEvidence(actor, id);
  const log = (await findCallLog(actor, evidence.id)) ?? notFound();
  const filter = callFilter.parse(asked);
  const narrowed = callQuery({ ...filter, after: undefined });
  const [tally, spread, { calls, next }, choices, quotas, { password: _, ...words }, t, k] = await Promise.all([
    tallyCalls(actor, evidence.id, filter),
    spreadCalls(actor, evidence.id, filter),
    listCalls(actor, evidence.id, filter),
    callChoices(actor, evidence.id),
    quotasBeside(actor, evidence.id),
    formWords(),
    getTranslations("calls"),
    getTranslations("kinds"),
  ]);
  const total = tally.overall?.calls ?? 0;
  const here = callAddress(evidence.id, { ...filter, after: undefined });

  return (
    <Page at="investigations" crumbs={await crumbsOf(evidence, t("title"))} width="table" log={false}>
      <h1 className="h">
        <bdi>{t("of", { title: evidence.title })}</bdi>
      </h1>
      <p className="fact">
        {t("sum", { calls: log.calls, numbers: log.numbers })}{" "}
        <span className="soft">{t("zone", { zone: k.has(`zones.${log.zone}`) ? k(`zones.${log.zone}`) : log.zone })}</span>
      </p>
      <p className="soft">{t("lead")}</p>
      <CallFilters address={callAddress(evidence.id)} filter={filter} choices={choices} narrowed={narrowed !== ""} />
      {!tally.overall ? (
        <Empty title={t("empty")}>
          {t("emptyHint")} <a href={callAddress(evidence.id)}>{t("clear")}</a>
        </Empty>
      ) : (
        <>
          <TallyTable
            overall={tally.overall}
            agents={tally.agents}
            more={tally.more}
            here={(agent) => callAddress(evidence.id, { ...filter, after: undefined, agent })}
          />
          <Quotas lines={quotas} summaryOf={({ kind, facts, factQualifiers }) => kinds[kind].summary(facts, k, factQualifiers)} />
          {spread.hours.length > 0 && <ByHour hours={spread.hours} here={(hour) => callAddress(evidence.id, { ...filter, after: undefined, hour })} />}
          <ByDay days={spread.days} more={spread.moreDays} here={(day) => callAddress(evidence.id, { ...filter, after: undefined, day })} />
          <Section title={t("rows")} count={t("rowsCount", { count: total })} id="calls">
            <CallRows calls={calls} zone={log.zone} numberAddress={(number) => callAddress(evidence.id, { number })} />
            <Pager first={filter.after ? `${here}#calls` : undefined} next={next ? `${callAddress(evidence.id, { ...filter, after: next })}#calls` : undefined}>
              {t("page", { shown: calls.length, total })}
            </Pager>
            <ExportLinks list="calls" address={`?evidence=${evidence.id}${narrowed.replace("?", "&")}`} />
          </Section>
          <RevealCalled calls={calls} reveal={actor.roles.get(evidence.investigationId) === "viewer" ? undefined : { action: reveal, words }} />
        </>
      )}
    </Page>
  );
}
