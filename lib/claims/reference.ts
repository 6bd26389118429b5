/** ZB-C03: the code of the investigation and the number of the claim in it, two digits at least. */
export const claimReferenceOf = (code: string, number: number) => `${code}-C${number.toString().padStart(2, "0")}`;

/** What such a reference says; null when it is none. */
export function claimPartsOf(reference: string): { code: string; number: number } | null {
  const [, code, number] = /^([A-Za-z]{2,6})-[Cc]0*([1-9]\d{0,8})$/.exec(reference) ?? [];
  return code && number ? { code: code.toUpperCase(), number: Number(number) } : null;
}
