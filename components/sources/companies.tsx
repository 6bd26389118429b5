import { useTranslations } from "next-intl";
import { KindMark } from "@/components/ui/kind-mark";
import { SideSection } from "@/components/ui/section";
import type { sourceCompanies } from "@/lib/sources/queries";

/** The companies that the pieces resting on a source touch. */
export function CompaniesSection({ companies }: { companies: Awaited<ReturnType<typeof sourceCompanies>> }) {
  const t = useTranslations("sources.page");
  const seal = useTranslations("desk.seals");
  return (
    <SideSection title={t("companies")} count={companies.length}>
      {companies.length === 0 && <p className="sub sub-top">{t("noCompanies")}</p>}
      <ul>
        {companies.map(({ id, name, pieces }) => (
          <li key={id} className="row">
            <KindMark kind="company" label={seal("company")} />
            <div className="x">
              <a className="t" href={`/companies/${id}`}>
                <bdi>{name}</bdi>
              </a>
              <div className="sub">{t("companyPieces", { count: pieces })}</div>
            </div>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
