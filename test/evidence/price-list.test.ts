import fc from "fast-check";
import { expect, test } from "vitest";
import { scaled } from "../../lib/evidence/decimal";
import { comparePriceList } from "../../lib/evidence/kinds/price-list/compare";
import { describePriceList, summarizePriceList } from "../../lib/evidence/kinds/price-list/describe";
import { priceList } from "../../lib/evidence/kinds/price-list/kind";
import { perRecord, whyNotPerRecord } from "../../lib/evidence/kinds/price-list/rules";
import { mostInPackage, priceListFacts, priceUnits } from "../../lib/evidence/kinds/price-list/schema";
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

test("a hundred and ten thousand are shared out to the last digit, a package by what it holds", () => {
  const of = (facts: object) => shown({ currency: "CNY", ...facts })[0]?.slice(0, 3);
  expect(of({ min: "30", max: "30", unit: "hundred" })).toEqual(["value", "0.3 yuan", "30 ÷ 100"]);
  expect(of({ min: "0.0001", max: "2000", unit: "tenThousand" })).toEqual(["value", "0.00000001–0.2 yuan", "(0.0001–2000) ÷ 10000"]);
  expect(of({ min: "500", max: "500", unit: "package", packageSize: 1000 })).toEqual(["value", "0.5 yuan", "500 ÷ 1000"]);
  // A third goes on: the last place is cut, never rounded, and what is too little for the places is no nothing.
  expect(of({ max: "200", unit: "package", packageSize: 300 })).toEqual(["value", "up to 0.66666666… yuan", "200 ÷ 300"]);
  expect(of({ min: "0.0001", unit: "package", packageSize: 10_000_000 })).toEqual(["value", "from 0… yuan", "0.0001 ÷ 10000000"]);
});

test("of a package nobody knows the size of there is no price per record, and the page says which of the two it is", () => {
  const price = { min: "500", max: "500", currency: "CNY", unit: "package" };
  expect(shown({ ...price, notStated: ["packageSize"] }, words.kinds.zh)).toEqual([["notDerived", "不推算：一包有多少条没有说明", undefined]]);
  expect(shown(price)).toEqual([["notDerived", "not derived: how many records a package holds is not filled in", undefined]]);
  const facts = describePriceList(list({ ...price, notStated: ["packageSize"] }), t).filter(({ name }) => name === "lines.0.packageSize");
  expect(facts).toMatchObject([{ state: "notStated" }]);
  const said = (more: object) => summarizePriceList(list({ ...price, ...more }), words.kinds.zh);
  expect(said({ packageSize: 1000 })).toContain("500 元，每包（1000 条）");
  expect(said({})).toContain("每包；每包条数、买方、卖方尚未填写");
});

test("how much a package holds is said of packages alone, as a whole number, and not twice", () => {
  const refused = (facts: object) => priceListFacts.safeParse({ lines: [facts] }).error?.issues.map(({ path, message }) => [path.at(-1), message]);
  expect(refused({ unit: "package", packageSize: 1000 })).toBeUndefined();
  expect(refused({ unit: "thousand", packageSize: 1000 })).toEqual([["packageSize", "error.onlyOfPackages"]]);
  expect(refused({ packageSize: 1000 })).toEqual([["packageSize", "error.onlyOfPackages"]]);
  expect(refused({ unit: "record", notStated: ["packageSize"] })).toEqual([["packageSize", "error.onlyOfPackages"]]);
  expect(refused({ unit: "package", packageSize: 1000, notStated: ["packageSize"] })).toEqual([["packageSize", "error.givenAndNotStated"]]);
  for (const packageSize of [0, -1, 1.5, 10_000_001, "1000"]) expect(refused({ unit: "package", packageSize })?.[0]?.[0]).toBe("packageSize");
});

