import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { Fact } from "@/lib/evidence/fact";
import { FactValue } from "../fact-value";

/** The facts one below the other, as an editor checks them. */
export function FactTable({ subjects, facts }: { subjects: { id: string; label: string; href: string }[]; facts: Fact[] }) {
  const t = useTranslations("evidence.page");
  const open = facts.filter(({ state }) => state !== "value").length + (subjects.length ? 0 : 1);
  return (
    <Section title={t("facts")} count={t("factsCount", { count: facts.length + 1, open })}>
      <table className="tbl rv-facts">
        <thead className="sr">
          <tr>
            <th scope="col">{t("factName")}</th>
            <th scope="col">{t("factValue")}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("subject")}</th>
            <td>
              {subjects.length === 0 && <span className="nf">{t("noSubject")}</span>}
              {subjects.map(({ id, label, href }, index) => (
                <span key={id}>
                  {index > 0 && t("and")}
                  <a className="t" href={href}>
                    <b>{label}</b>
                  </a>
                </span>
              ))}
            </td>
          </tr>
          {facts.map((fact) => (
            <tr key={fact.name}>
              <th scope="row">{fact.label}</th>
              <td>
                <FactValue fact={fact} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
