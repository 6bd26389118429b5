import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { formWords } from "@/components/access/form-words";
import { When } from "@/components/evidence/when";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { EngineLine } from "@/components/ui/engine-line";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { signedIn } from "@/lib/access/session";
import { searchState } from "@/lib/search/queries";
import { Page } from "../../frame";
import { makeAnew } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("search"))("state.title") };
}

/** For administrators: how the search is, and what it could not take. For anybody else there is no such page. */
export default async function SearchStatePage() {
  const actor = await signedIn();
  if (!actor.isAdministrator) notFound();
  const [state, t, format, words] = await Promise.all([searchState(actor), getTranslations("search"), getFormatter(), formWords()]);
  const { password: _, ...acting } = words;
  const now = new Date();
  const well = state.state === "ready";

  return (
    <Page at="account" crumbs={[{ label: t("title"), href: "/search" }, { label: t("state.title") }]} width="table" log={false}>
      <h1 className="h">{t("state.title")}</h1>
      <p className="soft">{t("state.lead")}</p>
      <Facts>
        <Fact label={t("state.engine")}>
          <EngineLine well={well}>{t(`state.is.${state.state}`)}</EngineLine>
        </Fact>
        <Fact label={t("state.version")}>
          {state.hasEngine ? (state.engineVersion ? `Meilisearch ${state.engineVersion}` : t("state.noAnswer")) : t("state.noEngine")}
        </Fact>
        <Fact label={t("state.documents")}>{format.number(state.documents)}</Fact>
        <Fact label={t("state.pending")}>
          {state.pending === 0 ? t("engine.current") : t("engine.pending", { count: state.pending })}
          {state.oldest && <> · {t("state.oldest", { since: format.relativeTime(state.oldest, now) })}</>}
        </Fact>
        <Fact label={t("state.indexer")}>{t(state.works ? "state.works" : "state.idle")}</Fact>
        <Fact label={t("state.madeAt")}>{state.madeAt ? <When at={state.madeAt} /> : t("state.never")}</Fact>
      </Facts>
      <Section title={t("state.aside")} count={state.asideCount} remark={t("state.asideRemark")}>
        {state.aside.length === 0 ? (
          <p className="muted">{t("state.asideNone")}</p>
        ) : (
          <Table
            caption={t("state.aside")}
            columns={[
              { key: "id", label: t("state.what") },
              { key: "stage", label: t("state.stage") },
              { key: "reason", label: t("state.reason") },
              { key: "tries", label: t("state.tries") },
              { key: "next", label: t("state.next") },
            ]}
            rows={state.aside.map(({ id, stage, reason, tries, nextAt }) => ({
              key: `${stage} ${id}`,
              cells: [
                <code key="id">{id}</code>,
                t(`state.stages.${stage as "made" | "sent"}`),
                <code key="reason">{reason}</code>,
                format.number(tries),
                nextAt > now ? format.relativeTime(nextAt, now) : t("state.soon"),
              ],
            }))}
          />
        )}
      </Section>
      <Section title={t("state.anew")}>
        <p className="soft">{t("state.anewLead")}</p>
        <ActionForm {...acting} action={makeAnew} className="inline">
          <Button type="submit">{t("state.anewButton")}</Button>
        </ActionForm>
      </Section>
    </Page>
  );
}
