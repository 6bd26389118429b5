import type { bounds } from "../../bounded/schema";
import { thousandth } from "../../decimal";
import type { PriceLine } from "./schema";

/** A price that nobody said: both ends for themselves, so that what is open stays open. Never cut, and in the currency of its line. */
export type PerRecord = { min?: string; max?: string; formula: string };

const priced = ({ min, max }: PriceLine) => min !== undefined || max !== undefined;

/** What a record costs, derived of a price per thousand. Undefined means: it cannot be derived, or was stated per record. */
export function perRecord(line: PriceLine): PerRecord | undefined {
  const { min, max, unit } = line;
  if (!priced(line) || unit !== "thousand") return undefined;
  return {
    ...(min !== undefined && { min: thousandth(min) }),
    ...(max !== undefined && { max: thousandth(max) }),
    formula: `${min === undefined || max === undefined ? (min ?? max ?? "") : min === max ? min : `(${min}–${max})`} ÷ 1000`,
  };
}

/** Why there is no price per record. A person may be several records, and of a list nobody says how long it is. Undefined where there is one. */
export function whyNotPerRecord(line: PriceLine): "noAmount" | "unitNotStated" | "unitNotFilled" | "person" | "list" | undefined {
  const { unit, notStated } = line;
  if (!priced(line)) return "noAmount";
  if (unit === undefined) return notStated.includes("unit") ? "unitNotStated" : "unitNotFilled";
  return unit === "person" || unit === "list" ? unit : undefined;
}

/** In which of the ways two numbers are one price, as far as they are typed. Without any it is one number: that is what is mostly said. */
export const boundOf = ({ min = "", max = "" }: { min?: string | undefined; max?: string | undefined }): (typeof bounds)[number] =>
  min && max && min !== max ? "range" : min && !max ? "atLeast" : max && !min ? "atMost" : "exact";
