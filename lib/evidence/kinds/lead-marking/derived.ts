import { type Derived, derivedAs, notDerivedAs } from "../../derived";
import { contradictions } from "./rules";
import type { LeadMarkingFacts } from "./schema";

/** Where practice contradicts what is stated: how often, and which practice contradicts what. Where none is recorded nothing can be said of it. */
export function derivedOfMarking(facts: LeadMarkingFacts): Derived[] {
  const unit = { unit: "contradiction", per: null };
  if (facts.practices.length === 0) return [notDerivedAs("contradictions", "noPractice", unit)];
  const found = contradictions(facts);
  const count = String(found.length);
  return [
    derivedAs("contradictions", { min: count, max: count, ...unit }),
    ...found.map(({ practice, against }, index) => derivedAs(`contradictions.${index}`, { text: against, formula: `practices.${practice}` })),
  ];
}
