import { pinyin } from "pinyin-pro";
import type { Term } from "./tokens";

const options = { toneType: "none", type: "array", nonZh: "removed", v: true } as const;

/** The same few names stand in many records, and looking up a reading takes its time. */
const known = new Map<string, string[]>();
const most = 5000;

/** The syllables of a text as one types them, one for each Chinese character: zhong bang jin rong. */
function syllablesOf(text: string): string[] {
  let found = known.get(text);
  if (!found) {
    found = pinyin(text, options).map((syllable) => syllable.toLowerCase().replace(/[^a-z]/g, ""));
    if (known.size >= most) known.clear();
    known.set(text, found);
  }
  return found;
}

const longest = 60;
const joined = (syllables: readonly string[]) => [
  syllables.join("").slice(0, longest),
  syllables
    .map(([initial]) => initial)
    .join("")
    .slice(0, longest),
];

/**
 * What a name is found by when it is typed in Latin letters: whole and by initials, from each of its characters on, since
 * nobody begins 北京中邦富通 with Beijing. Beginnings of these are found as beginnings of words; of two to four characters also where
 * another word follows: zhongbang 话术.
 */
export function spellingsOfName(name: string): string[] {
  const syllables = syllablesOf(name);
  const parts = [2, 3, 4].flatMap((length) => syllables.slice(0, -length).flatMap((_, from) => joined(syllables.slice(from, from + length))));
  return [...new Set([...syllables.slice(0, -1).flatMap((_, from) => joined(syllables.slice(from))), ...parts])];
}

/** A whole name in pinyin. Undefined for one that is not all Chinese. */
export function spellingOf(name: string): string | undefined {
  const syllables = syllablesOf(name);
  return syllables.length > 1 && syllables.length === Array.from(name).length ? syllables.join("") : undefined;
}

/** The same for a title, from its beginning only. */
export const spellingsOfTitle = (title: string): string[] => {
  const syllables = syllablesOf(title);
  return syllables.length > 1 ? joined(syllables) : [];
};

const chinese = /\p{Script=Han}/gu;

/**
 * Which characters of a name somebody typed in pinyin, or by initials: from which to which. From its beginning if it can
 * be, else from any character on. Undefined when it is not called so.
 */
export function spelledIn(name: string, typed: string, isCalled = (spelling: string) => spelling.startsWith(typed)): [from: number, to: number] | undefined {
  const places = [...name.matchAll(chinese)].map(({ index, 0: char }) => [index, index + char.length] as const);
  if (typed.length < 2 || places.length === 0) return undefined;
  const syllables = syllablesOf(name);
  if (syllables.length !== places.length) return undefined; // a character without a reading
  for (let from = 0; from < syllables.length; from++) {
    const rest = syllables.slice(from);
    let letters = 0;
    const whole = isCalled(rest.join("")) ? rest.findIndex((syllable) => (letters += syllable.length) >= typed.length) : -1;
    const last = whole >= 0 ? whole : isCalled(rest.map(([initial]) => initial).join("")) ? Math.min(typed.length, rest.length) - 1 : -1;
    if (last >= 0) return [places[from]![0], places[from + last]![1]];
  }
  return undefined;
}

/**
 * A question with its Chinese as it sounds, the rest as it was typed. Exactly so: a slip on top of another sound would find anything.
 * Undefined when no part of it is Chinese of two characters or more.
 */
export function soundingAlike(terms: readonly Term[]): Term[] | undefined {
  let any = false;
  const heard = terms.map((term): Term => {
    const [piece] = term.pieces;
    const chars = piece?.is === "run" ? piece.chars : [];
    const syllables = chars.length > 1 ? syllablesOf(chars.join("")) : [];
    if (syllables.length === 0 || syllables.length !== chars.length) return term;
    any = true;
    return { ...term, tokens: [syllables.join("").slice(0, longest)] };
  });
  return any ? heard : undefined;
}
