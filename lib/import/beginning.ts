import { folded } from "../victims/fold";
import { hanDigits } from "../victims/han";

/** So much of a cell, and of a header, is shown or kept. */
export const [shownSigns, headerSigns] = [200, 300];

const word = /[\w.%+@•-]*$/;
const number = new RegExp(String.raw`[\p{N}${hanDigits}\s\p{Zs}\p{Pd}\u2212\u2800.,_/·・･‧()xX]*$`, "u");

/**
 * The beginning of a text that is far longer than anybody looks at. What it ends in might be the first digits of a number, or
 * half an address: the rest is not there to tell, so neither is shown.
 */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const begins = text.slice(0, most).toWellFormed();
  const { text: narrow, start } = folded(begins);
  const kept = narrow.replace(word, "").replace(number, "");
  return `${begins.slice(0, start(kept.length))}…`;
}
