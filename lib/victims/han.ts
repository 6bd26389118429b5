/** Digits as they are read aloud and written out, bank forms included; 幺 is how one says 一 on the telephone. */
const han: Record<string, string> = Object.fromEntries(
  ["〇零", "一壹幺", "二贰貳", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"].flatMap((written, digit) =>
    [...written].map((character) => [character, String(digit)]),
  ),
);
export const hanDigits = Object.keys(han).join("");
const row = new RegExp(String.raw`[${hanDigits}\d]+(?:(?:[ \u00a0\u3000]?[\p{Pd}\u2212][ \u00a0\u3000]?|[ \u00a0\u3000])[${hanDigits}\d]+)*`, "gu");
const written = new RegExp(`[${hanDigits}]`, "gu");
const any = new RegExp(`[${hanDigits}]`, "u");

/** As many digits as the shortest number has that could find somebody, and so many of them written out. */
const [shortest, fewest] = [11, 3];

/**
 * A text in which a row of digits that are written out is a row of digits. An amount or a day is none: it is written with 十, 百, 万, 年
 * between. Where eleven digits stand by themselves, what is written before them (第一) belongs to something else.
 */
export const withHanDigits = (text: string): string =>
  any.test(text)
    ? text.replace(row, (found) => {
        const count = found.match(written)?.length ?? 0;
        const all = count + (found.match(/\d/g)?.length ?? 0);
        return all < shortest || count < fewest || all - count >= shortest ? found : found.replace(written, (character) => han[character]!);
      })
    : text;
