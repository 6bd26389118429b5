import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { SegmentedLinks } from "@/components/ui/segmented";
import { Table } from "@/components/ui/table";
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
  const { investigation, kind, q, sort } = filter;
  const [t, { total, sources, next }, investigations] = await Promise.all([getTranslations("sources"), listSources(actor, filter), listInvestigations(actor)]);
  const writes = writable(actor);
  const here = (more: Partial<typeof filter>) => sourcesAddress({ ...filter, after: undefined, ...more });
  const record = `/sources/new${investigation && writes.includes(investigation) ? `?investigation=${investigation}` : ""}`;
  const several = investigations.length > 1;

  return (
    <Page at="sources" crumbs={[{ label: t("title") }]} width="table">
      <h1 className="h">{t("title")}</h1>
      <p className="soft">{t("list.lead")}</p>
      <div className="list-top">
        <form action="/sources" role="search">
          {investigation && <input type="hidden" name="investigation" value={investigation} />}
          {sort !== "codename" && <input type="hidden" name="sort" value={sort} />}
          <input className="inp" type="search" name="q" defaultValue={q} maxLength={200} aria-label={t("list.find")} placeholder={t("list.find")} />
          <select className="inp" name="kind" defaultValue={kind ?? ""} aria-label={t("list.kind")}>
            <option value="">{t("list.allKinds")}</option>
            {sourceKinds.map((one) => (
              <option key={one} value={one}>
                {t(`kinds.${one}`)}
              </option>
            ))}
          </select>
          <button type="submit" className="btn">
            {t("list.submit")}
          </button>
        </form>
        {several && (
          <SegmentedLinks
            label={t("list.investigation")}
            options={[
              { href: here({ investigation: undefined }), label: t("list.all"), current: !investigation },
              ...investigations.map(({ id, title }) => ({ href: here({ investigation: id }), label: title, current: investigation === id })),
            ]}
          />
        )}
        <span className="grow" />
        {writes.length > 0 && (
          <LinkButton href={record} icon="plus">
            {t("list.record")}
          </LinkButton>
        )}
      </div>
      <Section
        title={t("title")}
        count={t("list.count", { count: total })}
        remark={
          total > 1 ? (
            <SegmentedLinks
              label={t("list.sort")}
              options={sorts.map((one) => ({ href: here({ sort: one }), label: t(`list.sorts.${one}`), current: sort === one }))}
            />
          ) : undefined
        }
      >
        {sources.length === 0 ? (
          <Empty title={t(q || kind || investigation ? "list.notFound" : "list.nothing")}>
            {q || kind || investigation ? <a href="/sources">{t("list.wider")}</a> : t(writes.length ? "list.nothingHint" : "list.nothingRead")}
          </Empty>
        ) : (
          <Table
            caption={t("list.caption")}
            columns={[
              { key: "codename", label: t("list.codename") },
              { key: "description", label: t("list.description") },
              { key: "kind", label: t("field.kind") },
              ...(several ? [{ key: "investigation", label: t("list.investigation") }] : []),
              { key: "pieces", label: t("list.pieces"), number: true },
            ]}
            rows={sources.map(({ id, codename, description, kind: what, investigation: { code }, pieces }) => ({
              key: id,
              cells: [
                <a key="codename" className="t nw" href={`/sources/${id}`}>
                  {codename}
                </a>,
                description,
                t(`kinds.${what}`),
                ...(several ? [code] : []),
                String(pieces),
              ],
            }))}
          />
        )}
        <Pager first={filter.after ? here({}) : undefined} next={next ? here({ after: next }) : undefined}>
          {t("list.shown", { shown: sources.length, total })}
        </Pager>
      </Section>
    </Page>
  );
}
