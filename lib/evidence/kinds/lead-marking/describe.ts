import { type Fact, factsOf, type Summing, tidied, type Translate } from "../../fact";
import { contradictions } from "./rules";
import type { LeadMarkingFacts } from "./schema";

export function summarizeLeadMarking(facts: LeadMarkingFacts, t: Translate, { gaps = true }: Summing = {}): string {
  return tidied(
    t("leadMarking.summary", {
      codes: facts.marks.map(({ code }) => code).join(t("listSeparator")),
      marks: facts.marks.length,
      rules: facts.rules.length,
      noRules: gaps ? t("leadMarking.noRules") : "",
      // Where no practice is recorded, nothing can be said of whether it contradicts.
      contradictions: facts.practices.length
        ? t("leadMarking.contradictions", { count: contradictions(facts).length })
        : gaps
          ? t("leadMarking.noPractice")
          : "",
    }),
  );
}

export function describeLeadMarking(facts: LeadMarkingFacts, t: Translate): Fact[] {
  const fact = factsOf(facts.notStated, (name) => t(`leadMarking.${name}`));
  return [
    fact("scope", facts.scope),
    ...facts.marks.flatMap((mark, index): Fact[] => [
      {
        ...factsOf(mark.notStated, () => t("leadMarking.meaningOf", { code: mark.code }))("meaning", mark.meaning, mark.nature),
        name: `marks.${index}.meaning`,
      },
      // Where it is not said that there is no other way, nothing is said of it.
      ...(mark.rulesExclusive
        ? [
            {
              name: `marks.${index}.rulesExclusive`,
              label: t("leadMarking.exclusiveOf", { code: mark.code }),
              state: "value" as const,
              text: t("leadMarking.rulesExclusive"),
              qualifiers: [mark.nature],
            },
          ]
        : []),
    ]),
    ...facts.rules.map(
      (rule, index): Fact => ({
        name: `rules.${index}`,
        label: t("leadMarking.ruleOf", { code: rule.code }),
        state: "value",
        text: rule.text,
        qualifiers: [rule.nature],
      }),
    ),
    ...facts.practices.flatMap((practice, index): Fact[] => {
      const of = factsOf(practice.notStated, (name) => t(`leadMarking.${name}Of`, { code: practice.code }));
      return [
        of("practice", practice.text, practice.nature),
        of("share", practice.share && t(`leadMarking.shares.${practice.share}`)),
        ...(practice.inference === undefined ? [] : [of("inference", practice.inference, "inferred")]),
      ].map((one) => ({ ...one, name: `practices.${index}.${one.name}` }));
    }),
  ];
}

/** Where practice contradicts what is stated, one by one; or that nothing can be said of it. */
export function describeContradictions(facts: LeadMarkingFacts, t: Translate): Fact[] {
  const label = t("leadMarking.contradicting");
  // Where no practice is recorded, nothing can be said of whether it contradicts.
  if (facts.practices.length === 0)
    return [{ name: "contradictions", label, state: "notDerived", reason: "noPractice", text: t("leadMarking.noPractice"), qualifiers: [] }];
  const found = contradictions(facts);
  if (found.length === 0)
    return [{ name: "contradictions", label, state: "value", text: t("leadMarking.contradictions", { count: 0 }), qualifiers: ["derived"] }];
  return found.map(({ practice, code, against }, index) => ({
    name: `contradictions.${index}`,
    label,
    state: "value",
    text: t(`leadMarking.against.${against}`, {
      code,
      practice: facts.practices[practice]?.text ?? "",
      meaning: facts.marks.find((mark) => mark.code === code)?.meaning ?? "",
    }),
    qualifiers: ["derived"],
  }));
}
