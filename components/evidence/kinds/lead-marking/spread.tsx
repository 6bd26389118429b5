import { useTranslations } from "next-intl";
import { NotFilled, NotStated } from "@/components/ui/not-stated";
import { Section } from "@/components/ui/section";
import { contradictions } from "@/lib/evidence/kinds/lead-marking/rules";
import type { LeadMarkingFacts } from "@/lib/evidence/kinds/lead-marking/schema";
import type { Fact } from "@/lib/evidence/fact";
import { Bounds, Word } from "../../fact-value";
import type { Said } from "../view";
import "./lead-marking.css";

type Mark = LeadMarkingFacts["marks"][number];
type Rule = LeadMarkingFacts["rules"][number];
type Practice = LeadMarkingFacts["practices"][number];
type Nature = Mark["nature"];

/** One word for all of them in the head of the column, or one at each where they differ. */
const common = (rows: readonly { nature: Nature }[]): Nature | undefined =>
  new Set(rows.map(({ nature }) => nature)).size === 1 ? rows[0]?.nature : undefined;

function Meaning({
  mark,
  rules,
  nature,
  said,
}: {
  mark: Mark;
  rules: [rule: Rule, said: Fact | undefined][];
  nature: Nature | undefined;
  /** Its facts, by their names in it. */
  said: Said;
}) {
  const t = useTranslations("evidence.page.marking");
  const ofRules = common(rules.map(([rule]) => rule));
  return (
    <div className="lm-mean">
      <span className="lm-lb">{t("meaning")}</span>
      {mark.meaning !== undefined ? (
        <p className="lm-say">
          {mark.meaning} <Bounds of={said("meaning")} />
        </p>
      ) : (
        <p>{mark.notStated.includes("meaning") ? <NotStated /> : <NotFilled />}</p>
      )}
      {!nature && mark.meaning !== undefined && (
        <p className="lm-note2">
          <Word is={mark.nature} />
        </p>
      )}
      {rules.length > 0 && (
        <>
          <p className="lm-note2">
            {ofRules && <Word is={ofRules} />}{" "}
            {mark.rulesExclusive ? t("onlyRules", { count: rules.length, code: mark.code }) : t("rulesAre", { count: rules.length, code: mark.code })}{" "}
            <Bounds of={said("rulesExclusive")} />
          </p>
          <ol className="lm-rules" aria-label={t("rulesOf", { code: mark.code })}>
            {rules.map(([rule, fact], index) => (
              <li key={index}>
                <span>
                  {rule.text} <Bounds of={fact} /> {!ofRules && <Word is={rule.nature} />}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function Practices({
  code,
  practices,
  contradicted,
  nature,
}: {
  code: string;
  practices: [practice: Practice, bad: boolean, said: Said][];
  contradicted: boolean;
  nature: Nature | undefined;
}) {
  const t = useTranslations("evidence.page.marking");
  const kinds = useTranslations("kinds.leadMarking");
  return (
    <div className={contradicted ? "lm-pr bad" : "lm-pr"}>
      <span className="lm-lb">{t("practice")}</span>
      {practices.length === 0 && (
        <div className="gap">
          <b>{t("noPractice", { code })}</b>
        </div>
      )}
      {practices.map(([{ text, share, inference, notStated, nature: own }, bad, said], index) => (
        <div key={index}>
          <p className={bad ? "lm-say anti" : "lm-say"}>
            {text} <Bounds of={said("practice")} />
          </p>
          <p className="lm-note2">
            {!nature && <Word is={own} />} {t("share")}
            {share ? kinds(`shares.${share}`) : notStated.includes("share") ? <NotStated /> : <NotFilled />} <Bounds of={said("share")} />
            {share && share !== "all" && (
              <>
                {" "}
                · {t("exactShare")} <NotStated />
              </>
            )}
          </p>
          {inference !== undefined && (
            <p className="lm-note2">
              {inference} <Bounds of={said("inference")} /> <Word is="inferred" />
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

/** What is said of each mark beside what is done with it: stated left, practised right, and between them whether the two go together. */
export function Spread({ facts, said }: { facts: LeadMarkingFacts; said: Said }) {
  const t = useTranslations("evidence.page.marking");
  const { marks, rules, practices, scope } = facts;
  const bad = new Set(contradictions(facts).map(({ practice }) => practice));
  const [stated, practised] = [common(marks), common(practices)];
  return (
    <Section title={t("title")} count={t("count", { count: marks.length })} remark={scope}>
      <div className="lm-spread">
        <div className="lm-hd">{t("mark")}</div>
        <div className="lm-hd">
          {t("meaning")} {stated && <Word is={stated} />}
        </div>
        <div className="lm-hd" />
        <div className="lm-hd">
          {t("practice")} {practised && <Word is={practised} />}
        </div>
        {marks.map((mark, place) => {
          const own = practices.flatMap((practice, index): [Practice, boolean, Said][] =>
            practice.code === mark.code ? [[practice, bad.has(index), (name) => said(`practices.${index}.${name}`)]] : [],
          );
          const contradicted = own.some(([, isBad]) => isBad);
          return (
            <section className="lm-mark" key={mark.code} aria-label={t("markOf", { code: mark.code })}>
              <div className="lm-code">{mark.code}</div>
              <Meaning
                mark={mark}
                rules={rules.flatMap((rule, index): [Rule, Fact | undefined][] => (rule.code === mark.code ? [[rule, said(`rules.${index}`)]] : []))}
                nature={stated}
                said={(name) => said(`marks.${place}.${name}`)}
              />
              {contradicted ? (
                <div className="lm-mid anti">
                  <span aria-hidden>≠</span>
                  <b>{t("contradicts")}</b>
                </div>
              ) : (
                <div className="lm-mid none">
                  <span>{own.length ? t("noneSeen") : t("nothingToCompare")}</span>
                </div>
              )}
              <Practices code={mark.code} practices={own} contradicted={contradicted} nature={practised} />
            </section>
          );
        })}
      </div>
    </Section>
  );
}
