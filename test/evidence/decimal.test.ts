import fc from "fast-check";
import { expect, test } from "vitest";
import { plain, ratio, scaled } from "../../lib/evidence/decimal";

const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 9_999_999_999n }), fc.integer({ min: 0, max: 9999 }))
  .map(([whole, fraction]) => `${whole}.${fraction.toString().padStart(4, "0")}`);

test("a decimal is compared by its value, not by its digits", () => {
  expect(scaled("100") < scaled("100.5")).toBe(true);
  expect(scaled("9") < scaled("10")).toBe(true);
  expect(scaled("0.1") + scaled("0.2")).toBe(scaled("0.3"));
});

test("trailing zeros go, the value stays", () => {
  expect(plain("250.0000")).toBe("250");
  expect(plain("100.5000")).toBe("100.5");
  expect(plain("100")).toBe("100");
  fc.assert(
    fc.property(decimal, (given) => {
      expect(scaled(plain(given))).toBe(scaled(given));
    }),
  );
});

test("a ratio is cut, never rounded, and says whether anything was cut", () => {
  expect(ratio(1n, 3n)).toEqual({ value: "0.33", exact: false });
  expect(ratio(2n, 3n)).toEqual({ value: "0.66", exact: false });
  expect(ratio(750n, 2n)).toEqual({ value: "375", exact: true });
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), (numerator, denominator) => {
      const { value, exact } = ratio(numerator, denominator);
      const hundredths = scaled(value) / 100n;
      expect(hundredths * denominator <= numerator * 100n && (hundredths + 1n) * denominator > numerator * 100n).toBe(true);
      expect(exact).toBe(hundredths * denominator === numerator * 100n);
    }),
  );
});
