import { scaled } from "../decimal";

/** How exactly an amount is known: one number, one with an end open, or two. */
export const bounds = ["exact", "atLeast", "atMost", "range"] as const;
export type Bounded = { bound?: (typeof bounds)[number] | undefined; min?: string | undefined; max?: string | undefined };

/** Refuses an amount whose numbers do not fit the way it is bound, beside the field where that was typed. */
export function mustFitBound({ bound, min, max }: Bounded, refuse: (field: string, message: string) => void) {
  const needsMin = bound === "exact" || bound === "atLeast" || bound === "range";
  const needsMax = bound === "atMost" || bound === "range";
  if (needsMin && min === undefined) refuse("min", "error.missing");
  if (needsMax && max === undefined) refuse("max", "error.missing");
  if (min !== undefined && !needsMin) refuse(bound === undefined ? "bound" : "min", bound === undefined ? "error.howExactly" : "error.notInThisBound");
  if (max !== undefined && !needsMax) refuse(bound === undefined ? "bound" : "max", bound === undefined ? "error.howExactly" : "error.notInThisBound");
  if (min !== undefined && max !== undefined && scaled(min) > scaled(max)) refuse("max", "error.rangeReversed");
}
