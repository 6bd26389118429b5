import { type Measures, spanOf } from "../../measures";
import { statedPer, type WorkedName, workedOut } from "./rules";
import type { CallQuotaFacts } from "./schema";

/** Of each hour and day: worked out, or as somebody said it. */
export function measuresOfQuota(facts: CallQuotaFacts): Measures {
  const per = (name: WorkedName) => {
    const found = workedOut[name].of(facts) ?? (statedPer(facts, workedOut[name].unit) ? facts : undefined);
    return spanOf(found?.min, found?.max);
  };
  const [perHour, perDay] = [per("perHour"), per("perDay")];
  return { ...(perHour && { perHour }), ...(perDay && { perDay }) };
}
