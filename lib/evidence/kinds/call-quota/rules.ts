import { ratio, scaled } from "../../decimal";
import type { CallQuotaFacts } from "./schema";

type PerHour = { min?: string; max?: string; exact: boolean; formula: string };

/**
 * The quota per hour, derived: amount × 60 ÷ minutes. A daily figure needs the hours of a working day, which must have
 * been stated; a week or a month is never put per hour. Undefined means: it cannot be derived.
 */
export function perHour({ min, max, periodAmount, periodUnit, workingHours }: CallQuotaFacts): PerHour | undefined {
  if ((min === undefined && max === undefined) || periodAmount === undefined || periodUnit === undefined) return undefined;
  if (periodUnit === "hour" && scaled(periodAmount) === scaled("1")) return undefined; // stated as such already
  const shown = (amount: string) => `${min === undefined || max === undefined ? amount : `${min}–${max}`}`;

  let hours: { numerator: bigint; denominator: bigint; formula: string };
  if (periodUnit === "minute") hours = { numerator: 60n * scaled("1"), denominator: scaled(periodAmount), formula: `÷ ${periodAmount} × 60` };
  else if (periodUnit === "hour") hours = { numerator: scaled("1"), denominator: scaled(periodAmount), formula: `÷ ${periodAmount}` };
  else if (periodUnit === "day" && workingHours !== undefined)
    hours = {
      numerator: scaled("1") * scaled("1"),
      denominator: scaled(periodAmount) * scaled(workingHours),
      formula: `÷ ${periodAmount === "1" ? "" : `${periodAmount} ÷ `}${workingHours}`,
    };
  else return undefined;

  const per = (amount: string) => ratio(scaled(amount) * hours.numerator, hours.denominator * scaled("1"));
  const [low, high] = [min === undefined ? undefined : per(min), max === undefined ? undefined : per(max)];
  return {
    ...(low && { min: low.value }),
    ...(high && { max: high.value }),
    exact: (low?.exact ?? true) && (high?.exact ?? true),
    formula: `${shown(min ?? max ?? "")} ${hours.formula}`,
  };
}

/** Whether nothing but the hours of a working day is missing for a figure per hour. */
export const needsWorkingHours = ({ min, max, periodUnit, workingHours }: CallQuotaFacts) =>
  (min !== undefined || max !== undefined) && periodUnit === "day" && workingHours === undefined;

/** Why there is no figure per hour. Undefined where there is one, or where it was stated per hour to begin with. */
export function whyNoHour(facts: CallQuotaFacts): "noAmount" | "noPeriod" | "noHours" | "longPeriod" | undefined {
  const { min, max, periodAmount, periodUnit } = facts;
  if (perHour(facts)) return undefined;
  if (min === undefined && max === undefined) return "noAmount";
  if (periodAmount === undefined || periodUnit === undefined) return "noPeriod";
  if (needsWorkingHours(facts)) return "noHours";
  return periodUnit === "week" || periodUnit === "month" ? "longPeriod" : undefined;
}