test("packages are on one scale only if they hold as much; a record's share of one is beside what is stated per record", () => {
  const one = { min: "500", currency: "CNY", unit: "package" };
  const bars = comparePriceList.measures!(
    list({ ...one, packageSize: 1000 }, { ...one, packageSize: 100 }, one, { min: "1", currency: "CNY", unit: "record" }),
    t,
  );
  expect(bars.map(({ scale, look, column }) => [scale, look, column])).toEqual([
    ["purchase/CNY/package of 1000", "told", undefined],
    ["purchase/CNY/record", "derived", "lines.perRecord"],
    ["purchase/CNY/package of 100", "told", undefined],
    ["purchase/CNY/record", "derived", "lines.perRecord"],
    ["purchase/CNY/package of open", "open", undefined],
    ["purchase/CNY/record", "told", "lines.perRecord"],
  ]);
  expect(bars.map(({ title }) => title)).toContain("purchase price · yuan · per package · 1000 records");
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

test("a price for so many records is said as that, is no package, and stands on one scale with the hundred, the thousand and the ten thousand that it is", () => {
  const one = { min: "500", max: "500", currency: "CNY", unit: "records" };
  expect(shown({ ...one, packageSize: 500 })).toEqual([["value", "1 yuan", "500 ÷ 500", "derived"]]);
  expect(summarizePriceList(list({ ...one, packageSize: 500 }), words.kinds.zh)).toContain("500 元，每 500 条");
  expect(summarizePriceList(list({ ...one, packageSize: 500 }), t)).toContain("500 yuan per 500 records");
  const names = describePriceList(list({ ...one, packageSize: 500 }), t).map(({ name }) => name);
  expect(names).not.toContain("lines.0.packageSize");
  const refused = (facts: object) =>
    priceListFacts.safeParse({ lines: [{ ...one, ...facts }] }).error?.issues.map(({ path, message }) => [path.slice(2).join("."), message]);
  expect([refused({ packageSize: 500 }), refused({}), refused({ notStated: ["packageSize"] })]).toEqual([
    undefined,
    [["packageSize", "error.missing"]],
    [["packageSize", "error.missing"]],
  ]);
  const scales = (...of: object[]) => comparePriceList.measures!(list(...of), t).map(({ scale }) => scale.split("/").at(-1));
  const of = (unit: string, packageSize?: number) => ({ ...one, unit, ...(packageSize !== undefined && { packageSize }) });
  expect(scales(of("records", 100), of("hundred"), of("records", 500), of("package", 500), of("package", 100))).toEqual(
    ["hundred", "hundred", "500 records", "package of 500", "package of 100"].flatMap((scale) => [scale, "record"]),
  );
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
    size: fc.option(fc.integer({ min: 1, max: mostInPackage }), { nil: undefined }),
    currency: fc.option(fc.constantFrom("CNY", "USD"), { nil: undefined }),
    flags: fc.record({ about: fc.boolean(), average: fc.boolean() }),
  })
  .map(({ ends: [low, high], open, unit, size, currency, flags }) => {
    const four = (whole: bigint) => `${whole / 10_000n}.${(whole % 10_000n).toString().padStart(4, "0")}`;
    return line({
      ...flags,
      ...(open !== "min" && open !== "both" && { min: four(low!) }),
      ...(open !== "max" && open !== "both" && { max: four(high!) }),
      ...(unit ? { unit } : { notStated: currency ? ["unit"] : ["unit", "currency"] }),
      ...(unit === "package" && size !== undefined && { packageSize: size }),
      ...(unit === "records" && { packageSize: size ?? 500 }),
      ...(currency ? { currency } : unit && { notStated: ["currency"] }),
    });
  });

const counts: Record<string, number | undefined> = { hundred: 100, thousand: 1000, tenThousand: 10_000 };

test("property: so many times the price of a record are the price to the last digit, or cut below it and marked; open ends stay open, and no other unit gives one", () => {
  /** In hundred-millionths, as the places of a price per record are. */
  const whole = (decimal: string) => {
    const [before = "0", fraction = ""] = decimal.split(".");
    expect(fraction.length).toBeLessThanOrEqual(8);
    return BigInt(before + fraction.padEnd(8, "0"));
  };
  fc.assert(
    fc.property(lines, (given) => {
      const found = perRecord(given);
      const has = given.min !== undefined || given.max !== undefined;
      const records = given.unit === "package" || given.unit === "records" ? given.packageSize : counts[given.unit ?? ""];
      expect(found !== undefined).toBe(has && records !== undefined);
      expect([found !== undefined, has && given.unit === "record", whyNotPerRecord(given) !== undefined].filter(Boolean)).toHaveLength(1);
      if (!found) return;
      for (const end of ["min", "max"] as const) {
        expect(found[end] === undefined).toBe(given[end] === undefined);
        if (found[end] === undefined) continue;
        const rest = scaled(given[end]!) * 10_000n - whole(found[end]) * BigInt(records!);
        // Never rounded: what is left is less than one place of every record, and nothing is left of what is not marked.
        expect(rest >= 0n && rest < BigInt(records!)).toBe(true);
        expect(found.cut.includes(end)).toBe(rest !== 0n);
      }
      if (given.unit !== "package" && given.unit !== "records") expect(found.cut).toEqual([]);
      const fact = describePriceList({ ...list({}), lines: [given] }, t).find(({ name }) => name === "lines.0.perRecord");
      expect(fact?.qualifiers).toEqual(["derived", ...(given.about ? ["about"] : []), ...(given.average ? ["average"] : [])]);
      expect(fact?.text?.includes("…")).toBe(found.cut.length > 0);
      if (given.currency === "USD") expect(fact?.text).toMatch(/ USD$/);
    }),
  );
});
