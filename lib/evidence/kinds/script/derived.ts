import { type Derived, derivedAs, notDerivedAs } from "../../derived";
import { missingFormula, missingStages, whyNotMissing } from "./rules";
import type { ScriptFacts } from "./schema";

/** How many stages have no name yet. */
export function derivedOfScript(facts: ScriptFacts): Derived[] {
  const missing = missingStages(facts)?.toString();
  const unit = { unit: "stage", per: null };
  if (missing === undefined) return [notDerivedAs("missing", whyNotMissing(facts), unit)];
  return [derivedAs("missing", { min: missing, max: missing, ...unit, formula: missingFormula(facts) })];
}
