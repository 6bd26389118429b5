import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { NotFilled, NotStated } from "@/components/ui/not-stated";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { SegmentedLinks } from "@/components/ui/segmented";
import { Table } from "@/components/ui/table";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { companiesAddress, companyFilter } from "@/lib/companies/filter";
import { listCompanies } from "@/lib/companies/queries";
import { listInvestigations } from "@/lib/investigations/queries";
import { Page } from "../frame";
import "@/components/companies/companies.css";

export async function generateMetadata() {
  return { title: (await getTranslations("companies"))("title") };
}

const sorts = ["pieces", "name", "recent"] as const;

/** The companies that the reader's investigations know. Filter, order and page stand in the address. */
export default async function CompaniesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await signedIn();
  const filter = companyFilter.parse(await searchParams);
  const { investigation, q, sort } = filter;
  const [t, { total, companies, next }, investigations] = await Promise.all([
    getTranslations("companies"),
    listCompanies(actor, filter),
    listInvestigations(actor),
  ]);
  const writes = writable(actor);
  const here = (more: Partial<typeof filter>) => companiesAddress({ ...filter, after: undefined, ...more });
  const record = `/companies/new${investigation && writes.includes(investigation) ? `?investigation=${investigation}` : ""}`;

  return (
    <Page at="companies" crumbs={[{ label: t("title") }]} width="table">
      <h1 className="h">{t("title")}</h1>
      <p className="soft">{t("list.lead")}</p>
      <div className="list-top">
        <form action="/companies" role="search">
          {investigation && <input type="hidden" name="investigation" value={investigation} />}
          {sort !== "pieces" && <input type="hidden" name="sort" value={sort} />}
          <input className="inp" type="search" name="q" defaultValue={q} maxLength={200} aria-label={t("list.find")} placeholder={t("list.find")} />
          <button type="submit" className="btn">
            {t("list.submit")}
          </button>
        </form>
        {investigations.length > 1 && (
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
        {companies.length === 0 ? (
          <Empty title={q ? t("list.notFound", { q }) : investigation ? t("list.notFoundIn") : t("list.nothing")}>
            {q || investigation ? <a href="/companies">{t("list.wider")}</a> : t(writes.length ? "list.nothingHint" : "list.nothingRead")}
          </Empty>
        ) : (
          <Table
            caption={t("list.caption")}
            columns={[
              { key: "name", label: t("field.name") },
              { key: "business", label: t("field.lineOfBusiness") },
              { key: "known", label: t("list.known") },
              { key: "pieces", label: t("list.pieces"), number: true },
            ]}
            rows={companies.map(({ id, pieces, profiles }) => {
              const [first] = profiles;
              const others = [...new Set(profiles.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]))].filter(
                (name) => name !== first?.name,
              );
              return {
                key: id,
                cells: [
                  <span key="name" className="name-cell">
                    <a className="t" href={`/companies/${id}`}>
                      <b>
                        <bdi>{first?.name}</bdi>
                      </b>
                    </a>
                    {others.length > 0 && <span className="sub">{t("list.alsoCalled", { names: others.join(t("listSeparator")) })}</span>}
                  </span>,
                  first?.lineOfBusiness ?? (first?.notStated.includes("lineOfBusiness") ? <NotStated key="business" /> : <NotFilled key="business" />),
                  profiles.map((profile) => profile.investigation.title).join(t("listSeparator")),
                  String(pieces),
                ],
              };
            })}
          />
        )}
        <Pager first={filter.after ? here({}) : undefined} next={next ? here({ after: next }) : undefined}>
          {t("list.shown", { shown: companies.length, total })}
        </Pager>
      </Section>
    </Page>
  );
}
