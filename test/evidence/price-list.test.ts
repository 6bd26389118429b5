import fc from "fast-check";
import { expect, test } from "vitest";
import { scaled } from "../../lib/evidence/decimal";
import { comparePriceList } from "../../lib/evidence/kinds/price-list/compare";
import { describePriceList } from "../../lib/evidence/kinds/price-list/describe";
import { priceList } from "../../lib/evidence/kinds/price-list/kind";
import { perRecord, whyNotPerRecord } from "../../lib/evidence/kinds/price-list/rules";
import { priceListFacts, priceUnits } from "../../lib/evidence/kinds/price-list/schema";
import { words } from "../../lib/search/translators";

const t = words.kinds.en;
const list = (...lines: object[]) => priceListFacts.parse({ sense: "purchase", lines });
const line = (facts: object) => list(facts).lines[0]!;
const shown = (facts: object, of = t) =>
  describePriceList(list(facts), of)
    .filter(({ name }) => name === "lines.0.perRecord")
    .map(({ state, text, formula, qualifiers }) => [state, text, formula, ...qualifiers]);

test("500 a thousand are 0.5 a record, marked and with the way there", () => {
  expect(shown({ min: "500", max: "500", currency: "CNY", unit: "thousand", about: true })).toEqual([["value", "0.5 yuan", "500 ÷ 1000", "derived", "about"]]);
  expect(shown({ min: "100", max: "150.25", currency: "USD", unit: "thousand", average: true })).toEqual([
    ["value", "0.1–0.15025 USD", "(100–150.25) ÷ 1000", "derived", "average"],
  ]);
  expect(shown({ min: "500", currency: "CNY", unit: "thousand" }, words.kinds.zh)).toEqual([["value", "0.5 元起", "500 ÷ 1000", "derived"]]);
  expect(shown({ max: "500", currency: "CNY", unit: "thousand" })).toEqual([["value", "up to 0.5 yuan", "500 ÷ 1000", "derived"]]);
});

test("without a unit there is no price per record; not stated and not filled in are two", () => {
  const price = { min: "100", max: "150", currency: "CNY" };
  expect(shown({ ...price, notStated: ["unit"] }, words.kinds.zh)).toEqual([["notDerived", "不推算：单位未说明", undefined]]);
  expect(shown(price)).toEqual([["notDerived", "not derived: unit not filled in", undefined]]);
  expect(shown({ ...price, unit: "person" })[0]?.[0]).toBe("notDerived");
  expect(shown({ ...price, unit: "record" })).toEqual([]);
  expect(shown({ unit: "thousand", notStated: ["amount"] })).toEqual([]);
});

test("what was stated per record and what is worked out to it stand on one scale, in one currency and sense", () => {
  const facts = list(
    { min: "500", currency: "CNY", unit: "thousand" },
    { min: "1", currency: "CNY", unit: "record" },
    { min: "1", currency: "USD", unit: "record" },
  );
  const bars = comparePriceList.measures?.(facts, t).filter(({ column }) => column === "lines.perRecord");
  expect(bars?.map(({ scale, min, look }) => [scale, min, look])).toEqual([
    ["purchase/CNY/record", "0.5", "derived"],
    ["purchase/CNY/record", "1", "told"],
    ["purchase/USD/record", "1", "told"],
  ]);
  expect(comparePriceList.more?.(facts, t).map(({ name, text, qualifiers }) => [name, text, qualifiers])).toEqual([
    ["lines.1.perRecord", "from 1 yuan", []],
    ["lines.2.perRecord", "from 1 USD", []],
  ]);
});

test("the lines of a list stand in their order in a comparison, stated or worked out", () => {
  const facts = list({ min: "500", currency: "CNY", unit: "thousand" }, { min: "1", currency: "CNY", unit: "record" }, { min: "2", currency: "CNY" });
  const found = priceList.compare!.facts(facts, [], t).filter(({ name }) => name.endsWith(".perRecord"));
  expect(found.map(({ name, state }) => [name, state])).toEqual([
    ["lines.0.perRecord", "value"],
    ["lines.1.perRecord", "value"],
    ["lines.2.perRecord", "notDerived"],
  ]);
});

const lines = fc
  .record({
    ends: fc
      .tuple(fc.bigInt({ min: 0n, max: 99_999_999_999_999n }), fc.bigInt({ min: 0n, max: 99_999_999_999_999n }))
      .map(([a, b]) => (a < b ? [a, b] : [b, a])),
    open: fc.constantFrom("none", "min", "max", "both"),
    unit: fc.option(fc.constantFrom(...priceUnits), { nil: undefined }),
    currency: fc.option(fc.constantFrom("CNY", "USD"), { nil: undefined }),
    flags: fc.record({ about: fc.boolean(), average: fc.boolean() }),
  })
  .map(({ ends: [low, high], open, unit, currency, flags }) => {
    const four = (whole: bigint) => `${whole / 10_000n}.${(whole % 10_000n).toString().padStart(4, "0")}`;
    return line({
      ...flags,
      ...(open !== "min" && open !== "both" && { min: four(low!) }),
      ...(open !== "max" && open !== "both" && { max: four(high!) }),
      ...(unit ? { unit } : { notStated: currency ? ["unit"] : ["unit", "currency"] }),
      ...(currency ? { currency } : unit && { notStated: ["currency"] }),
    });
  });

test("property: a thousand times the price of a record is the price of a thousand to the last digit, open ends stay open, and no other unit gives one", () => {
  const back = (decimal: string) => {
    const [whole = "0", fraction = ""] = decimal.split(".");
    expect(fraction.length).toBeLessThanOrEqual(7);
    return BigInt(whole + fraction.padEnd(7, "0"));
  };
  fc.assert(
    fc.property(lines, (given) => {
      const found = perRecord(given);
      const has = given.min !== undefined || given.max !== undefined;
      expect(found !== undefined).toBe(has && given.unit === "thousand");
      expect([found !== undefined, has && given.unit === "record", whyNotPerRecord(given) !== undefined].filter(Boolean)).toHaveLength(1);
      if (!found) return;
      for (const end of ["min", "max"] as const) {
        expect(found[end] === undefined).toBe(given[end] === undefined);
        if (found[end] !== undefined) expect(back(found[end])).toBe(scaled(given[end]!));
      }
      const fact = describePriceList({ ...list({}), lines: [given] }, t).find(({ name }) => name === "lines.0.perRecord");
      expect(fact?.qualifiers).toEqual(["derived", ...(given.about ? ["about"] : []), ...(given.average ? ["average"] : [])]);
      if (given.currency === "USD") expect(fact?.text).toMatch(/ USD$/);
    }),
  );
});
