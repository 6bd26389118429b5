import { glossary } from "./glossary";
import { type Term, termsOf } from "./tokens";

const digits = new Map([..."零一二三四五六七八九"].map((char, value) => [char, value]));
digits.set("〇", 0).set("两", 2);
const places = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** Six hundred as 600, two hundred and thirty as 230, also where the last place is only spoken of: 两百三. Undefined for what is no number. */
export function numberSaid(said: string): number | undefined {
  let [sum, digit, lastPlace]: [number, number | undefined, number] = [0, undefined, Infinity];
  for (const char of said) {
    const place = places.get(char);
    if (place === undefined) {
      if (digit !== undefined && digit !== 0) return undefined; // 一三八: digits one after the other are no number
      digit = digits.get(char);
      if (digit === undefined) return undefined;
    } else {
      if (place >= lastPlace || digit === 0 || (digit === undefined && place > 10)) return undefined;
      sum += (digit ?? 1) * place;
      [digit, lastPlace] = [undefined, place];
    }
  }
  if (lastPlace === Infinity) return undefined; // a digit alone is as often a part of a word
  return sum + (digit === undefined ? 0 : said.at(-2) === "零" || said.at(-2) === "〇" || lastPlace === 10 ? digit : (digit * lastPlace) / 10);
}

const spoken = /[零〇一二两三四五六七八九十百千]{2,}/g;

/** A question with the numbers that it spells out in digits, as they stand in facts: 每天六百个电话. Undefined where it spells out none. */
export function inDigits(question: string): string | undefined {
  const written = question.replace(spoken, (said) => numberSaid(said)?.toString() ?? said);
  return written === question ? undefined : written;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const ours = new Set(glossary.flat());
/** No word of ours is made of more pieces. */
const mostPieces = 6;

/** What is written without spaces, in words as the language divides them; what makes a word of the archive is one, though no dictionary has it (房本). */
function segmentsOf(run: string): string[] {
  const pieces = [...segmenter.segment(run)].map(({ segment }) => segment);
  const words: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const lengths = Array.from({ length: Math.min(mostPieces, pieces.length - at) }, (_, index) => index + 1).toReversed();
    const length = lengths.find((one) => one === 1 || ours.has(pieces.slice(at, at + one).join("")))!;
    words.push(pieces.slice(at, at + length).join(""));
    at += length;
  }
  return words;
}

const runsOf = (question: string) =>
  termsOf(inDigits(question) ?? question).flatMap(({ pieces: [piece, more] }) => (piece?.is === "run" && !more ? [piece.chars.join("")] : []));

/** Characters that tie words together and say nothing. */
const particles = new Set("的了着过吗呢吧啊呀么是在有就都也还和与及或");
/** So many are looked up. */
const mostJoined = 12;

/**
 * Words that stand side by side in a question, each two together: whoever types 接电话 in a sentence means 接电话, though a dictionary
 * knows 电话 alone.
 */
export const joinedWords = (question: string): Term[] =>
  runsOf(question)
    .flatMap((run) => {
      const segments = segmentsOf(run);
      return segments.slice(1).flatMap((segment, index) => (particles.has(segment) || particles.has(segments[index]!) ? [] : [segments[index]! + segment]));
    })
    .slice(0, mostJoined)
    .flatMap(termsOf);

/** So many words are told apart: of more, the longest. */
const mostWords = 6;

/**
 * The words of a question, each by itself: written without spaces, 每天打多少电话 is one thing to look for, and whoever half remembers
 * means several. Single characters say too little beside a word.
 */
export function wordsApart(question: string): Term[] {
  const words = termsOf(inDigits(question) ?? question).flatMap((term) => {
    const [piece] = term.pieces;
    if (term.pieces.length > 1 || piece?.is !== "run" || piece.chars.length < 3) return [term];
    const parts = segmentsOf(piece.chars.join("")).filter((segment) => Array.from(segment).length > 1);
    return parts.length ? parts.flatMap(termsOf) : [term];
  });
  const isTelling = ({ pieces: [piece] }: Term) => piece?.is !== "run" || piece.chars.length > 1;
  const telling = words.some(isTelling) ? words.filter(isTelling) : words;
  const apart = [...new Map(telling.map((term) => [term.tokens.join(" "), term])).values()];
  return apart.length > mostWords ? apart.toSorted((a, b) => b.text.length - a.text.length).slice(0, mostWords) : apart;
}
