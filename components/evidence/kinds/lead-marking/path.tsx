import { useTranslations } from "next-intl";
import { NotStated } from "@/components/ui/not-stated";
import { Section } from "@/components/ui/section";
import { type Arm, type Outcome, whereLeads } from "@/lib/evidence/kinds/lead-marking/rules";
import type { LeadMarkingFacts } from "@/lib/evidence/kinds/lead-marking/schema";
import { Bounds, Word } from "../../fact-value";
import type { Said } from "../view";

/** Thick where most of them end, thin where some do, dashed where nobody knows, with a bar where a rule stands before it. */
const lineOf = (arm: Arm) => (arm.way === "practice" ? (arm.practice.share === "all" || arm.practice.share === "most" ? "most" : "some") : arm.way);

function End({ arm, meaning, facts, said }: { arm: Arm; meaning: string | undefined; facts: LeadMarkingFacts; said: Said }) {
  const t = useTranslations("evidence.page.path");
  if (arm.way === "practice") {
    const { share, nature, inference } = arm.practice;
    const of = (name: string) => said(`practices.${facts.practices.indexOf(arm.practice)}.${name}`);
    return (
      <>
        <span>
          {lineOf(arm) === "most" ? <strong>{t(`share.${share ?? "unknown"}`)}</strong> : t(`share.${share ?? "unknown"}`)} <Bounds of={of("share")} />
        </span>
        <span className="mut">
          <Word is={nature} />
          {inference !== undefined && (
            <>
              {" "}
              {inference} <Bounds of={of("inference")} /> <Word is="inferred" />
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
              {t(arm.exclusive ? "ruleOnly" : "rule", { rule: arm.rule.text, code: arm.code })} <Bounds of={said(`rules.${facts.rules.indexOf(arm.rule)}`)} />{" "}
              <Word is={arm.rule.nature} />
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
      <span className="mut">
        {meaning !== undefined && (
          <>
            {t("meaningIs", { meaning })} <Bounds of={said(`marks.${facts.marks.findIndex(({ code }) => code === arm.code)}.meaning`)} />
          </>
        )}
      </span>
    </>
  );
}

/** Where people end who had this outcome, drawn from the practices and rules of the record. */
export function Path({ facts, said, outcome }: { facts: LeadMarkingFacts; said: Said; outcome: Outcome }) {
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
                <End arm={arm} facts={facts} said={said} meaning={facts.marks.find(({ code }) => code === arm.code)?.meaning} />
              </span>
            </li>
          ))}
        </ol>
      </div>
    </Section>
  );
}
