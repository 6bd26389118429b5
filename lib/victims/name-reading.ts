import { normalize } from "../search/normal";
import { isWholeName } from "./name-edge";

const han = /^\p{Script=Han}$/u;
const small = /^\p{Ll}$/u;
/** What may stand between the characters of a Chinese name without being a part of it: room in a list, and where a line was broken. */
const between = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u;
const gaps = new RegExp(`${between.source}|(?<=\\s)\\s+`, "gu");
/** One of all the dots that a name of several parts is written with. */
const dots = /[·•‧∙⋅・･]/gu;

/** A text in which a name is one however it was typed: width, case, traditional characters, accents, spaces, and nothing that cannot be seen. */
export function readName(original: string) {
  const { text, starts, ends } = normalize(original);
  let [letters, at] = ["", 0];
  const units: number[] = [];
  const take = (part: string, from: number) => {
    letters += part;
    for (let unit = 0; unit < part.length; unit++) units.push(from + unit);
  };
  for (const { 0: gap, index } of text.matchAll(gaps)) {
    take(text.slice(at, index), at);
    at = index + gap.length;
  }
  take(text.slice(at), at);
  return { text: letters.replace(dots, "·").replace(/\s/gu, " "), start: (unit: number) => starts[units[unit]!]!, end: (unit: number) => ends[units[unit]!]! };
}

/**
 * Whether what stands from `begin` to `end`, and reads like a name, is that name: a whole word it is in any case. Typed otherwise than it was
 * marked, it is not 王 明 in 小王 明天 either, nor Will in it will rain.
 */
export function standsFor(name: string, text: string, begin: number, end: number): boolean {
  if (!isWholeName(text, begin, end)) return false;
  const written = text.slice(begin, end);
  if (written === name) return true;
  const [before, behind] = [[...text.slice(Math.max(0, begin - 2), begin)].at(-1) ?? "", [...text.slice(end, end + 2)][0] ?? ""];
  if (between.test(written) && (han.test(before) || han.test(behind))) return false;
  // One small word is a word: will, rose. Nobody means one by two of them.
  const firstOf = (words: string) => [...words.normalize("NFKC")][0]!;
  const isSmaller = small.test(firstOf(written)) && firstOf(written) !== firstOf(name.trim());
  return !isSmaller || /[\s·]/u.test(readName(written).text);
}
