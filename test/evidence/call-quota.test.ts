import fc from "fast-check";
import { expect, test } from "vitest";
import { compareCallQuota } from "../../lib/evidence/kinds/call-quota/compare";
import { describeCallQuota } from "../../lib/evidence/kinds/call-quota/describe";
import { perDay, perHour, whyNot } from "../../lib/evidence/kinds/call-quota/rules";
import { bounds } from "../../lib/evidence/bounded/schema";
import { scaled } from "../../lib/evidence/decimal";
import { callQuotaFacts, periodUnits } from "../../lib/evidence/kinds/call-quota/schema";
import { words } from "../../lib/search/translators";

const quota = (facts: object) => callQuotaFacts.parse({ nature: "reported", ...facts });
const keys = (facts: object) =>
  callQuotaFacts.safeParse({ nature: "reported", ...facts }).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];

test("250 numbers in 40 minutes are 375 an hour, with the way there", () => {
  expect(perHour(quota({ bound: "exact", min: "250", unit: "number", periodAmount: "40", periodUnit: "minute" }))).toEqual({
    min: "375",
    cut: [],
    formula: "250 ÷ 40 × 60",
  });
});

test("a daily figure is put per hour, and an hourly one per day, only where the hours of a day were stated", () => {
  const day = { bound: "atLeast", min: "600", unit: "call", periodAmount: "1", periodUnit: "day" };
  expect(perHour(quota(day))).toBeUndefined();
  expect(whyNot("perHour", quota(day))).toBe("noHours");
  expect(perHour(quota({ ...day, workingHours: "8" }))).toEqual({ min: "75", cut: [], formula: "600 ÷ 8" });
  expect(perDay(quota({ ...day, workingHours: "8" }))).toBeUndefined(); // stated so
  expect(whyNot("perDay", quota(day))).toBeUndefined();

  const hour = { ...day, min: "100", periodUnit: "hour" };
  expect(perDay(quota(hour))).toBeUndefined();
  expect(whyNot("perDay", quota(hour))).toBe("noHours");
  expect(perDay(quota({ ...hour, workingHours: "8" }))).toEqual({ min: "800", cut: [], formula: "100 × 8" });
  expect(perDay(quota({ ...day, min: "250", periodAmount: "40", periodUnit: "minute", workingHours: "7.5" }))).toEqual({
    min: "2812.5",
    cut: [],
    formula: "250 ÷ 40 × 60 × 7.5",
  });
  expect(perDay(quota({ ...day, min: "900", periodAmount: "2" }))).toEqual({ min: "450", cut: [], formula: "900 ÷ 2" });
});

test("weeks and months are never put per hour or day, nor is what is stated so already", () => {
  for (const periodUnit of ["week", "month"])
    for (const name of ["perHour", "perDay"] as const) {
      const facts = quota({ bound: "exact", min: "10", periodAmount: "1", periodUnit, workingHours: "8" });
      expect([perHour(facts), perDay(facts), whyNot(name, facts)]).toEqual([undefined, undefined, "longPeriod"]);
    }
  expect(perHour(quota({ bound: "exact", min: "10", periodAmount: "1", periodUnit: "hour", workingHours: "8" }))).toBeUndefined();
});

test("a range stays a range, each end with what was cut of it", () => {
  expect(perHour(quota({ bound: "range", min: "100", max: "150", periodAmount: "30", periodUnit: "minute" }))).toEqual({
    min: "200",
    max: "300",
    cut: [],
    formula: "(100–150) ÷ 30 × 60",
  });
  expect(perDay(quota({ bound: "range", min: "9", max: "10", periodAmount: "3", periodUnit: "day" }))).toMatchObject({ min: "3", max: "3.33", cut: ["max"] });
});

const derivedIn = (facts: object, t = words.kinds.zh) =>
  describeCallQuota(quota(facts), t)
    .filter(({ name }) => name === "perHour" || name === "perDay")
    .map(({ name, text, qualifiers }) => [name, text, ...qualifiers]);

test("what bounds an amount bounds what is worked out of it", () => {
  const day = { unit: "call", periodAmount: "1", periodUnit: "day", workingHours: "8" };
  expect(derivedIn({ ...day, bound: "atLeast", min: "600", about: true, average: true })).toEqual([
    ["perHour", "至少 75 个电话", "derived", "about", "average"],
  ]);
  expect(derivedIn({ ...day, bound: "atMost", max: "900", periodAmount: "2", workingHours: "9" }, words.kinds.en)).toEqual([
    ["perHour", "at most 50 calls", "derived"],
    ["perDay", "at most 450 calls", "derived"],
  ]);
  expect(derivedIn({ ...day, bound: "range", min: "100", max: "200", workingHours: "3", ability: true }, words.kinds.en)).toEqual([
    ["perHour", "33.33…–66.66… calls", "derived", "ability"],
  ]);
});

