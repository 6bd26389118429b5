import { getTranslations } from "next-intl/server";
import { SourceTable } from "@/components/sources/source-table";
import { Empty } from "@/components/ui/empty";
import { ExportLinks } from "@/components/ui/export-links";
import { ListTop } from "@/components/ui/list-top";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { SegmentedLinks } from "@/components/ui/segmented";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { listInvestigations } from "@/lib/investigations/queries";
import { sourceFilter, sourcesAddress } from "@/lib/sources/filter";
import { listSources } from "@/lib/sources/queries";
import { sourceKinds } from "@/lib/sources/schema";
import { Page } from "../frame";
import "@/components/companies/companies.css";

export async function generateMetadata() {
  return { title: (await getTranslations("sources"))("title") };
}

const sorts = ["codename", "pieces", "recent"] as const;

/** The sources of the reader's investigations, by codename. Filter, order and page stand in the address. */
export default async function SourcesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await signedIn();
  const filter = sourceFilter.parse(await searchParams);
  const { investigation, kind, q, sort, after } = filter;
  const [t, { total, sources, next }, investigations] = await Promise.all([getTranslations("sources"), listSources(actor, filter), listInvestigations(actor)]);
  const writes = writable(actor);
  const narrowed = Boolean(q || kind || investigation);
  const here = (more: Partial<typeof filter>) => sourcesAddress({ ...filter, after: undefined, ...more });
  const record = `/sources/new${investigation && writes.includes(investigation) ? `?investigation=${investigation}` : ""}`;

  return (
    <Page at="sources" crumbs={[{ label: t("title") }]} width="table">
      <h1 className="h">{t("title")}</h1>
      <p className="soft">{t("list.lead")}</p>
      <ListTop
        action="/sources"
        find={t("list.find")}
        submit={t("list.submit")}
        q={q}
        kept={{ investigation, sort: sort === "codename" ? undefined : sort }}
        choice={
          investigations.length > 1
            ? {
                label: t("list.investigation"),
                options: [
                  { href: here({ investigation: undefined }), label: t("list.all"), current: !investigation },
                  ...investigations.map(({ id, title }) => ({ href: here({ investigation: id }), label: title, current: investigation === id })),
                ],
              }
            : undefined
        }
        add={writes.length > 0 ? { href: record, label: t("list.record") } : undefined}
      >
        <select className="inp" name="kind" defaultValue={kind ?? ""} aria-label={t("list.kind")}>
          <option value="">{t("list.allKinds")}</option>
          {sourceKinds.map((one) => (
            <option key={one} value={one}>
              {t(`kinds.${one}`)}
            </option>
          ))}
        </select>
      </ListTop>
      <Section
        title={t("title")}
        count={t("list.count", { count: total })}
        {...(total > 1 && {
          remark: (
            <SegmentedLinks
              label={t("list.sort")}
              options={sorts.map((one) => ({ href: here({ sort: one }), label: t(`list.sorts.${one}`), current: sort === one }))}
            />
          ),
        })}
      >
        {sources.length > 0 ? (
          <SourceTable sources={sources} several={investigations.length > 1} />
        ) : (
          <Empty title={t(narrowed ? "list.notFound" : "list.nothing")}>
            {narrowed ? <a href="/sources">{t("list.wider")}</a> : t(writes.length ? "list.nothingHint" : "list.nothingRead")}
          </Empty>
        )}
        <Pager first={after ? here({}) : undefined} next={next ? here({ after: next }) : undefined}>
          {t("list.shown", { shown: sources.length, total })}
        </Pager>
        {total > 0 && <ExportLinks list="sources" address={here({})} />}
      </Section>
    </Page>
  );
}
