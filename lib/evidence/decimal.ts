/** A decimal with up to 4 places as a whole number of ten-thousandths, or of what more places make: compared and divided without a float. */
export function scaled(decimal: string, places = 4): bigint {
  const [whole = "0", fraction = ""] = decimal.split(".");
  return BigInt(whole) * 10n ** BigInt(places) + BigInt(fraction.padEnd(places, "0").slice(0, places) || "0");
}

/** Without trailing zeros: 250.0000 is written 250. */
export const plain = (decimal: { toString(): string }): string =>
  decimal
    .toString()
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");

/** `numerator / denominator` of scaled numbers, cut (never rounded) after so many places; `exact` says whether anything was cut. */
export function ratio(numerator: bigint, denominator: bigint, places = 2): { value: string; exact: boolean } {
  const power = 10n ** BigInt(places);
  const parts = (numerator * power) / denominator;
  const exact = parts * denominator === numerator * power;
  return { value: plain(`${parts / power}.${(parts % power).toString().padStart(places, "0")}`), exact };
}

/** What is worked out has so many places, twice as many as what is typed: what is shared out by ten thousand is never cut. */
export const workedPlaces = 8;
