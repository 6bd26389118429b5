import { getTranslations } from "next-intl/server";
import { CompanyTable } from "@/components/companies/company-table";
import { Empty } from "@/components/ui/empty";
import { ExportLinks } from "@/components/ui/export-links";
import { ListTop } from "@/components/ui/list-top";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { SegmentedLinks } from "@/components/ui/segmented";
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
  const { investigation, q, sort, after } = filter;
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
      <ListTop
        action="/companies"
        find={t("list.find")}
        submit={t("list.submit")}
        q={q}
        kept={{ investigation, sort: sort === "pieces" ? undefined : sort }}
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
      />
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
        {companies.length > 0 ? (
          <CompanyTable companies={companies} />
        ) : (
          <Empty title={q ? t("list.notFound", { q }) : investigation ? t("list.notFoundIn") : t("list.nothing")}>
            {q || investigation ? <a href="/companies">{t("list.wider")}</a> : t(writes.length ? "list.nothingHint" : "list.nothingRead")}
          </Empty>
        )}
        <Pager first={after ? here({}) : undefined} next={next ? here({ after: next }) : undefined}>
          {t("list.shown", { shown: companies.length, total })}
        </Pager>
        {total > 0 && <ExportLinks list="companies" address={here({})} />}
      </Section>
    </Page>
  );
}
