/** +86, 0086 or a trunk 0 before it, then a mobile number of mainland China, those of virtual operators (170, 162 …) included. */
const mobile = /^(?:(?:00)?86|0)?(1[3-9]\d{9})$/;

export const plainMobile = (digits: string): string | undefined => (digits.length < 11 || digits.length > 15 ? undefined : mobile.exec(digits)?.[1]);

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The last character of an ID number (GB 11643, which is ISO 7064 MOD 11-2), from the first seventeen. */
export function idCheck(first: string): string {
  let sum = 0;
  for (let place = 0; place < 17; place++) sum += weights[place]! * (first.charCodeAt(place) - 48);
  return "10X98765432".charAt(sum % 11);
}

/** Whether the calendar has this day, as eight digits. */
export function isDay(digits: string): boolean {
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/** An ID number names a district, a day of birth that the calendar has, and a check that holds. */
export const isIdNumber = (number: string): boolean =>
  /^[1-9]\d{5}(?:18|19|20)\d{9}[\dX]$/.test(number) && idCheck(number) === number.charAt(17) && isDay(number.slice(6, 14));

export function luhnHolds(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - 48;
    sum += place % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
  }
  return sum % 10 === 0;
}

/** Who issues cards, by the first four digits, and how long their numbers are: UnionPay and what Chinese banks issued before it; then the others. */
const issued: readonly [first: number, last: number, ...lengths: number[]][] = [
  [6000, 6099, 16, 17, 18, 19],
  [6200, 6299, 16, 17, 18, 19],
  [9558, 9558, 16, 17, 18, 19],
  [1030, 1039, 16, 17, 18, 19],
  [4000, 4999, 16, 19],
  [5100, 5599, 16],
  [2221, 2720, 16],
  [3528, 3589, 16],
  [3400, 3499, 15],
  [3700, 3799, 15],
];
function isIssued(begin: number, length: number): boolean {
  for (const row of issued) if (begin >= row[0] && begin <= row[1]) return row.includes(length, 2);
  return false;
}

/** A number that a bank can have put on a card. */
export const isBankCard = (digits: string): boolean =>
  digits.length >= 15 && digits.length <= 19 && isIssued(Number(digits.slice(0, 4)), digits.length) && luhnHolds(digits);
