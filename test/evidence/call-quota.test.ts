import fc from "fast-check";
import { expect, test } from "vitest";
import { needsWorkingHours, perHour } from "../../lib/evidence/kinds/call-quota/rules";
import { callQuotaFacts } from "../../lib/evidence/kinds/call-quota/schema";

const quota = (facts: object) => callQuotaFacts.parse({ nature: "reported", ...facts });
const keys = (facts: object) =>
  callQuotaFacts.safeParse({ nature: "reported", ...facts }).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];

test("250 numbers in 40 minutes are 375 an hour, with the way there", () => {
  expect(perHour(quota({ bound: "exact", min: "250", unit: "number", periodAmount: "40", periodUnit: "minute" }))).toEqual({
    min: "375",
    exact: true,
    formula: "250 ÷ 40 × 60",
  });
});

test("a daily figure is put per hour only where the hours of a day were stated", () => {
  const day = { bound: "atLeast", min: "600", unit: "call", periodAmount: "1", periodUnit: "day" };
  expect(perHour(quota(day))).toBeUndefined();
  expect(needsWorkingHours(quota(day))).toBe(true);
  expect(perHour(quota({ ...day, workingHours: "8" }))).toEqual({ min: "75", exact: true, formula: "600 ÷ 8" });
});

test("weeks and months are never put per hour, nor what is stated per hour already", () => {
  for (const [periodAmount, periodUnit] of [
    ["1", "week"],
    ["1", "month"],
    ["1", "hour"],
  ])
    expect(perHour(quota({ bound: "exact", min: "10", periodAmount, periodUnit, workingHours: "8" }))).toBeUndefined();
});

test("a range stays a range", () => {
  expect(perHour(quota({ bound: "range", min: "100", max: "150", periodAmount: "30", periodUnit: "minute" }))).toEqual({
    min: "200",
    max: "300",
    exact: true,
    formula: "100–150 ÷ 30 × 60",
  });
});

test("per hour times the period is the amount again, up to what was cut", () => {
  const amount = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(amount, fc.integer({ min: 1, max: 600 }), (min, minutes) => {
      const hour = perHour(quota({ bound: "exact", min: String(min), periodAmount: String(minutes), periodUnit: "minute" }));
      const back = (Number(hour?.min) * minutes) / 60;
      expect(back).toBeLessThanOrEqual(min + 1e-6);
      expect(back).toBeGreaterThan(min - (0.01 * minutes) / 60 - 1e-6);
    }),
  );
});

test("what cannot be is refused where it was typed", () => {
  expect(keys({ bound: "range", min: "150", max: "100" })).toEqual(["max error.rangeReversed"]);
  expect(keys({ bound: "atLeast" })).toEqual(["min error.missing"]);
  expect(keys({ min: "600" })).toEqual(["bound error.howExactly"]);
  expect(keys({ bound: "atMost", max: "5", min: "1" })).toEqual(["min error.notInThisBound"]);
  expect(keys({ bound: "exact", min: "-1" })).toEqual(["min error.notANumber"]);
  expect(keys({ periodAmount: "0", periodUnit: "day" })).toEqual(["periodAmount error.zero"]);
  expect(keys({ workingHours: "25" })).toEqual(["workingHours error.notADay"]);
  expect(keys({ unit: "call", notStated: ["unit"] })).toEqual(["unit error.givenAndNotStated"]);
});
