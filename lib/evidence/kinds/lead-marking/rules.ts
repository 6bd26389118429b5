import type { WorkedFrom } from "../../words/rules";
import type { LeadMarkingFacts } from "./schema";

type Sense = NonNullable<LeadMarkingFacts["marks"][number]["sense"]>;
export type Outcome = LeadMarkingFacts["practices"][number]["outcome"];

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

type Practice = LeadMarkingFacts["practices"][number];
type Rule = LeadMarkingFacts["rules"][number];

/** Who refuses clearly may come under a rule about repeated refusals: the nearest one is shown. */
const near: Partial<Record<Outcome, readonly Outcome[]>> = { clearRefusal: ["repeatedRefusal"], repeatedRefusal: ["clearRefusal"] };

export type Arm =
  /** It is said that some of them end here. */
  | { code: string; way: "practice"; practice: Practice }
  /** A rule stands before this mark; `rule` is the one nearest to the outcome, and none where all of them are about something else. */
  | { code: string; way: "gate"; rule: Rule | undefined; rules: number; exclusive: boolean }
  /** Nobody says whether anybody ends here. */
  | { code: string; way: "unknown" };

/** What happened on the calls of which it is said how people were marked afterwards. An inference of ours says nothing about practice. */
export const outcomesPractised = ({ practices }: LeadMarkingFacts): Outcome[] => [
  ...new Set(practices.filter(({ nature }) => nature !== "inferred").map(({ outcome }) => outcome)),
];

/** Where people end who had this outcome: one arm a mark, in the order of the marks. */
export function whereLeads({ marks, rules, practices }: LeadMarkingFacts, outcome: Outcome): Arm[] {
  return marks.map(({ code, rulesExclusive }): Arm => {
    const practice = practices.find((one) => one.code === code && one.outcome === outcome && one.nature !== "inferred");
    if (practice) return { code, way: "practice", practice };
    const own = rules.filter((one) => one.code === code);
    if (own.length === 0) return { code, way: "unknown" };
    const rule = own.find((one) => one.outcome === outcome) ?? own.find((one) => near[outcome]?.includes(one.outcome));
    return { code, way: "gate", rule, rules: own.length, exclusive: rulesExclusive };
  });
}

/** A contradiction is no more certain than the practice that makes it. */
export function contradictionWorkedFrom(name: string, facts: LeadMarkingFacts): WorkedFrom | undefined {
  const [, at] = /^contradictions\.(\d+)$/.exec(name) ?? [];
  const found = at === undefined ? undefined : contradictions(facts)[Number(at)];
  return found && { with: [`practices.${found.practice}.practice`, `practices.${found.practice}.share`] };
}