test("where nothing can be derived one short phrase says why; not stated and not filled in are two", () => {
  const hour = { bound: "exact", min: "100", periodAmount: "1", periodUnit: "hour" };
  expect(derivedIn({ ...hour, notStated: ["workingHours"] })).toEqual([["perDay", "不推算：每天工时未说明"]]);
  expect(derivedIn(hour)).toEqual([["perDay", "不推算：每天工时尚未填写"]]);
  expect(derivedIn({ bound: "exact", min: "100" }).map(([name]) => name)).toEqual(["perHour", "perDay"]);
  expect(derivedIn({})).toEqual([]);
});

const facts = fc
  .record({
    bound: fc.constantFrom(...bounds),
    ends: fc.tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 10_000_000 })).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]),
    periodAmount: fc.integer({ min: 1, max: 10_000 }),
    periodUnit: fc.constantFrom(...periodUnits),
    workingHours: fc.option(fc.integer({ min: 1, max: 240_000 }), { nil: undefined }),
    flags: fc.record({ about: fc.boolean(), average: fc.boolean(), ability: fc.boolean() }),
  })
  .map(({ bound, ends: [low, high], periodAmount, periodUnit, workingHours, flags }) => {
    const four = (tenThousandths: number) => (tenThousandths / 10_000).toFixed(4);
    return quota({
      ...{ bound, unit: "call", periodUnit, periodAmount: String(periodAmount), ...flags },
      ...(bound !== "atMost" && { min: four(low!) }),
      ...((bound === "atMost" || bound === "range") && { max: four(high!) }),
      ...(workingHours !== undefined && { workingHours: four(workingHours) }),
    });
  });

test("property: every derived end is its amount by the period, exactly or cut below by less than a hundredth, and never of two ends one", () => {
  const hoursIn = { minute: [1n, 60n], hour: [1n, 1n] } as const;
  fc.assert(
    fc.property(facts, (given) => {
      const { min, max, periodAmount, periodUnit, workingHours } = given;
      for (const [name, found] of [
        ["perHour", perHour(given)],
        ["perDay", perDay(given)],
      ] as const) {
        if (!found) continue;
        expect(found.min === undefined).toBe(min === undefined);
        expect(found.max === undefined).toBe(max === undefined);
        // amount ÷ (hours or days of the period), as whole numbers over one denominator.
        const hours = scaled(workingHours ?? "0");
        const [times, by] =
          periodUnit === "day"
            ? [name === "perHour" ? scaled("1") : 1n, name === "perHour" ? hours : 1n]
            : [hoursIn[periodUnit as "minute" | "hour"][1] * (name === "perDay" ? hours : 1n), name === "perDay" ? scaled("1") : 1n];
        for (const [end, amount, derived] of [
          ["min", min, found.min],
          ["max", max, found.max],
        ] as const) {
          if (amount === undefined || derived === undefined) continue;
          const above = scaled(amount) * times;
          const below = by * BigInt(periodAmount ?? "1");
          const shown = scaled(derived) * below;
          expect(shown <= above && above < shown + 100n * below).toBe(true);
          expect(found.cut.includes(end)).toBe(shown !== above);
        }
      }
    }),
  );
});

test("property: a figure is derived, stated so, or says why not; it is marked, has its formula and loses no word that bounds the amount", () => {
  const t = words.kinds.en;
  fc.assert(
    fc.property(facts, (given) => {
      for (const name of ["perHour", "perDay"] as const) {
        const stated = given.periodAmount === "1" && given.periodUnit === (name === "perHour" ? "hour" : "day");
        const fact = describeCallQuota(given, t).find((one) => one.name === name);
        expect([fact?.state === "value", stated, fact?.state === "notDerived"].filter(Boolean)).toHaveLength(1);
        if (fact?.state !== "value") continue;
        const amount = describeCallQuota(given, t).find((one) => one.name === "amount");
        expect(fact.qualifiers).toEqual(["derived", ...(amount?.qualifiers ?? []).slice(1)]);
        expect(fact.formula).toBeTruthy();
        expect(fact.text?.startsWith("at least")).toBe(given.bound === "atLeast");
        expect(fact.text?.startsWith("at most")).toBe(given.bound === "atMost");
        expect(fact.text?.includes("–")).toBe(given.bound === "range");
        const bar = compareCallQuota.measures?.(given, t).find((one) => one.column === name && one.look === "derived");
        expect(bar?.qualifiers).toEqual(["derived", ...(amount?.qualifiers ?? [])]);
      }
    }),
  );
});

test("what was stated per day stands in the column of what is derived, unmarked", () => {
  const day = quota({ bound: "atLeast", min: "600", unit: "call", periodAmount: "1", periodUnit: "day", nature: "required" });
  expect(compareCallQuota.more?.(day, words.kinds.en)).toMatchObject([{ name: "perDay", text: "at least 600 calls", qualifiers: ["required"] }]);
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
