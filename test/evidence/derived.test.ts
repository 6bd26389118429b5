import fc from "fast-check";
import { expect, test } from "vitest";
import { bounds } from "../../lib/evidence/bounded/schema";
import { kinds } from "../../lib/evidence/kinds/registry";
import { callQuotaFacts } from "../../lib/evidence/kinds/call-quota/schema";
import { priceListFacts, priceUnits } from "../../lib/evidence/kinds/price-list/schema";
import type { EvidenceKind } from "../../lib/evidence/schema";
import { words } from "../../lib/search/translators";

const t = words.kinds.en;
const of = (kind: EvidenceKind, facts: object) => kinds[kind].derived(facts);

test("figures stand in codes, each end for itself, with what bounds them and the way there", () => {
  const quota = { bound: "exact", min: "250", nature: "reported", average: true, ability: true, unit: "number" };
  expect(of("callQuota", { ...quota, periodAmount: "40", periodUnit: "minute" })).toEqual([
    {
      ...{ name: "perHour", state: "derived", min: "375", max: "375", cut: [], text: null, unit: "number", per: "hour" },
      ...{ bounds: ["average", "ability"], formula: "250 ÷ 40 × 60", reason: null },
    },
    {
      ...{ name: "perDay", state: "notDerived", min: null, max: null, cut: [], text: null, unit: "number", per: "day" },
      ...{ bounds: [], formula: null, reason: "noHours" },
    },
  ]);
  const price = { min: "200", about: true, currency: "CNY", unit: "package" };
  expect(of("priceList", { lines: [{ ...price, packageSize: 300 }, price, { ...price, unit: "record" }] })).toMatchObject([
    { name: "lines.0.perRecord", min: "0.66666666", max: null, cut: ["min"], unit: "CNY", per: "record", bounds: ["about"], formula: "200 ÷ 300" },
    { name: "lines.1.perRecord", state: "notDerived", reason: "sizeNotFilled", unit: "CNY", per: "record" },
  ]);
});

test("exactly is both ends; at least and at most leave one open", () => {
  const ends = (facts: object) =>
    of("callQuota", { nature: "heard", periodAmount: "2", periodUnit: "hour", ...facts }).map(({ name, min, max }) => [name, min, max]);
  expect(ends({ bound: "exact", min: "100" })[0]).toEqual(["perHour", "50", "50"]);
  expect(ends({ bound: "atLeast", min: "100" })[0]).toEqual(["perHour", "50", null]);
  expect(ends({ bound: "atMost", max: "100" })[0]).toEqual(["perHour", null, "50"]);
  expect(of("callQuota", { nature: "heard", bound: "exact", min: "100", periodAmount: "3", periodUnit: "hour" })[0]).toMatchObject({
    ...{ min: "33.33", max: "33.33", cut: ["min", "max"] },
  });
  expect(ends({ bound: "range", min: "100", max: "101" })[0]).toEqual(["perHour", "50", "50.5"]);
});

test("stages missing, contradictions, the longest years and times in names are figures, too; where nobody claims or practises, the reason is", () => {
  expect(of("script", { claimedStages: 8, stages: [{ name: "开场" }, { name: "加恐" }] })).toMatchObject([
    { min: "6", max: "6", unit: "stage", formula: "8 − 2" },
  ]);
  expect([of("script", { stages: [{ name: "开场" }] }), of("script", { notStated: ["claimedStages"] })].flat().map(({ reason }) => reason)).toEqual([
    "claimNotFilled",
    "claimNotStated",
  ]);
  const marks = [{ code: "A", sense: "strongIntent", nature: "reported" }];
  const practices = [{ code: "A", text: "还标 A", outcome: "clearRefusal", nature: "reported" }];
  expect(of("leadMarking", { marks, practices })).toMatchObject([
    { name: "contradictions", min: "1", max: "1" },
    { name: "contradictions.0", text: "meaning", formula: "practices.0" },
  ]);
  expect(of("leadMarking", { marks })).toMatchObject([{ name: "contradictions", state: "notDerived", reason: "noPractice" }]);
  const tier = (yearsTo: string) => ({ penalties: ["imprisonment"], yearsTo });
  expect(of("legalReference", { tiers: [tier("3"), tier("7")] })).toMatchObject([{ name: "longestYears", min: "7", unit: "year", formula: "max(3, 7)" }]);
  expect(of("document", { state: "obtained", files: [{ name: "x.jpg" }, { name: "20190807.jpg" }] })).toMatchObject([
    { name: "files.1.time", text: "2019-08-07", formula: "day(20190807)" },
  ]);
  expect(of("unsorted", {})).toEqual([]);
});

const number = fc.integer({ min: 1, max: 99_999 }).map(String);
const quotas = fc
  .record({
    bound: fc.option(fc.constantFrom(...bounds), { nil: undefined }),
    ends: fc.tuple(fc.nat(9999), fc.nat(9999)).map(([a, more]) => [String(a), String(a + more)] as const),
    period: fc.option(fc.tuple(fc.integer({ min: 1, max: 99 }).map(String), fc.constantFrom("minute", "hour", "day", "week", "month")), { nil: undefined }),
    workingHours: fc.option(fc.integer({ min: 1, max: 24 }).map(String), { nil: undefined }),
    unit: fc.option(fc.constantFrom("call", "number"), { nil: undefined }),
    flags: fc.record({ about: fc.boolean(), average: fc.boolean(), ability: fc.boolean() }),
  })
  .map(({ bound, ends: [low, high], period, workingHours, unit, flags }) =>
    callQuotaFacts.parse({
      ...{ nature: "heard", bound, workingHours, unit, ...flags },
      ...(period && { periodAmount: period[0], periodUnit: period[1] }),
      ...(bound && bound !== "atMost" && { min: low }),
      ...((bound === "range" || bound === "atMost") && { max: high }),
    }),
  );
const prices = fc
  .array(
    fc
      .record({ min: fc.option(number, { nil: undefined }), unit: fc.option(fc.constantFrom(...priceUnits), { nil: undefined }), size: fc.nat(9999) })
      .map(({ min, unit, size }) => ({
        min,
        currency: "CNY",
        unit,
        ...((unit === "records" || (unit === "package" && size > 5000)) && { packageSize: Math.max(size, 1) }),
      })),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines) => priceListFacts.parse({ lines }));

test("property: what programs get is what the page says, figure by figure: the same formula, or the same reason", () => {
  const told = (kind: "callQuota" | "priceList", facts: object) =>
    kinds[kind]
      .describe(facts, t)
      .filter(({ state, qualifiers }) => state === "notDerived" || qualifiers.includes("derived"))
      .map(({ name, formula, reason }) => [name, formula ?? reason]);
  const given = (kind: "callQuota" | "priceList", facts: object) =>
    // That the amount itself is missing the page says beside the amount.
    of(kind, facts).flatMap(({ name, formula, reason }) => (reason === "noAmount" ? [] : [[name, formula ?? reason]]));
  fc.assert(
    fc.property(quotas, (facts) => {
      expect(given("callQuota", facts)).toEqual(told("callQuota", facts));
    }),
  );
  fc.assert(
    fc.property(prices, (facts) => {
      expect(given("priceList", facts)).toEqual(told("priceList", facts));
    }),
  );
});
