import { useTranslations } from "next-intl";
import { NotStated } from "@/components/ui/not-stated";
import { Section } from "@/components/ui/section";
import { type Arm, type Outcome, whereLeads } from "@/lib/evidence/kinds/lead-marking/rules";
import type { LeadMarkingFacts } from "@/lib/evidence/kinds/lead-marking/schema";
import { Word } from "../../fact-value";

/** Thick where most of them end, thin where some do, dashed where nobody knows, with a bar where a rule stands before it. */
const lineOf = (arm: Arm) => (arm.way === "practice" ? (arm.practice.share === "all" || arm.practice.share === "most" ? "most" : "some") : arm.way);

function End({ arm, meaning }: { arm: Arm; meaning: string | undefined }) {
  const t = useTranslations("evidence.page.path");
  if (arm.way === "practice") {
    const { share, nature, inference } = arm.practice;
    return (
      <>
        <span>{lineOf(arm) === "most" ? <strong>{t(`share.${share ?? "unknown"}`)}</strong> : t(`share.${share ?? "unknown"}`)}</span>
        <span className="mut">
          <Word is={nature} />
          {inference !== undefined && (
            <>
              {" "}
              {inference} <Word is="inferred" />
            </>
          )}
        </span>
      </>
    );
  }
  if (arm.way === "gate")
    return (
      <>
        <span>{t("gate")}</span>
        <span className="mut">
          {arm.rule ? (
            <>
              {t(arm.exclusive ? "ruleOnly" : "rule", { rule: arm.rule.text, code: arm.code })} <Word is={arm.rule.nature} />
            </>
          ) : (
            t("otherRules", { count: arm.rules })
          )}
        </span>
      </>
    );
  return (
    <>
      <span>
        <NotStated>{t("unknown")}</NotStated>
      </span>
      <span className="mut">{meaning !== undefined && t("meaningIs", { meaning })}</span>
    </>
  );
}

/** Where people end who had this outcome, drawn from the practices and rules of the record. */
export function Path({ facts, outcome }: { facts: LeadMarkingFacts; outcome: Outcome }) {
  const t = useTranslations("evidence.page.path");
  const kinds = useTranslations("kinds.leadMarking");
  const arms = whereLeads(facts, outcome);
  const word = kinds(`outcomes.${outcome}`);
  return (
    <Section title={t("title", { outcome: word })} remark={t("legend")}>
      <div className="lm-path">
        <div className="lm-from">
          {t("from")}
          <br />
          {word}
          <small>{t("then")}</small>
        </div>
        <ol>
          {arms.map((arm) => (
            <li key={arm.code}>
              <span className={`lm-arm ${lineOf(arm)}`} aria-hidden>
                <i />
              </span>
              <span className="lm-to">
                <b className="c">{arm.code}</b>
                <End arm={arm} meaning={facts.marks.find(({ code }) => code === arm.code)?.meaning} />
              </span>
            </li>
          ))}
        </ol>
      </div>
    </Section>
  );
}
