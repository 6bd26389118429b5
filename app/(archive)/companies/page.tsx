import { getTranslations } from "next-intl/server";
import { CompanyTable } from "@/components/companies/company-table";
import { Empty } from "@/components/ui/empty";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { companiesAddress, companyFilter } from "@/lib/companies/filter";
import { listCompanies } from "@/lib/companies/queries";
import { listInvestigations } from "@/lib/investigations/queries";
import { ListFrame } from "../list-frame";

export async function generateMetadata() {
  return { title: (await getTranslations("companies"))("title") };
}

const sorts = ["pieces", "name", "recent"] as const;

/** The companies that the reader's investigations know. */
export default async function CompaniesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await signedIn();
  const filter = companyFilter.parse(await searchParams);
  const { investigation, q } = filter;
  const [t, { total, companies, next }, investigations] = await Promise.all([
    getTranslations("companies.list"),
    listCompanies(actor, filter),
    listInvestigations(actor),
  ]);
  const writes = writable(actor);
  const here = (more: Partial<typeof filter>) => companiesAddress({ ...filter, after: undefined, ...more });
  const list = { of: "companies", filter, here, sorts, investigations, writes, total, shown: companies.length, next } as const;

  return (
    <ListFrame {...list}>
      {companies.length > 0 ? (
        <CompanyTable companies={companies} />
      ) : (
        <Empty title={q ? t("notFound", { q }) : investigation ? t("notFoundIn") : t("nothing")}>
          {q || investigation ? <a href="/companies">{t("wider")}</a> : t(writes.length ? "nothingHint" : "nothingRead")}
        </Empty>
      )}
    </ListFrame>
  );
}
