import type { bounds } from "../../bounded/schema";
import { ratio, scaled, workedPlaces } from "../../decimal";
import type { WorkedFrom } from "../../words/rules";
import type { PriceLine } from "./schema";

/** A price that nobody said: both ends for themselves, so that what is open stays open, and in the currency of its line. `cut` names the ends that go on behind the places shown. */
export type PerRecord = { min?: string; max?: string; cut: ("min" | "max")[]; formula: string };

const priced = ({ min, max }: PriceLine) => min !== undefined || max !== undefined;

const counts: { [Unit in NonNullable<PriceLine["unit"]>]?: number } = { hundred: 100, thousand: 1000, tenThousand: 10_000 };

/** How many records a price is for, where that is more than one and somebody said it. */
const recordsIn = ({ unit, packageSize }: PriceLine): number | undefined => (unit === "package" || unit === "records" ? packageSize : unit && counts[unit]);

/** By which two prices are for the same: a hundred records are a hundred, however they are written; a package of as many is another thing. */
export function perWhat({ unit, packageSize }: Pick<PriceLine, "unit" | "packageSize">): string {
  if (unit === "package") return `package of ${packageSize ?? "open"}`;
  if (unit !== "records") return unit ?? "open";
  if (packageSize === 1) return "record";
  return Object.entries(counts).find(([, count]) => count === packageSize)?.[0] ?? `${packageSize} records`;
}

/** What a record costs, derived of a price for several. Undefined means: it cannot be derived, or was stated per record. */
export function perRecord(line: PriceLine): PerRecord | undefined {
  const { min, max } = line;
  const records = recordsIn(line);
  if (!priced(line) || records === undefined) return undefined;
  const share = (price: string) => ratio(scaled(price), scaled(String(records)), workedPlaces);
  const [low, high] = [min === undefined ? undefined : share(min), max === undefined ? undefined : share(max)];
  return {
    ...(low && { min: low.value }),
    ...(high && { max: high.value }),
    cut: [...(low && !low.exact ? (["min"] as const) : []), ...(high && !high.exact ? (["max"] as const) : [])],
    formula: `${min === undefined || max === undefined ? (min ?? max ?? "") : min === max ? min : `(${min}–${max})`} ÷ ${records}`,
  };
}

/** Why there is no price per record. A person may be several records, and of a list nobody says how long it is. Undefined where there is one. */
export function whyNotPerRecord(
  line: PriceLine,
): "noAmount" | "unitNotStated" | "unitNotFilled" | "person" | "list" | "sizeNotStated" | "sizeNotFilled" | undefined {
  const { unit, packageSize, notStated } = line;
  if (!priced(line)) return "noAmount";
  if (unit === undefined) return notStated.includes("unit") ? "unitNotStated" : "unitNotFilled";
  if (unit === "package" && packageSize === undefined) return notStated.includes("packageSize") ? "sizeNotStated" : "sizeNotFilled";
  return unit === "person" || unit === "list" ? unit : undefined;
}

/** In which of the ways two numbers are one price, as far as they are typed. Without any it is one number: that is what is mostly said. */
export const boundOf = ({ min = "", max = "" }: { min?: string | undefined; max?: string | undefined }): (typeof bounds)[number] =>
  min && max && min !== max ? "range" : min && !max ? "atLeast" : max && !min ? "atMost" : "exact";

/** What a price per record is worked out of, in the same line. */
export const priceWorkedFrom = (name: string): WorkedFrom | undefined =>
  name.endsWith(".perRecord")
    ? { with: [name.replace(/perRecord$/, "amount")], against: ["unit", "packageSize"].map((field) => name.replace(/perRecord$/, field)) }
    : undefined;
