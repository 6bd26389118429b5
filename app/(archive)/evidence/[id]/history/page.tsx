import { getTranslations } from "next-intl/server";
import { Page } from "@/app/(archive)/frame";
import { Entry } from "@/components/evidence/history/entry";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { countHistoryOf, historyOf } from "@/lib/custody/queries";
import { z } from "@/lib/zod";
import { crumbsOf } from "../crumbs";
import { type Asked, foundEvidence } from "../found";
import { tell } from "../told";
import "@/components/evidence/evidence.css";
import "@/components/evidence/history/history.css";

export async function generateMetadata() {
  return { title: (await getTranslations("evidence.history"))("pageTitle") };
}

const pageSize = 30;
const before = z.coerce.number().int().min(1).optional().catch(undefined);

/** Everything that ever happened to a record, newest first. */
export default async function HistoryPage({ params, searchParams }: Asked) {
  const actor = await signedIn();
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const evidence = await foundEvidence(actor, id);
  const from = before.parse(asked.before);
  const [total, entries, t] = await Promise.all([
    countHistoryOf(actor, evidence.id),
    historyOf(actor, evidence.id, { limit: pageSize + 1, ...(from && { before: from }) }),
    getTranslations("evidence.history"),
  ]);
  const shown = entries.slice(0, pageSize);
  const { told, names } = await tell(actor, { ...evidence, body: null }, shown);
  const last = entries.length > pageSize ? shown.at(-1)?.seq : undefined;
  const here = `/evidence/${evidence.id}/history`;

  return (
    <Page at="investigations" crumbs={await crumbsOf(evidence, t("title"))}>
      <h1 className="h">{evidence.title}</h1>
      <p className="muted">{t("lead")}</p>
      <Section title={t("title")} count={t("count", { count: total })} remark={t("newestFirst")}>
        <ol className="ev-entries">
          {told.map(({ entry, changes }) => (
            <Entry key={entry.seq} entry={entry} changes={changes} names={names} />
          ))}
        </ol>
        <Pager first={from ? here : undefined} next={last === undefined ? undefined : `${here}?before=${last}`} />
      </Section>
    </Page>
  );
}
