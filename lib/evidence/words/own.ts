import type { FactWord } from "./schema";

/** The words that a kind has a field of its own for, by fact: figures are worked out of those fields, and bars drawn, so the word is said there and nowhere else. */
export type OwnWords = Readonly<Record<string, readonly FactWord[]>>;

/** Of an amount with its bound. */
export const amountWords = ["about", "average", "atLeast", "atMost"] as const satisfies FactWord[];
export const isOfAmount = (word: string): boolean => (amountWords as readonly string[]).includes(word);

/**
 * The facts that the one-line sentence of a kind is made of, by names without positions; of a|b the second where the first has no
 * value. `rows`: of so many rows of its list it speaks, otherwise of all.
 */
export type SaidInLine = { facts: readonly string[]; rows?: number };
