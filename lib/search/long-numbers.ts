import { normalize } from "./normal";
import { piecesOf } from "./pieces";
import { tokensOfPiece } from "./tokens";

// People remember the beginning of a number (its prefix, 170) or its end (the last four digits). Amounts are not such
// numbers: 600 is not a part of 6,000,000.

/** From here on a row of digits is a telephone, a card, an identity, and no amount. */
export const longFrom = 7;
const [longest, firstDigits, lastDigits] = [24, 3, 4];

const rows = /(?<![a-z\d.,])(?:\d[a-z\d]{6,23})(?![a-z\d]|[.,]\d)/g;
/** As people write the number of a telephone: 192-4471-0386. */
const grouped = /(?<![\d-])(1[3-9]\d)[- ](\d{4})[- ](\d{4})(?![\d-])/g;
const isCandidate = /\p{Nd}[\p{L}\p{Nd}]{6}|\p{Nd}{3}[\p{Pd} ]\p{Nd}{4}/u;

/** What of a long number finds it: so many first characters or more, so many last ones or more, the four in the middle of a telephone's. */
function partsOf(whole: string): string[] {
  const begins = Array.from({ length: Math.max(0, whole.length - firstDigits) }, (_, more) => whole.slice(0, firstDigits + more));
  const ends = Array.from({ length: Math.max(0, whole.length - lastDigits) }, (_, more) => whole.slice(more + 1));
  return [...begins, ...ends, ...(/^1[3-9]\d{9}$/.test(whole) ? [whole.slice(3, 7)] : [])];
}

/** So many long numbers of a record can be found by their parts; a list of a hundred thousand is a file, not a text. */
const most = 2000;

/** Tokens of the parts of every long number in these texts. */
export function partsOfNumbers(texts: readonly string[]): string {
  const numbers = new Set<string>();
  const whole = new Set<string>();
  for (const text of texts) {
    if (!isCandidate.test(text)) continue;
    const { text: normal } = normalize(text);
    for (const [found] of normal.matchAll(rows)) if (numbers.size < most && found.length <= longest && /^\d{3}/.test(found)) numbers.add(found);
    for (const [, ...groups] of normal.matchAll(grouped)) if (numbers.size < most) whole.add(groups.join(""));
  }
  for (const one of whole) numbers.add(one);
  const parts = new Set([...whole, ...[...numbers].flatMap(partsOf)]);
  return [...new Set([...parts].map((part) => piecesOf(part).flatMap(tokensOfPiece).join(" ")))].join(" . ");
}
