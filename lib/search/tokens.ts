import { normalize } from "./normal";
import { type Piece, piecesOf } from "./pieces";

// The words of both engines. All but plain words begin with a digit, so that no beginning of a word that somebody types
// ("h", "n") and no misspelling of it is ever one of these: 0 Han and the like, 1 numbers, 2 codes, 3 a number with the
// character behind it, 4 whole names (named.ts), 5 references (references.ts).

const named = new Map<string, string>();
/** Four digits, or an x and five: what two of them make can be read in one way only. */
function hex(char: string): string {
  let found = named.get(char);
  if (found === undefined) {
    const digits = char.codePointAt(0)!.toString(16);
    named.set(char, (found = digits.length > 4 ? `x${digits}` : digits.padStart(4, "0")));
  }
  return found;
}
const pair = (left: string, right: string) => `0${hex(left)}${hex(right)}`;
const single = (char: string) => `0${hex(char)}`;
const numberToken = (number: string, percent: boolean) => `1${number.replace(".", "p").slice(0, 60)}${percent ? "pct" : ""}`;
const codeToken = (code: string) => `2${code.slice(0, 60)}`;
/** 48 张: what one character behind a number counts, and no other that stands somewhere in the text. */
const countToken = (number: string, char: string) => `3${number.replace(".", "p").slice(0, 40)}u${hex(char)}`;
/** Longer than any word of a language; PostgreSQL and Meilisearch both have their own, larger limits. */
const wordToken = (word: string) => word.slice(0, 60);

/** One of several: calls finds call. Light on purpose; both sides are shortened alike, and texts keep the whole word too. */
export function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

const pairs = (chars: readonly string[]) => chars.slice(1).map((char, index) => pair(chars[index]!, char));

/** All that a piece of a text can be found by, in its place. */
export function tokensOfPiece(piece: Piece): string[] {
  if (piece.is === "run") return pairs(piece.chars);
  if (piece.is === "number") return [numberToken(piece.number, false)];
  if (piece.is === "code") return [codeToken(piece.code), ...piece.parts.flatMap(tokensOfPiece)];
  return [...new Set([wordToken(piece.word), wordToken(singular(piece.word))])];
}

/** Whether the tokens of two pieces must not stand side by side: together they would read as something that was not written. */
function isApart(before: Piece, piece: Piece): boolean {
  if (piece.is === "number") return !piece.joined && before.is === "number";
  if (before.is === "run" && piece.is === "run") return before.chars.at(-1) === piece.chars[0];
  return false;
}

/** Whether nothing but space is between them. */
const isNext = (text: string, before: Piece, piece: Piece) => text.slice(before.end, piece.index).trim() === "";

/** What no phrase reaches across. Engines read it as the end of a sentence. */
const gap = ".";

/** What stands in no phrase: single characters, and a percentage as what it is. */
const alone = (piece: Piece) =>
  piece.is === "run" ? piece.chars.map(single) : piece.is === "number" && piece.percent ? [numberToken(piece.number, true)] : [];

/** Adds what one text can be found by, in reading order; what is looked for by itself goes to `last`. */
function addTokens(original: string, tokens: string[], last: Set<string>) {
  let before: Piece | undefined;
  const { text } = normalize(original);
  let number: Extract<Piece, { is: "number" }> | undefined;
  for (const piece of piecesOf(text)) {
    if (piece.is === "run" && number && isNext(text, number, piece)) last.add(countToken(number.number, piece.chars[0]!));
    number = piece.is === "number" ? piece : undefined;
    if (before && isApart(before, piece)) tokens.push(gap);
    tokens.push(...tokensOfPiece(piece));
    for (const token of alone(piece)) last.add(token);
    if (!(piece.is === "run" && piece.chars.length === 1)) before = piece; // 100 至 150: the one character leaves no token between
  }
}

/** Everything that these texts can be found by, none of them reaching into the next. `breathe` is awaited in between: a book would hold everybody up. */
export async function tokensOf(texts: readonly string[], breathe: () => Promise<void> | undefined = () => undefined): Promise<string> {
  const tokens: string[] = [];
  const last = new Set<string>();
  for (const text of texts) {
    if (tokens.length && tokens.at(-1) !== gap) tokens.push(gap);
    addTokens(text, tokens, last);
    await breathe();
  }
  return [...tokens, ...(last.size ? [gap, ...last] : [])].join(" ");
}

/** Something that a question asks for: tokens that stand side by side. `prefix`: the word may still be growing; `loose`: it may be misspelled. */
export type Term = {
  tokens: string[];
  loose: boolean;
  prefix: boolean /** As it was typed. */;
  text: string;
  pieces: Piece[] /** For one character behind a number: both as one. */;
  count?: string;
};

/** The question as it is meant first: 48 张 is not 48 of something and 张 somewhere. Undefined where that is no other question. */
export const counting = (terms: readonly Term[]): Term[] | undefined =>
  terms.some(({ count }) => count) ? terms.map((term) => (term.count ? { ...term, tokens: [term.count] } : term)) : undefined;

const fillers = new Set("a an and are at by for from in is of on or the to with".split(" "));

/** What a question asks for, all of it. Whatever else stands in it (quotes, brackets, operators) is no syntax and says nothing. */
export function termsOf(question: string): Term[] {
  const { text, starts, ends } = normalize(question);
  const terms: Term[] = [];
  const pieces = piecesOf(text);
  const add = (piece: Piece, tokens: string[], more: Partial<Term> = {}) =>
    terms.push({ tokens, loose: false, prefix: false, text: question.slice(starts[piece.index], ends[piece.end - 1]), pieces: [piece], ...more });

  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    if (piece.is === "run") {
      const [only, second] = piece.chars;
      const next = pieces[index + 1];
      if (next?.is === "number" && next.joined && before?.is === "number") return; // 至, between two numbers
      const count =
        second === undefined && before?.is === "number" && isNext(text, before, piece) && !before.percent ? countToken(before.number, only!) : undefined;
      add(piece, second === undefined ? [single(only!)] : pairs(piece.chars), count ? { count } : {});
    } else if (piece.is === "number") {
      const last = terms.at(-1);
      const begin = last?.pieces.at(-1);
      if (!piece.joined || !last || begin?.is !== "number") return void add(piece, [numberToken(piece.number, piece.percent)]);
      // A range is two numbers side by side, whatever they are of.
      last.tokens = [...last.tokens.slice(0, -1), numberToken(begin.number, false), numberToken(piece.number, false)];
      last.pieces.push(piece);
      last.text = question.slice(starts[last.pieces[0]!.index], ends[piece.end - 1]);
    } else if (piece.is === "code") add(piece, [codeToken(piece.code)]);
    else if (piece.word.length === 1)
      add(piece, [piece.word]); // A is a mark, not the beginning of every word
    else add(piece, [wordToken(singular(piece.word))], { loose: true, prefix: index === pieces.length - 1 });
  });

  const telling = terms.filter(({ loose, tokens: [token] }) => !loose || !fillers.has(token!));
  const seen = new Set<string>();
  return (telling.length ? telling : terms).filter(({ tokens, prefix }) => {
    const key = `${tokens.join(" ")}${prefix ? "*" : ""}`;
    return !seen.has(key) && seen.add(key);
  });
}
