import { z } from "../zod";
import { factWords } from "./words/schema";

/**
 * A figure that nobody said: worked out of the facts, or the reason why it cannot be. For programs, in codes alone; what people
 * read is a fact with the mark of what is derived (fact.ts). `name` is that of the fact, and each end stands for itself: one that is
 * open stays open.
 */
export const derivedFigure = z.object({
  name: z.string(),
  state: z.enum(["derived", "notDerived"]),
  /** Decimals, as text. One figure is both ends. */
  min: z.string().nullable(),
  max: z.string().nullable(),
  /** Ends that go on behind the places that stand here: cut, never rounded. */
  cut: z.array(z.enum(["min", "max"])),
  /** What is no number: a time that the name of a file reads as, what a practice contradicts. */
  text: z.string().nullable(),
  /** What is counted, or a currency; null where nobody stated it. */
  unit: z.string().nullable(),
  per: z.enum(["hour", "day", "record"]).nullable(),
  /** What bounds a fact bounds what is worked out of it. */
  bounds: z.array(z.enum([...factWords, "ability"])),
  formula: z.string().nullable(),
  reason: z.string().nullable(),
});
export type Derived = z.infer<typeof derivedFigure>;

const nothing = { min: null, max: null, cut: [], text: null, unit: null, per: null, bounds: [], formula: null, reason: null };

type Found = Partial<Omit<Derived, "name" | "state" | "reason" | "min" | "max">> & { min?: string | undefined; max?: string | undefined };
export const derivedAs = (name: string, { min, max, ...found }: Found): Derived => ({
  ...nothing,
  ...found,
  name,
  state: "derived",
  min: min ?? null,
  max: max ?? null,
});

/** Why there is no such figure. */
export const notDerivedAs = (name: string, reason: string, unit: Pick<Derived, "unit" | "per"> = { unit: null, per: null }): Derived => ({
  ...nothing,
  ...unit,
  name,
  state: "notDerived",
  reason,
});
