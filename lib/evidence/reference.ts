/** ZB-0012: the code of the investigation and the number of the piece in it, four digits at least. */
export const referenceOf = (code: string, number: number) => `${code}-${number.toString().padStart(4, "0")}`;
