import type { FactWord } from "./schema";

/** The words that a kind has a field of its own for, by fact: figures are worked out of those fields, and bars drawn, so the word is said there and nowhere else. */
export type OwnWords = Readonly<Record<string, readonly FactWord[]>>;

/** Of an amount with its bound. */
export const amountWords = ["about", "average", "atLeast", "atMost"] as const satisfies FactWord[];
