import { longFrom } from "./long-numbers";
import { normalize } from "./normal";
import { type Piece, piecesOf } from "./pieces";
import { singular, type Term } from "./tokens";

/** From where to where in the original text. */
export type Range = [from: number, to: number];

/** How far a word may be from the one that was typed: what Meilisearch allows, too. */
const slips = (word: string) => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0);

/** Which letters a word has, a bit each; what is no letter shares one. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << Math.min(31, Math.max(0, word.charCodeAt(at) - 97));
  return bits;
}

function areMoreThan(most: number, bits: number): boolean {
  for (let left = bits, count = 0; left !== 0; left &= left - 1) if (++count > most) return true;
  return false;
}

/**
 * Whether two words are at most `most` slips apart: a letter too many, too few, another, or two swapped. Asked of every word of
 * a long text, so nothing is worked out that cannot come to that few any more.
 */
export function isNear(left: string, right: string, most: number): boolean {
  if (left === right) return true;
  if (most === 0 || Math.abs(left.length - right.length) > most) return false;
  // A slip takes away one letter and brings one, at most.
  const [one, other] = [lettersOf(left), lettersOf(right)];
  if (areMoreThan(most, one & ~other) || areMoreThan(most, other & ~one)) return false;
  const far = most + 1;
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  let least = 0;
  for (let i = 1; i <= left.length; i++) {
    const row = Array<number>(right.length + 1).fill(far);
    row[0] = i;
    const [leastBefore, to] = [least, Math.min(right.length, i + most)];
    least = i;
    for (let j = Math.max(1, i - most); j <= to; j++) {
      const same = left[i - 1] === right[j - 1];
      let slips = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) slips = Math.min(slips, before[j - 2]! + 1);
      row[j] = slips;
      if (slips < least) least = slips;
    }
    if (least > most && leastBefore >= most) return false; // two letters that changed places look back two rows
    [before, last] = [last, row];
  }
  return last[right.length]! <= most;
}

function isWord({ tokens: [typed = ""], prefix }: Term, word: string): boolean {
  if (singular(word) === typed || word === typed || (prefix && word.startsWith(typed))) return true;
  const allowed = slips(typed);
  return isNear(typed, word, allowed) || (prefix && isNear(typed, word.slice(0, typed.length), allowed));
}

type NumberPiece = Extract<Piece, { is: "number" }>;
const isNumber = (piece: Piece): piece is NumberPiece => piece.is === "number";

/** Where a number that was typed is the beginning or the end of a long one (long-numbers.ts). */
function partlyIn({ pieces: wanted }: Term, numbers: readonly NumberPiece[]): [index: number, end: number][] {
  const [only, more] = wanted;
  if (!only || more || !isNumber(only) || only.percent) return [];
  const { length } = only.number;
  return numbers.flatMap(({ number, index, end }): [number, number][] => {
    if (number.length < longFrom || number.length !== end - index || length >= number.length) return [];
    if (length >= 3 && number.startsWith(only.number)) return [[index, index + length]];
    return length >= 4 && number.endsWith(only.number) ? [[end - length, end]] : [];
  });
}

/** Where the numbers of the term stand, one behind the other as the ends of a range. */
function rangesOf({ pieces: wanted }: Term, numbers: readonly NumberPiece[]): [first: Piece, last: Piece][] {
  const ends = wanted.filter(isNumber);
  const stands = (at: number) =>
    ends.every(({ number, percent }, place) => {
      const piece = numbers[at + place];
      return piece?.number === number && (place === 0 ? ends.length > 1 || !percent || piece.percent : piece.joined);
    });
  return numbers.flatMap((piece, at): [Piece, Piece][] => (stands(at) ? [[piece, numbers[at + ends.length - 1]!]] : []));
}

/** A text that is looked at with several questions: taken apart once. */
export function lookAt(original: string): { hits(terms: readonly Term[]): Range[] } {
  const { text, starts, ends } = normalize(original);
  let apart: { pieces: Piece[]; numbers: NumberPiece[] } | undefined;
  const pieces = () => {
    if (apart) return apart;
    const all = piecesOf(text).flatMap((piece) => (piece.is === "code" ? [piece, ...piece.parts] : [piece]));
    return (apart = { pieces: all, numbers: all.filter(isNumber) });
  };
  const inText = (term: Term): [index: number, end: number][] => {
    const [wanted] = term.pieces;
    if (!wanted) return [];
    switch (wanted.is) {
      case "run": {
        const run = wanted.chars.join("");
        const found: [number, number][] = [];
        for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + run.length)) found.push([at, at + run.length]);
        return found;
      }
      case "number":
        return [...rangesOf(term, pieces().numbers).map(([first, last]): [number, number] => [first.index, last.end]), ...partlyIn(term, pieces().numbers)];
      case "code":
        return pieces().pieces.flatMap((piece) => (piece.is === "code" && piece.code === wanted.code ? [[piece.index, piece.end]] : []));
      case "word":
        return pieces().pieces.flatMap((piece) => (piece.is === "word" && isWord(term, piece.word) ? [[piece.index, piece.end]] : []));
    }
  };
  return { hits: (terms) => merged(terms.flatMap(inText).map(([index, end]) => [starts[index]!, ends[end - 1]!])) };
}

/** Where the terms stand in a text: in order, no two of them overlapping. */
export const hitsIn = (original: string, terms: readonly Term[]): Range[] => (terms.length === 0 ? [] : lookAt(original).hits(terms));

function merged(ranges: Range[]): Range[] {
  const found: Range[] = [];
  for (const [from, to] of ranges.sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}
