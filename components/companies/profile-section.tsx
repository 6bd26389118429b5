import { useTranslations } from "next-intl";
import { Fact, Facts } from "@/components/ui/facts";
import { NotFilled, NotStated } from "@/components/ui/not-stated";
import { Section } from "@/components/ui/section";
import type { CompanyProfile } from "@/lib/companies/queries";
import { groupedCode } from "@/lib/companies/rules";
import { Dates } from "@/components/custody/dates";

/** The facts that count as open while they have no value. */
const factsOf = ({ aliases, lineOfBusiness, creditCode }: CompanyProfile) => [aliases.length || null, lineOfBusiness, creditCode];

/** What one investigation says of a company, each fact in one of its three states. `alone` where no other says anything of it: then the head of the page says the rest. */
export function ProfileSection({ profile, alone, named, edit }: { profile: CompanyProfile; alone: boolean; named: boolean; edit: string | undefined }) {
  const t = useTranslations("companies");
  const { name, aliases, lineOfBusiness, creditCode, note, notStated, investigation } = profile;
  const facts = factsOf(profile);
  const open = (field: string) => (notStated.includes(field) ? <NotStated /> : <NotFilled />);
  return (
    <Section
      title={alone ? t("page.facts") : t(named ? "page.factsNamed" : "page.factsOf", { name, investigation: investigation.title })}
      count={t("page.factsCount", { count: facts.length, open: facts.filter((value) => value === null).length })}
      {...(!alone &&
        edit && {
          remark: (
            <a className="link" href={edit}>
              {t("page.edit")}
            </a>
          ),
        })}
    >
      {!alone && (
        <p className="soft">
          <b>
            <bdi>{name}</bdi>
          </b>
        </p>
      )}
      <Facts>
        <Fact label={t("field.aliases")}>
          {aliases.length === 0 && <NotFilled />}
          {aliases.map((alias, index) => (
            <span key={index} className="alias">
              <bdi>{alias.name}</bdi> <span className="muted">{t(`aliasKinds.${alias.kind}`)}</span>
            </span>
          ))}
        </Fact>
        <Fact label={t("field.lineOfBusiness")}>{lineOfBusiness ?? open("lineOfBusiness")}</Fact>
        <Fact label={t("field.creditCode")}>{creditCode === null ? open("creditCode") : <span className="num nw">{groupedCode(creditCode)}</span>}</Fact>
        {note !== null && (
          <Fact label={t("field.note")} full>
            <span className="lines">{note}</span>
          </Fact>
        )}
      </Facts>
      {!alone && (
        <div className="meta">
          <Dates of={profile} />
        </div>
      )}
    </Section>
  );
}
