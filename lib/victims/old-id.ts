import { isDay } from "./numbers";

/** Districts begin with the number of a province. */
const number = /(?<![\da-z.•])(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-2])\d{13}(?![\da-z•])/gi;
const named = /(?:身份[证證]|[证証證]件[号號]|公民[身号號]|\bID\b|\bidentity\b)[^。；;！？!?\n\d]{0,16}$/i;

const isLine = (text: string, from: number, to: number) =>
  /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, from - 20), from)) && /^[^\S\n]*(?:\n|$)/.test(text.slice(to, to + 20));

/** The check of a registration number of a company (GS 15-2006, which is ISO 7064 MOD 11,10). */
function isRegistration(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, 14)) product = (((Number(digit) + product) % 10 || 10) * 2) % 11;
  return (product + Number(digits[14])) % 10 === 1;
}

/**
 * ID numbers of fifteen digits, as they were given until 1999: they have no check, and one in a hundred numbers of that length looks
 * like one. So it is one only where it is called so, or where its line is nothing else.
 */
export const oldIdNumbers = (text: string): { from: number; to: number }[] =>
  [...text.matchAll(number)].flatMap(({ 0: digits, index }) => {
    const isNamed = named.test(text.slice(Math.max(0, index - 40), index)) || isLine(text, index, index + digits.length);
    return isNamed && isDay(`19${digits.slice(6, 12)}`) && !isRegistration(digits) ? [{ from: index, to: index + digits.length }] : [];
  });
