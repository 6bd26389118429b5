import type { LeadMarkingFacts } from "./schema";

type Sense = NonNullable<LeadMarkingFacts["marks"][number]["sense"]>;
type Outcome = LeadMarkingFacts["practices"][number]["outcome"];

/** Outcomes of a call that a meaning excludes. Who refuses clearly has no strong intent; who is interested is not given up. */
const excluded: Partial<Record<Sense, readonly Outcome[]>> = {
  strongIntent: ["clearRefusal", "repeatedRefusal", "swearing", "numberNotExist", "numberSuspended"],
  givenUp: ["interest"],
};

export type Contradiction = { practice: number; code: string; against: "meaning" | "rule" };

/**
 * Where practice contradicts what is stated: an outcome that the meaning of the mark excludes, or one that is not among
 * the rules of a mark whose rules are stated to be the only way to it. An inference contradicts nothing.
 */
export function contradictions({ marks, rules, practices }: LeadMarkingFacts): Contradiction[] {
  return practices.flatMap(({ code, outcome, nature }, practice): Contradiction[] => {
    const mark = marks.find((one) => one.code === code);
    if (!mark || nature === "inferred") return [];
    const ofMark = rules.filter((one) => one.code === code);
    return [
      ...(mark.sense && excluded[mark.sense]?.includes(outcome) ? [{ practice, code, against: "meaning" as const }] : []),
      ...(mark.rulesExclusive && ofMark.length > 0 && !ofMark.some((one) => one.outcome === outcome) ? [{ practice, code, against: "rule" as const }] : []),
    ];
  });
}
