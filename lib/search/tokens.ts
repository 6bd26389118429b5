import { Converter } from "opencc-js/t2cn";

const simplify = Converter({ from: "t", to: "cn" });
const simplified = new Map<string, string>();

/** One Han character at a time, so that offsets stay: a phrase table could change lengths. */
function toSimplified(char: string): string {
  let found = simplified.get(char);
  if (found === undefined) simplified.set(char, (found = simplify(char)));
  return found;
}

const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFE00-\uFE0F]/u;
const han = /\p{Script=Han}/u;

/** A text as it is searched, with where each of its UTF-16 units came from in the original. */
export type Normal = { text: string; at: number[] };

/**
 * NFKC, lower case, simplified characters, without what cannot be seen. A letter and its combining marks are taken
 * together, so that NFC and NFD twins are one. `at[i]` is the offset in the original of unit i; one more marks the end.
 */
export function normalize(original: string): Normal {
  let text = "";
  const at: number[] = [];
  for (const { 0: cluster, index } of original.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gsu)) {
    const visible = Array.from(cluster).filter((char) => !invisible.test(char)).join("");
    if (visible === "") continue;
    const normal = Array.from(visible.normalize("NFKC").toLowerCase(), (char) => (han.test(char) ? toSimplified(char) : char)).join("");
    text += normal;
    for (let unit = 0; unit < normal.length; unit++) at.push(index);
  }
  at.push(original.length);
  return { text, at };
}

/** A number does not end in its thousands, and a range is two numbers. Letters may carry digits behind them. */
const pieces = /\p{Script=Han}+|\d+(?:\.\d+)?|[^\P{L}\p{Script=Han}](?:[^\P{L}\p{Script=Han}]|[\p{M}\d])*/gu;

export type Piece = { is: "han" | "number" | "word"; text: string; index: number };

export function piecesOf(normal: string): Piece[] {
  return [...normal.matchAll(pieces)].map(({ 0: text, index }) => ({ is: han.test(text) ? "han" : /^\d/.test(text) ? "number" : "word", text, index }));
}

const hex = (char: string) => char.codePointAt(0)!.toString(16);
/** Two neighbouring Han characters as one ASCII word: no engine cuts it otherwise than the other. */
const bigram = (left: string, right: string) => `h${hex(left)}x${hex(right)}`;
const unigram = (char: string) => `u${hex(char)}u`;
/** Closed at both ends: 60 is no beginning of 600. */
const number = (digits: string) => `n${digits.replace(".", "p")}n`;

function bigrams(run: string): string[] {
  const chars = Array.from(run);
  return chars.slice(1).map((char, index) => bigram(chars[index]!, char));
}

/** Everything a text can be found by: its words in order, and last every Han character by itself. */
export function tokensOf(original: string): string {
  const found = piecesOf(normalize(original).text);
  const chars = new Set(found.flatMap(({ is, text }) => (is === "han" ? Array.from(text) : [])));
  const words = found.flatMap(({ is, text }) => (is === "han" ? bigrams(text) : is === "number" ? number(text) : text));
  return [...words, ...[...chars].map(unigram)].join(" ");
}

/** What a question asks for, all of it: exact words that stand side by side, or a Latin word that may still be growing. */
export type Term = { exact: string[] } | { word: string; growing: boolean };

export function termsOf(question: string): Term[] {
  const found = piecesOf(normalize(question).text);
  return found.map(({ is, text }, index): Term => {
    if (is === "word") return { word: text, growing: index === found.length - 1 };
    if (is === "number") return { exact: [number(text)] };
    return { exact: Array.from(text).length === 1 ? [unigram(text)] : bigrams(text) };
  });
}
