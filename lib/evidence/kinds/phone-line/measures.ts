import type { Measures } from "../../measures";
import type { PhoneLineFacts } from "./schema";

/** Every beginning of a number, as it is dialled at home and as it is from abroad. */
function beginningsOf(digits: string): string[] {
  const whole = digits.replace("+", "");
  const home = digits.startsWith("+86") ? digits.slice(3) : whole;
  return [...new Set([home, whole].flatMap((number) => Array.from({ length: number.length - 1 }, (_, index) => number.slice(0, index + 2))))];
}

export const measuresOfLine = ({ digits }: PhoneLineFacts): Measures => (digits ? { prefixes: beginningsOf(digits) } : {});
