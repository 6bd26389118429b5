/** Scripts in which a name is a word by itself. Elsewhere nothing parts words, or endings are written to a name: 花子さん. */
const apart = /[\p{Nd}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
const inWords = /[\p{L}\p{Nd}]/u;
const attached = /\p{M}/u;
const passed = /[\p{M}\p{Default_Ignorable_Code_Point}]/u;
const unseen = /\p{Default_Ignorable_Code_Point}/u;

/** Whether a character goes on in a word of such a script, in whichever width or style it is written. */
const isOfWord = (character: string) => inWords.test(character) && apart.test(character.normalize("NFKC"));

/** The nearest letter or sign before a place, past what belongs to it and what cannot be seen. */
function before(text: string, place: number): string | undefined {
  for (let at = place; at > 0; ) {
    const pair = text.codePointAt(at - 2);
    const character = pair !== undefined && pair > 0xffff ? String.fromCodePoint(pair) : text.charAt(at - 1);
    if (!passed.test(character)) return character;
    at -= character.length;
  }
  return undefined;
}

/** The nearest character behind a place, past what cannot be seen. */
function behind(text: string, place: number): string | undefined {
  for (let at = place; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    if (!unseen.test(character)) return character;
    at += character.length;
  }
  return undefined;
}

/**
 * Whether what stands from `start` to `end` is no piece of a longer word: Ann is not in annual, nor Li Na in Li Nan. A name in Han
 * stands anywhere, since nothing parts words there, and is no neighbour that matters: 找Ann谈. What cannot be seen parts nothing.
 */
export function isWholeName(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  const first = behind(name, 0);
  const last = before(name, name.length);
  if (first !== undefined && isOfWord(first)) {
    const left = before(text, start);
    if (left !== undefined && isOfWord(left)) return false;
  }
  if (last === undefined || !isOfWord(last)) return true;
  const right = behind(text, end);
  return right === undefined || !(attached.test(right) || isOfWord(right));
}
