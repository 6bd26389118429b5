const space = String.raw`[ \u00a0\u2000-\u200a\u202f\u205f\u2800\u3000]`;
const dashes = new RegExp(String.raw`^${space}{0,2}[\p{Pd}\u2212]{1,3}${space}{0,2}$`, "u");
const spaces = new RegExp(`^${space}{1,2}$`, "u");
const newLine = new RegExp(String.raw`^${space}?(?:\r?\n|\u2028)${space}?$`, "u");
const sign = new RegExp(String.raw`^(?:[.,_\t]|${space}?[·・･‧/()]${space}?)$`, "u");
/** What stands between digits to hide a number, once or a few times: 138*0013*8000, 138|0013|8000, a small picture. */
const hiding = new RegExp(String.raw`^${space}?(?:\*{1,3}|\\{1,2}|[|│]|、)${space}?$`, "u");
const pictures = new RegExp(String.raw`^${space}?(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]${space}?){1,3}$`, "u");

/** What people put between the digits of a number: a sort of gap, or undefined where one number ends and something else begins. */
export function gapOf(between: string): string | undefined {
  if (between === " " || between === "-") return between;
  if (between.length > 7 || between === "") return undefined;
  if (spaces.test(between)) return " ";
  if (dashes.test(between)) return "-";
  if (newLine.test(between)) return "\n";
  if (sign.test(between)) return between.trim() || "\t";
  if (hiding.test(between)) return between.trim().charAt(0);
  return pictures.test(between) ? "☺" : undefined;
}

/** Gaps that are read as hiding a number only where the text around them says nothing else. */
export const isHiding = (gap: string): boolean => /^[*\\|│、☺]$/u.test(gap);

/** A space or a dash is how numbers are written. Other gaps also part the thousands of an amount, days, versions, what is counted up. */
export const isPlain = (gap: string): boolean => gap === " " || gap === "-";
