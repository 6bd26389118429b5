import { useTranslations } from "next-intl";
import { Fact, Facts } from "@/components/ui/facts";
import { NotFilled, NotStated } from "@/components/ui/not-stated";
import type { CompanyProfile } from "@/lib/companies/queries";

/** How many of the facts have no value. */
export const openFacts = ({ aliases, lineOfBusiness, creditCode }: CompanyProfile) =>
  [aliases.length || null, lineOfBusiness, creditCode].filter((value) => value === null).length;
export const factsShown = 3;

/** What one investigation says of a company, each fact in one of its three states. */
export function ProfileFacts({ profile: { aliases, lineOfBusiness, creditCode, note, notStated } }: { profile: CompanyProfile }) {
  const t = useTranslations("companies");
  const open = (name: string) => (notStated.includes(name) ? <NotStated /> : <NotFilled />);
  return (
    <Facts>
      <Fact label={t("field.aliases")}>
        {aliases.length === 0 && <NotFilled />}
        {aliases.map(({ name, kind }, index) => (
          <span key={index} className="alias">
            <bdi>{name}</bdi> <span className="muted">{t(`aliasKinds.${kind}`)}</span>
          </span>
        ))}
      </Fact>
      <Fact label={t("field.lineOfBusiness")}>{lineOfBusiness ?? open("lineOfBusiness")}</Fact>
      <Fact label={t("field.creditCode")}>{creditCode ?? open("creditCode")}</Fact>
      {note !== null && (
        <Fact label={t("field.note")} full>
          <span className="lines">{note}</span>
        </Fact>
      )}
    </Facts>
  );
}
