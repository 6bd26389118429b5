const width = /[\u{FF01}-\u{FF5E}\u{1D7CE}-\u{1D7FF}\p{Default_Ignorable_Code_Point}]/u;
const unseen = /\p{Default_Ignorable_Code_Point}/u;

/** A text in which every digit and Latin letter is a narrow one and nothing is hidden between them. Unit i of it came from `starts[i]` to `ends[i]`. */
export type Folded = { text: string; start: (unit: number) => number; end: (unit: number) => number };

/** Full-width digits, mathematical ones and characters that nobody sees hide no number. Most texts have none and are left as they are. */
export function folded(original: string): Folded {
  if (!width.test(original)) return { text: original, start: (unit) => unit, end: (unit) => unit + 1 };
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const character of original) {
    const end = at + character.length;
    const narrow = unseen.test(character) ? "" : width.test(character) ? character.normalize("NFKC") : character;
    for (let unit = 0; unit < narrow.length; unit++) {
      starts.push(at);
      ends.push(end);
    }
    parts.push(narrow);
    at = end;
  }
  return { text: parts.join(""), start: (unit) => starts[unit] ?? original.length, end: (unit) => ends[unit] ?? original.length };
}
