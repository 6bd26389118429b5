import { type Derived, derivedAs } from "../../derived";
import { longestYears } from "./rules";
import type { LegalReferenceFacts } from "./schema";

/** The longest imprisonment of several tiers that all name their end. */
export function derivedOfLaw(facts: LegalReferenceFacts): Derived[] {
  const found = longestYears(facts);
  return found ? [derivedAs("longestYears", { min: found.years, max: found.years, unit: "year", formula: found.formula })] : [];
}
