import { withHanDigits } from "./han";

/** Full-width, mathematical, circled, raised and lowered ones. */
const width = /[\u{FF01}-\u{FF5E}\u{1D7CE}-\u{1D7FF}\u2460-\u2468\u24EA\u00B2\u00B3\u00B9\u2070-\u2079\u2080-\u2089\p{Default_Ignorable_Code_Point}\p{M}]/u;
/** Among them what makes a digit a key (1️⃣) or strikes it through. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{M}]/u;

const attached = /\p{M}/u;

/** A text in which every digit and Latin letter is a narrow one and nothing is hidden between them. Unit i of it came from `starts[i]` to `ends[i]`. */
export type Folded = { text: string; start: (unit: number) => number; end: (unit: number) => number };

/** Other shapes of a digit, those that are written out, and what stands between two without being seen, hide no number. Most texts have none and are left as they are. */
export function folded(original: string): Folded {
  if (!width.test(original)) return { text: withHanDigits(original), start: (unit) => unit, end: (unit) => unit + 1 };
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const character of original) {
    const end = at + character.length;
    if (attached.test(character) && ends.length > 0) ends[ends.length - 1] = end;
    const narrow = unseen.test(character) ? "" : width.test(character) ? character.normalize("NFKC") : character;
    for (let unit = 0; unit < narrow.length; unit++) {
      starts.push(at);
      ends.push(end);
    }
    parts.push(narrow);
    at = end;
  }
  return { text: withHanDigits(parts.join("")), start: (unit) => starts[unit] ?? original.length, end: (unit) => ends[unit] ?? original.length };
}
