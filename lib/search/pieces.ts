/** What a text is made of, as far as it can be searched. */
export type Piece = {
  index: number;
  end: number;
} /** Characters written without spaces between words: Han, kana, and whatever is neither Latin nor a digit. */ & (
  | { is: "run"; chars: string[] }
  | { is: "word"; word: string }
  /** `joined`: stands as the end of a range behind the number before it, as in 100-150. */
  | { is: "number"; number: string; percent: boolean; joined: boolean }
  /** Letters with digits, such as zb-0012: neither a word that may be misspelled nor a quantity. */
  | { is: "code"; code: string; parts: Piece[] }
);

/** A decimal point makes one number, two make a date; three digits behind each ASCII comma are thousands. */
const number = String.raw`\d{1,3}(?:,\d{3}){1,6}(?:\.\d+)?(?![\d,.]?\d)|(?<!\d\.)\d+\.\d+(?!\.?\d)|\d+`;
const shape = new RegExp(
  [
    String.raw`(?<run>[[\p{L}\p{N}\p{M}]--[a-z0-9]]+)`,
    String.raw`(?<reference>(?<![a-z0-9])(?<letters>[a-z]{1,12})-(?<digits>\d{1,9})(?![a-z0-9]))`,
    String.raw`(?<![a-z0-9])(?<quantity>${number})(?<unit>[a-z]{1,6})?(?![a-z0-9])(?<percent>\s*%)?`,
    String.raw`(?<mixed>[a-z0-9]*(?:[a-z]\d|\d[a-z])[a-z0-9]*)`,
    "(?<word>[a-z]+)",
    String.raw`(?<digitsLeft>\d+)`,
  ].join("|"),
  "gv",
);
/** Between two numbers of one range: a dash of any length, a wave, the point of 3·15, or a word. */
const joint = /^\s*(?:[-‐‑‒–—−~〜→·]+|至|到|to)\s*$/u;

/** 1,000 is 1000, 3.50 is 3.5. Zeros in front stay: they are part of what was written. */
const plain = (digits: string) => {
  const whole = digits.replaceAll(",", "");
  return whole.includes(".") ? whole.replace(/\.?0+$/, "") : whole;
};
/** ZB-0012, zb0012 and ZB-12 name the same. */
const codeOf = (letters: string, digits: string) => `${letters}${digits.replace(/^0+(?=\d)/, "")}`;

/** The pieces of a normalised text, in order. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let last: { end: number } | undefined; // of the number before
  const isJoined = (index: number) => last !== undefined && joint.test(text.slice(last.end, index));

  for (const { index, groups = {}, 0: found } of text.matchAll(shape)) {
    const end = index + found.length;
    if (groups.run) pieces.push({ is: "run", chars: Array.from(found), index, end });
    else if (groups.reference) {
      const [letters, digits] = [groups.letters!, groups.digits!];
      const parts: Piece[] = [
        { is: "word", word: letters, index, end: index + letters.length },
        { is: "number", number: digits, percent: false, joined: false, index: end - digits.length, end },
      ];
      pieces.push({ is: "code", code: codeOf(letters, digits), parts, index, end });
      last = undefined;
    } else if (groups.quantity || groups.digitsLeft) {
      const quantity = groups.quantity ?? groups.digitsLeft!;
      const ends = groups.percent ? end : index + quantity.length;
      pieces.push({ is: "number", number: plain(quantity), percent: groups.percent !== undefined, joined: isJoined(index), index, end: ends });
      if (groups.unit) pieces.push({ is: "word", word: groups.unit, index: index + quantity.length, end: index + quantity.length + groups.unit.length });
      last = { end: ends };
    } else if (groups.mixed) {
      const [, letters, digits] = /^([a-z]+)(\d{1,9})$/.exec(found) ?? [];
      pieces.push({ is: "code", code: letters && digits ? codeOf(letters, digits) : found, parts: [], index, end });
      last = undefined;
    } else if (!(found === "to" && last)) pieces.push({ is: "word", word: found, index, end });
  }
  return pieces;
}
