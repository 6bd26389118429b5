import { normalize } from "./normal";
import { type Piece, piecesOf } from "./pieces";
import type { Term } from "./tokens";

// Whoever types a reference, or the part of it that they remember (ZB-0021, zb 21, 0021, #21, C3, s1), wants the record that is
// called so, before all that mentions it. So each record has words for its own reference, which no text ever has.

/** What a record is called: the code of its investigation, and what stands behind it as far as it tells: 21, C3, S1. */
export type Reference = { code: string; own: string };

/** ZB-0021 and 0021, without the zeros in front. */
const keysOf = ({ code, own }: Reference) => [`${code}${own}`, own].map((key) => key.toLowerCase());
const wordOf = (key: string) => `5${key}`;

export const referenceWords = (reference: Reference): string[] => keysOf(reference).map(wordOf);

/** C03 and S-01 without the zeros in front. */
export const shortOwn = (own: string) => own.replace(/[-0]*(?=\d)/, "");

/** What people put between the parts, and around the whole. */
const [between, before, behind] = [String.raw`[\s#._:\/·\p{Pd}]{0,3}`, String.raw`[\s(\[{<"'“‘「『【《]*`, String.raw`[\s)\]}>"'”’」』】》.,;:。、]*`];
const typed = new RegExp(
  `^${before}(?<sign>#\\s*)?(?:(?<code>[a-z]{1,7})${between})?(?:(?<letter>[cs])${between})?(?<zeros>0*)(?<number>[1-9]\\d{0,8})${behind}$`,
  "u",
);

/**
 * The reference that a question is, if it may be one. `key`: as `keysOf` has it; `isMeant`: nobody would type an amount like that.
 * A bare number is an amount first, and zeros make a reference of it only where they fill its four places.
 */
export function askedReference(question: string): { key: string; isMeant: boolean } | undefined {
  if (question.length > 60) return undefined;
  const { sign, code = "", letter = "", zeros, number } = typed.exec(normalize(question).text)?.groups ?? {};
  if (!number || zeros === undefined) return undefined;
  const isFilled = zeros !== "" && zeros.length + number.length === 4;
  return { key: `${code}${letter}${number}`, isMeant: sign !== undefined || code !== "" || letter !== "" || isFilled };
}

/** What to look for: the word for the engines first, and each way in which it may stand in what is shown. */
export function termsOfReference(key: string): Term[] {
  const [own = key] = /(?:[cs])?\d+$/.exec(key) ?? [];
  const shown = [...new Set([key, own])].map((text) => (/^\d/.test(text) ? text.padStart(4, "0") : text));
  return shown.flatMap(piecesOf).map((piece: Piece): Term => ({ tokens: [wordOf(key)], loose: false, prefix: false, text: key, pieces: [piece] }));
}

/** The text of a reference for its title. Four digits that begin with no zero read as an amount, and whoever looks for the amount does not mean it. */
export const withoutAmount = (reference: string) => reference.replace(/^([a-z]+)-([1-9]\d{3,})$/i, "$1 $1$2");
