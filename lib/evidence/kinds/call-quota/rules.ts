import { ratio, scaled } from "../../decimal";
import type { WorkedFrom } from "../../words/rules";
import type { CallQuotaFacts } from "./schema";

/** A figure that nobody said. `cut` names the ends that go on behind the places shown. */
export type Worked = { min?: string; max?: string; cut: ("min" | "max")[]; formula: string };

/** What a period is multiplied or divided by, exactly, and how that is written. */
type Factor = { times: bigint; by: bigint; formula: string };

const one = scaled("1");
const divided = (amount: string) => (scaled(amount) === one ? "" : ` ÷ ${amount}`);

function toHour({ periodAmount, periodUnit, workingHours }: CallQuotaFacts): Factor | undefined {
  if (periodAmount === undefined) return undefined;
  const by = scaled(periodAmount);
  if (periodUnit === "minute") return { times: 60n * one, by, formula: ` ÷ ${periodAmount} × 60` };
  if (periodUnit === "hour") return by === one ? undefined : { times: one, by, formula: divided(periodAmount) }; // stated as such already
  if (periodUnit === "day" && workingHours !== undefined)
    return { times: one * one, by: by * scaled(workingHours), formula: `${divided(periodAmount)} ÷ ${workingHours}` };
  return undefined;
}

function toDay({ periodAmount, periodUnit, workingHours }: CallQuotaFacts): Factor | undefined {
  if (periodAmount === undefined) return undefined;
  const by = scaled(periodAmount);
  if (periodUnit === "day") return by === one ? undefined : { times: one, by, formula: divided(periodAmount) };
  if (workingHours === undefined) return undefined;
  const hours = scaled(workingHours);
  if (periodUnit === "minute") return { times: 60n * hours, by, formula: ` ÷ ${periodAmount} × 60 × ${workingHours}` };
  if (periodUnit === "hour") return { times: hours, by, formula: `${divided(periodAmount)} × ${workingHours}` };
  return undefined;
}

/** Both ends for themselves: at least 600 stays at least, and a range a range. */
function worked({ min, max }: CallQuotaFacts, factor: Factor | undefined): Worked | undefined {
  if ((min === undefined && max === undefined) || !factor) return undefined;
  const per = (amount: string) => ratio(scaled(amount) * factor.times, factor.by * one);
  const [low, high] = [min === undefined ? undefined : per(min), max === undefined ? undefined : per(max)];
  const amount = min === undefined || max === undefined ? (min ?? max ?? "") : `(${min}–${max})`;
  return {
    ...(low && { min: low.value }),
    ...(high && { max: high.value }),
    cut: [...(low && !low.exact ? (["min"] as const) : []), ...(high && !high.exact ? (["max"] as const) : [])],
    formula: `${amount}${factor.formula}`,
  };
}

/**
 * The quota per hour, derived. A daily figure needs the hours of a working day, which must have been stated; a week or a
 * month is never put per hour. Undefined means: it cannot be derived, or was stated so.
 */
export const perHour = (facts: CallQuotaFacts): Worked | undefined => worked(facts, toHour(facts));

/** The quota per day, derived: minutes and hours need the hours of a working day. Of a week or a month nobody says how many days are worked. */
export const perDay = (facts: CallQuotaFacts): Worked | undefined => worked(facts, toDay(facts));

/** What is derived of a quota, by the names of its facts. */
export const workedOut = { perHour: { of: perHour, unit: "hour" }, perDay: { of: perDay, unit: "day" } } as const;
export type WorkedName = keyof typeof workedOut;

/** Whether it was said for that very period to begin with. */
export const statedPer = ({ periodAmount, periodUnit }: CallQuotaFacts, unit: "hour" | "day") =>
  periodUnit === unit && periodAmount !== undefined && scaled(periodAmount) === one;

/** Why a figure cannot be derived. Undefined where it is, or where it was stated to begin with. */
export function whyNot(name: WorkedName, facts: CallQuotaFacts): "noAmount" | "noPeriod" | "noHours" | "longPeriod" | undefined {
  const { min, max, periodAmount, periodUnit } = facts;
  const { of, unit } = workedOut[name];
  if (min === undefined && max === undefined) return "noAmount";
  if (periodAmount === undefined || periodUnit === undefined) return "noPeriod";
  if (of(facts) || statedPer(facts, unit)) return undefined;
  return periodUnit === "week" || periodUnit === "month" ? "longPeriod" : "noHours";
}

/** What a figure is worked out of: the longer the period, the fewer an hour; the hours of a day come in where the two are of different length. */
export function quotaWorkedFrom(name: string, { periodUnit }: CallQuotaFacts): WorkedFrom | undefined {
  if (name === "perHour") return { with: ["amount"], against: periodUnit === "day" ? ["period", "workingHours"] : ["period"] };
  if (name === "perDay") return { with: periodUnit === "day" ? ["amount"] : ["amount", "workingHours"], against: ["period"] };
  return undefined;
}
