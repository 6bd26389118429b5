import { withHanDigits } from "./han";

/** Digits in a ring, in brackets, with a stop, and those of merchants in Suzhou: the first of nine in a row; and what is zero among them. */
const [ones, zeros] = ["①⑴⒈⓵❶➀➊〡㈠㊀🄂", "⓪⓿🄀🄁🄋🄌"];
/** What is known of a character: what it is read as. */
const known = new Map(
  [...ones]
    .flatMap((one) => Array.from({ length: 9 }, (_, more): [string, string] => [String.fromCodePoint(one.codePointAt(0)! + more), String(more + 1)]))
    .concat([...zeros].map((zero) => [zero, "0"])),
);

/** Whatever is no plain letter or digit but reads as one: those above, digits of any script, full-width, raised and lowered ones. A full-width comma parts two sentences. */
const width =
  /[^\0-\x7f\P{Nd}]|[\u{FF01}-\u{FF0B}\u{FF0D}-\u{FF5E}\u00B2\u00B3\u00B9\u2070-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247C\u2488-\u2490\u24EA\u24F5-\u24FD\u24FF\u2776-\u277E\u2780-\u2788\u278A-\u2792\u3021-\u3029\u3220-\u3228\u3280-\u3288\u{1F100}-\u{1F10C}\p{Default_Ignorable_Code_Point}\p{M}]/u;
/** Among them what makes a digit a key (1️⃣) or strikes it through. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{M}]/u;
const attached = /\p{M}/u;
const decimal = /\p{Nd}/u;

/** A digit of any script is worth its place: they stand in rows of ten, from zero on. */
function worthOf(digit: string): string {
  const place = digit.codePointAt(0)!;
  let first = place;
  while (decimal.test(String.fromCodePoint(first - 1))) first--;
  return String((place - first) % 10);
}

function narrowOf(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const read = () => (decimal.test(character) ? worthOf(character) : width.test(character) ? character.normalize("NFKC") : character);
  const narrow = unseen.test(character) ? "" : read();
  known.set(character, narrow);
  return narrow;
}

/** A text in which every digit and Latin letter is a narrow one and nothing is hidden between them. Unit i of it came from `starts[i]` to `ends[i]`. */
export type Folded = { text: string; start: (unit: number) => number; end: (unit: number) => number };

/** Other shapes of a digit, those that are written out, and what stands between two without being seen, hide no number. Most texts have none and are left as they are. */
export function folded(original: string): Folded {
  if (!width.test(original)) return { text: withHanDigits(original), start: (unit) => unit, end: (unit) => unit + 1 };
  // Nothing becomes longer by it.
  const [starts, ends] = [new Int32Array(original.length), new Int32Array(original.length)];
  let [text, at] = ["", 0];
  for (const character of original) {
    const end = at + character.length;
    const narrow = character <= "\x7f" ? character : narrowOf(character);
    if (narrow === "" && text.length > 0 && attached.test(character)) ends[text.length - 1] = end;
    for (let unit = 0; unit < narrow.length; unit++) {
      starts[text.length + unit] = at;
      ends[text.length + unit] = end;
    }
    text += narrow;
    at = end;
  }
  const { length } = text;
  return {
    text: withHanDigits(text),
    start: (unit) => (unit < length ? starts[unit]! : original.length),
    end: (unit) => (unit < length ? ends[unit]! : original.length),
  };
}
