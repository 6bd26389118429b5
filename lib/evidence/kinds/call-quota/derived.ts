import { type Derived, derivedAs, notDerivedAs } from "../../derived";
import { type WorkedName, whyNot, workedOut } from "./rules";
import type { CallQuotaFacts } from "./schema";

/** Per hour and per day. Nothing where it was stated so. */
export function derivedOfQuota(facts: CallQuotaFacts): Derived[] {
  const bounds = (["about", "average", "ability"] as const).filter((name) => facts[name]);
  return (Object.keys(workedOut) as WorkedName[]).flatMap((name) => {
    const unit = { unit: facts.unit ?? null, per: workedOut[name].unit };
    const found = workedOut[name].of(facts);
    // Exactly so many is kept as one number, and is both ends.
    const exact = facts.bound === "exact" && found ? { max: found.min, cut: found.cut.flatMap(() => ["min" as const, "max" as const]) } : {};
    if (found) return [derivedAs(name, { ...found, ...exact, ...unit, bounds })];
    const reason = whyNot(name, facts);
    return reason === undefined ? [] : [notDerivedAs(name, reason, unit)];
  });
}
