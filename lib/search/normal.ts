import { Converter } from "opencc-js/t2cn";

/** A text as it is searched. Unit i of it came from `starts[i]` to `ends[i]` of the original. */
export type Normal = { text: string; starts: number[]; ends: number[] };

const simplify = Converter({ from: "t", to: "cn" });
/** Traditional characters that simplified texts keep in some words, and that the table therefore leaves alone. */
const alsoSimplified: Record<string, string> = { 著: "着", 瞭: "了", 藉: "借" };

/** Latin letters that are no letter with a mark on it. */
const spelledOut: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/** Zero-width characters, direction marks, soft hyphens, variation selectors, control characters: nobody sees them, so they hide nothing. */
const unseen = new RegExp(String.raw`[[\p{Default_Ignorable_Code_Point}\p{Cc}]--[\t\n\v\f\r]]`, "gv");
/** What belongs to the character before it, beside the unseen: combining marks, vowels of Hangul, voicing of half-width kana. */
const attached = new RegExp(String.raw`[[\p{M}\p{Default_Ignorable_Code_Point}\p{Cc}\u1160-\u11FF\uFF9E\uFF9F]--[\t\n\v\f\r]]`, "v");
/** ① and ½ hold digits, but are none of a number's. (The comma of Chinese text never groups thousands either.) */
const apart = /[\p{No}\p{So}]/u;

function foldedAnew(cluster: string): string {
  const folded = cluster
    .replace(unseen, "")
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "") // é is found by e, whichever way either was written
    .normalize("NFC")
    .replace(/\p{Script=Latin}|\p{Script=Han}/gu, (char) => spelledOut[char] ?? alsoSimplified[char] ?? (char < "\u2E80" ? char : simplify(char)));
  return cluster === "，" || (apart.test(cluster) && /\d/.test(folded)) ? ` ${folded} ` : folded;
}

const known = new Map<string, string>();
const most = 40_000;

/** The normal form of one visible character. Texts repeat theirs, so each is worked out once. */
function folded(cluster: string): string {
  let found = known.get(cluster);
  if (found === undefined) {
    if (known.size >= most) known.clear();
    known.set(cluster, (found = foldedAnew(cluster)));
  }
  return found;
}

const widthAt = (text: string, at: number) => (text.codePointAt(at)! > 0xffff ? 2 : 1);

/** Where the visible character that begins here ends. */
function endOfCluster(text: string, begin: number): number {
  let end = begin + widthAt(text, begin);
  while (end < text.length) {
    const next = text.charCodeAt(end);
    if ((next > 0x1f && next < 0x7f) || (next >= 0x3400 && next < 0xa000)) break; // plain ASCII, Han: nearly all there is
    if (!attached.test(String.fromCodePoint(text.codePointAt(end)!))) break;
    end += widthAt(text, end);
  }
  return end;
}

/**
 * NFKC, lower case, simplified characters, Latin letters without their marks, nothing that cannot be seen. Each visible
 * character is taken by itself with all that is attached to it, so that twins become one and every place is known.
 */
export function normalize(original: string): Normal {
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  for (let begin = 0; begin < original.length; ) {
    const end = endOfCluster(original, begin);
    const part = folded(original.slice(begin, end));
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(begin);
      ends.push(end);
    }
    parts.push(part);
    begin = end;
  }
  return { text: parts.join(""), starts, ends };
}
