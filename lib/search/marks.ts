import { normalize } from "./normal";
import { type Piece, piecesOf } from "./pieces";
import { singular, type Term } from "./tokens";

/** From where to where in the original text. */
export type Range = [from: number, to: number];

/** How far a word may be from the one that was typed: what Meilisearch allows, too. */
const slips = (word: string) => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0);

/** Whether two words are at most `most` slips apart: a letter too many, too few, another, or two swapped. */
function isNear(left: string, right: string, most: number): boolean {
  if (left === right) return true;
  if (most === 0 || Math.abs(left.length - right.length) > most) return false;
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, last] = [last, row];
  }
  return last[right.length]! <= most;
}

function isWord({ tokens: [typed = ""], prefix }: Term, word: string): boolean {
  if (singular(word) === typed || word === typed || (prefix && word.startsWith(typed))) return true;
  const allowed = slips(typed);
  return isNear(typed, word, allowed) || (prefix && isNear(typed, word.slice(0, typed.length), allowed));
}

const isNumber = (wanted: Piece, piece: Piece | undefined, alone: boolean) =>
  wanted.is === "number" && piece?.is === "number" && piece.number === wanted.number && (!alone || !wanted.percent || piece.percent);

/** Where in the pieces of a text the term stands, as pieces from … to. */
function inPieces(term: Term, pieces: readonly Piece[]): [first: Piece, last: Piece][] {
  const [wanted] = term.pieces;
  return pieces.flatMap((piece, index): [Piece, Piece][] => {
    if (wanted?.is === "word" && piece.is === "word" && isWord(term, piece.word)) return [[piece, piece]];
    if (wanted?.is === "code" && piece.is === "code" && piece.code === wanted.code) return [[piece, piece]];
    if (wanted?.is !== "number") return [];
    const numbers = pieces.slice(index).filter((one) => one.is === "number"); // what stands between the ends of a range says nothing
    const stands = term.pieces.every(
      (one, place) => isNumber(one, numbers[place], term.pieces.length === 1) && (place === 0 || (numbers[place] as { joined?: boolean }).joined),
    );
    return piece.is === "number" && stands ? [[piece, numbers[term.pieces.length - 1]!]] : [];
  });
}

/** Where the terms stand in a text: in order, no two of them overlapping. */
export function hitsIn(original: string, terms: readonly Term[]): Range[] {
  if (terms.length === 0 || original === "") return [];
  const { text, starts, ends } = normalize(original);
  const ranges: Range[] = [];
  const mark = (index: number, end: number) => ranges.push([starts[index]!, ends[end - 1]!]);
  const needPieces = terms.some(({ pieces: [piece] }) => piece?.is !== "run");
  const pieces = needPieces ? piecesOf(text).flatMap((piece) => (piece.is === "code" ? [piece, ...piece.parts] : [piece])) : [];

  for (const term of terms) {
    const [piece] = term.pieces;
    if (piece?.is === "run") {
      const run = piece.chars.join("");
      for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + run.length)) mark(at, at + run.length);
    } else for (const [first, last] of inPieces(term, pieces)) mark(first.index, last.end);
  }
  return merged(ranges);
}

function merged(ranges: Range[]): Range[] {
  const found: Range[] = [];
  for (const [from, to] of ranges.sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}
