/** ZB-0012: the code of the investigation and the number of the piece in it, four digits at least. */
export const referenceOf = (code: string, number: number) => `${code}-${number.toString().padStart(4, "0")}`;

/** What a reference says, however it was typed; null when it is none. */
export function partsOf(reference: string): { code: string; number: number } | null {
  const [, code, number] = /^([A-Za-z]{2,6})-0*([1-9]\d{0,8})$/.exec(reference) ?? [];
  return code && number ? { code: code.toUpperCase(), number: Number(number) } : null;
}
