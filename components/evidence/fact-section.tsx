import { useTranslations } from "next-intl";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { Fact as FactOf } from "@/lib/evidence/fact";
import { FactValue } from "./fact-value";

/** The companies that a record is about, as far as this reader may see them. */
export type Subject = { id: string; label: string; href: string };

/** Every fact that the view of the kind does not draw itself, gaps included and counted. */
export function FactSection({ subjects, facts }: { subjects: readonly Subject[]; facts: FactOf[] }) {
  const t = useTranslations("evidence.page");
  const open = facts.filter(({ state }) => state === "notStated" || state === "missing").length + (subjects.length ? 0 : 1);
  return (
    <Section title={t("facts")} count={t("factsCount", { count: facts.length + 1, open })}>
      <Facts>
        <Fact label={t("subject")}>
          {subjects.length === 0 && <span className="nf">{t("noSubject")}</span>}
          {subjects.map(({ id, label, href }, index) => (
            <span key={id}>
              {index > 0 && t("and")}
              <a className="t" href={href}>
                <b>{label}</b>
              </a>
            </span>
          ))}
        </Fact>
        {facts.map((fact) => (
          <Fact key={fact.name} label={fact.label}>
            <FactValue fact={fact} />
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}
