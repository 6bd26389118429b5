import { useTranslations } from "next-intl";
import { NotFilled, NotStated } from "@/components/ui/not-stated";
import { Table } from "@/components/ui/table";
import type { listCompanies } from "@/lib/companies/queries";
import { Count } from "@/components/ui/count";

type Company = Awaited<ReturnType<typeof listCompanies>>["companies"][number];

/** Under the name that it was first recorded with stand all others, whichever investigation says them. */
function Name({ id, profiles }: Company) {
  const t = useTranslations("companies");
  const [first] = profiles;
  const names = [...new Set(profiles.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]))].filter((name) => name !== first?.name);
  return (
    <span className="name-cell">
      <a className="t" href={`/companies/${id}`}>
        <b>
          <bdi>{first?.name}</bdi>
        </b>
      </a>
      {names.length > 0 && <span className="sub">{t("list.alsoCalled", { names: names.join(t("listSeparator")) })}</span>}
    </span>
  );
}

function Business({ profiles: [first] }: Company) {
  if (first?.lineOfBusiness) return first.lineOfBusiness;
  return first?.notStated.includes("lineOfBusiness") ? <NotStated /> : <NotFilled />;
}

export function CompanyTable({ companies }: { companies: Company[] }) {
  const t = useTranslations("companies");
  return (
    <Table
      caption={t("list.caption")}
      columns={[
        { key: "name", label: t("field.name") },
        { key: "business", label: t("field.lineOfBusiness") },
        { key: "known", label: t("list.known") },
        { key: "pieces", label: t("list.pieces"), number: true },
      ]}
      rows={companies.map((company) => ({
        key: company.id,
        cells: [
          <Name key="name" {...company} />,
          <Business key="business" {...company} />,
          [...new Set(company.profiles.map(({ investigation }) => investigation.title))].join(t("listSeparator")),
          <Count key="pieces" of={company.pieces} />,
        ],
      }))}
    />
  );
}
