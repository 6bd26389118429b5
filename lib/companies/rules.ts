/** Characters of a unified social credit code (GB 32100-2015) in the order of their values: no I, O, Z, S, V. */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** Two of who registered what, six of the district, nine of the organisation, one that checks the rest. */
const shape = /^([0-9A-HJ-NPQRTUWXY]{2})(\d{6})([0-9A-HJ-NPQRTUWXY]{9})([0-9A-HJ-NPQRTUWXY])$/;

/** A code as it is kept: in narrow capitals, without what people put between its groups. */
export const plainCode = (typed: string) =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-·]/gu, "");

/** The character that the first seventeen ask for. 31 is a prime, so it finds every single wrong character and every swap of two. */
export function checkCharacter(first: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first) {
    sum += weight * alphabet.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** What is wrong with a code, or nothing: the number of the register before 2015, another shape, a check that does not hold. */
export function faultOfCode(code: string): "oldRegistration" | "shape" | "check" | undefined {
  if (/^\d{15}$/.test(code)) return "oldRegistration";
  if (!shape.test(code)) return "shape";
  return checkCharacter(code.slice(0, 17)) === code.charAt(17) ? undefined : "check";
}

/** As people read it aloud: in its groups. */
export const groupedCode = (code: string) => shape.exec(code)?.slice(1).join(" ") ?? code;
