/** +86, 0086 or a trunk 0 before it, then a mobile number of mainland China, those of virtual operators (170, 162 …) included. */
const mobile = /^(?:(?:00)?86|0)?(1[3-9]\d{9})$/;

export const plainMobile = (digits: string): string | undefined => mobile.exec(digits)?.[1];

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The last character of an ID number (GB 11643, which is ISO 7064 MOD 11-2), from the first seventeen. */
export const idCheck = (first: string): string => "10X98765432".charAt(weights.reduce((sum, weight, place) => sum + weight * Number(first[place]), 0) % 11);

/** Whether the calendar has this day, as eight digits. */
export function isDay(digits: string): boolean {
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/** An ID number names a district, a day of birth that the calendar has, and a check that holds. */
export const isIdNumber = (number: string): boolean =>
  /^[1-9]\d{5}(?:18|19|20)\d{9}[\dX]$/.test(number) && isDay(number.slice(6, 14)) && idCheck(number) === number.charAt(17);

export function luhnHolds(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    sum += place % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
  }
  return sum % 10 === 0;
}

/** Who issues cards, and how long their numbers are: UnionPay and what Chinese banks issued before it; then the others. */
const issued = [
  /^(?:6[02]|9558|103)\d+$/,
  /^4(?:\d{15}|\d{18})$/,
  /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)\d+$/,
  /^35(?:2[89]|[3-8]\d)\d+$/,
  /^3[47]\d+$/,
];
const lengths = [
  [16, 19],
  [16, 19],
  [16, 16],
  [16, 16],
  [15, 15],
] as const;

/** A number that a bank can have put on a card. */
export const isBankCard = (digits: string): boolean =>
  issued.some((begins, index) => begins.test(digits) && digits.length >= lengths[index]![0] && digits.length <= lengths[index]![1]) && luhnHolds(digits);
