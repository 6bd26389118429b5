const scale = 10_000n;

/** A decimal with up to 4 places as a whole number of ten-thousandths: compared and divided without a float. */
export function scaled(decimal: string): bigint {
  const [whole = "0", fraction = ""] = decimal.split(".");
  return BigInt(whole) * scale + BigInt(fraction.padEnd(4, "0").slice(0, 4));
}

/** Without trailing zeros: 250.0000 is written 250. */
export const plain = (decimal: { toString(): string }): string =>
  decimal
    .toString()
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");

/** A thousandth of it, exactly: no digit is cut. */
export const thousandth = (decimal: string): string => {
  const digits = scaled(decimal).toString().padStart(8, "0");
  return plain(`${digits.slice(0, -7)}.${digits.slice(-7)}`);
};

/** `numerator / denominator` of scaled numbers, cut (never rounded) after 2 places; `exact` says whether anything was cut. */
export function ratio(numerator: bigint, denominator: bigint): { value: string; exact: boolean } {
  const hundredths = (numerator * 100n) / denominator;
  const exact = hundredths * denominator === numerator * 100n;
  return { value: plain(`${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, "0")}`), exact };
}
