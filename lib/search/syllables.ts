import { normalize } from "./normal";
import { type Piece, piecesOf } from "./pieces";

/** One or more syllables of pinyin. Some that no character has are among them: what is made of this is looked for, and not taken for true. */
const pinyin = /^(?:(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?(?:a(?:i|ng?|o)?|e(?:i|ng?|r)?|i(?:a(?:ng?|o)?|e|ng?|ong|u)?|o(?:ng|u)?|u(?:a(?:i|ng?)?|e|i|n|o)?|ve?))+$/;

/** No syllable has more letters than six, and no name that is spelled apart more in one word than four of them. Longer words can be divided in too many ways. */
const longest = 24;

const isSpelled = (piece: Piece | undefined) => piece?.is === "word" && piece.word.length <= longest && pinyin.test(piece.word);

/**
 * A question with the syllables of a name that it spells apart in one word, as names are found by: lan qiao is lanqiao, and xi'an xian.
 * Undefined where nothing in it reads so. English words may, too: nobody may be answered by this who has been answered already.
 */
export function syllablesTogether(question: string): string | undefined {
  const { text } = normalize(question);
  const pieces = piecesOf(text);
  const isNext = (before: Piece, piece: Piece) => /^[\s'’]+$/.test(text.slice(before.end, piece.index));
  let [together, at] = ["", 0];
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    const goesOn = before && isSpelled(before) && isSpelled(piece) && isNext(before, piece);
    together += goesOn ? text.slice(piece.index, piece.end) : text.slice(at, piece.end);
    at = piece.end;
  });
  together += text.slice(at);
  return together === text ? undefined : together;
}
