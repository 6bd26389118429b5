/** Digits as they are read aloud and written out, bank forms included; 幺 is how one says 一 on the telephone. */
const han = new Map(
  ["〇零", "一壹幺", "二贰貳", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"].flatMap((written, digit) =>
    [...written].map((character): [string, string] => [character, String(digit)]),
  ),
);
export const hanDigits = [...han.keys()].join("");
const row = new RegExp(String.raw`[${hanDigits}\d]+(?:(?:[ \u00a0\u3000]?[\p{Pd}\u2212][ \u00a0\u3000]?|[ \u00a0\u3000])[${hanDigits}\d]+)*`, "gu");
const any = new RegExp(`[${hanDigits}]`, "u");

/** As many digits as the shortest number has that could find somebody, and so many of them written out. A zero is never a word of its own. */
const [shortest, fewest] = [11, 3];

function inDigits(found: string): string {
  if (found.length < shortest) return found;
  let [written, words, all, read] = [0, 0, 0, ""];
  for (const character of found) {
    const digit = han.get(character);
    read += digit ?? character;
    if (digit !== undefined) written++;
    if (digit !== undefined && digit !== "0") words++;
    if (digit !== undefined || (character >= "0" && character <= "9")) all++;
  }
  return all < shortest || (written < fewest && words > 0) || all - written >= shortest ? found : read;
}

/**
 * A text in which a row of digits that are written out is a row of digits. An amount or a day is none: it is written with 十, 百, 万, 年
 * between. Where eleven digits stand by themselves, what is written before them (第一) belongs to something else.
 */
export const withHanDigits = (text: string): string => (any.test(text) ? text.replace(row, inDigits) : text);
