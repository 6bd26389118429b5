import { findVictimData } from "../../victims/rules";

/** The longest title of a record. */
export const longestTitle = 300;

/** A sentence as a title. No number is cut in two: half of one is not found, and would not be masked. */
export function titleOf(sentence: string): string {
  if (sentence.length <= longestTitle) return sentence;
  const whole = [...sentence];
  while (whole.join("").length > longestTitle - 1) whole.length -= 1;
  const cut = whole.join("").length;
  const across = findVictimData(sentence).find(({ start, end }) => start < cut && end > cut);
  return `${sentence.slice(0, across?.start ?? cut)}…`;
}

/** What may stand before the sentence: whom it is about, as the quick log writes it. */
const lead = /^.{1,200}(?:：|: )$/u;

/**
 * Where a title is a sentence of the facts, what stands before it: mostly nothing. Null where somebody wrote the title in
 * their own words. `sentences` are all that the facts could have read as, in every language.
 */
export function leadOf(title: string, sentences: readonly string[]): string | null {
  const said = sentences.filter((sentence) => sentence !== "" && title.endsWith(sentence)).toSorted((a, b) => b.length - a.length)[0];
  if (said === undefined) return null;
  const before = title.slice(0, title.length - said.length);
  return before === "" || lead.test(before) ? before : null;
}
