import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { logEvidence } from "../../lib/evidence/commands";
import { personalData } from "../../lib/evidence/personal-data";
import { allegationFacts } from "../../lib/evidence/kinds/allegation/schema";
import { leakChannelFacts, leakSectors, leakWays } from "../../lib/evidence/kinds/leak-channel/schema";
import { longestYears } from "../../lib/evidence/kinds/legal-reference/rules";
import { legalReferenceFacts, penaltyKinds } from "../../lib/evidence/kinds/legal-reference/schema";
import { lineTypes, operatorTypes, phoneLineFacts } from "../../lib/evidence/kinds/phone-line/schema";
import { kinds } from "../../lib/evidence/kinds/registry";
import { chargeBases, payers, termsFacts } from "../../lib/evidence/kinds/terms/schema";
import { factsByKind } from "../../lib/evidence/schema";
import { db } from "../../lib/db";
import { words } from "../../lib/search/translators";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

type Schema = { safeParse(input: unknown): { success: boolean; error?: { issues: readonly { path: PropertyKey[]; message: string }[] } } };
const refusals = (schema: Schema, input: object) =>
  schema.safeParse(input).error?.issues.map(({ path, message }) => `${path.map(String).join(".")} ${message}`) ?? [];

describe("terms", () => {
  test.each<[object, string[]]>([
    [{ measure: "percent", bound: "exact", min: "3" }, []],
    [{ measure: "money", bound: "range", min: "100", max: "300", currency: "CNY" }, []],
    [{ measure: "money", bound: "exact", min: "100", notStated: ["currency"] }, []],
    [{ notStated: ["amount", "payer"] }, []],
    [{ bound: "exact", min: "3" }, ["measure error.missing"]],
    [{ measure: "percent", bound: "exact", min: "3", currency: "CNY" }, ["currency error.rateHasNoCurrency"]],
    [{ measure: "money", bound: "exact", min: "3" }, ["currency error.missing"]],
    [{ measure: "percent", bound: "range", min: "5", max: "3" }, ["max error.rangeReversed"]],
    [{ payer: "borrower", notStated: ["payer"] }, ["payer error.givenAndNotStated"]],
    [{ measure: "percent", notStated: ["amount"] }, ["measure error.givenAndNotStated"]],
  ])("%j", (facts, expected) => expect(refusals(termsFacts, facts)).toEqual(expected));
});

describe("phone lines", () => {
  test.each([
    ["170", "170"],
    ["400-800 1234", "4008001234"],
    ["（010）1234–5678", "01012345678"],
    ["１７０", "170"],
    ["+86 170", "+86170"],
  ])("%s is stored as %s", (typed, stored) => {
    expect(phoneLineFacts.parse({ digits: typed, extent: "number" }).digits).toBe(stored);
  });

  test("digits stay digits however they are set apart, and parsing what was parsed changes nothing", () => {
    const apart = fc.constantFrom("", " ", "-", "–", "　");
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), apart), { minLength: 2, maxLength: 20 }), (typed) => {
        const { digits } = phoneLineFacts.parse({ digits: typed.flat().join(""), extent: "prefix" });
        expect(digits).toBe(typed.map(([digit]) => digit).join(""));
        expect(phoneLineFacts.parse({ digits, extent: "prefix" }).digits).toBe(digits);
      }),
    );
  });

  test.each<[object, string[]]>([
    [{ digits: "170" }, ["extent error.missing"]],
    [{ extent: "prefix" }, ["digits error.missing"]],
    [{ digits: "17O", extent: "prefix" }, ["digits error.notDigits"]],
    [{ digits: "1", extent: "prefix" }, ["digits error.notDigits"]],
    [{ bound: "exact", min: "2.5" }, ["min error.notWhole"]],
    [{ bound: "exact", min: "2.0" }, []],
    [{ notStated: ["digits", "count", "operator"] }, []],
  ])("%j", (facts, expected) => expect(refusals(phoneLineFacts, facts)).toEqual(expected));
});

describe("leak channels", () => {
  test.each<[object, string[]]>([
    [{ carrierSome: true }, ["carrier error.missing"]],
    [{ openEnded: true }, ["fields error.nothingBeforeOthers"]],
    [{ employersExamples: true, notStated: ["formerEmployers"] }, ["employersExamples error.givenAndNotStated"]],
    [{ fields: ["name"], notStated: ["fields"] }, ["fields error.givenAndNotStated"]],
    [{ fields: ["shoeSize"] }, ["fields.0 error.invalid"]],
    [{ sector: "bank", mainly: true, notStated: ["carrier", "formerEmployers", "recipient", "way", "fields"] }, []],
  ])("%j", (facts, expected) => expect(refusals(leakChannelFacts, facts)).toEqual(expected));
});

describe("allegations", () => {
  test.each<[object, string[]]>([
    [{ alleged: "作恶" }, []],
    [{}, ["alleged error.missing"]],
    [{ alleged: "作恶", standing: "confirmed" }, ["checkedBy error.missing"]],
    [{ alleged: "作恶", checkedBy: "问过" }, ["checkedBy error.stillUnverified"]],
    [{ alleged: "作恶", standing: "refuted", checkedBy: "查了工商登记" }, []],
    [{ alleged: "作恶", against: "百度", notStated: ["against"] }, ["against error.givenAndNotStated"]],
  ])("%j", (facts, expected) => expect(refusals(allegationFacts, facts)).toEqual(expected));

  test("are unverified until the record says how they were checked", () => {
    expect(allegationFacts.parse({ alleged: "作恶" }).standing).toBe("unverified");
  });
});

describe("legal references", () => {
  const law = (...tiers: object[]) => legalReferenceFacts.parse({ tiers });

  test.each<[object, string[]]>([
    [{ inForceFrom: "2009" }, []],
    [{ inForceFrom: "2009-02-28" }, []],
    [{ inForceFrom: "2009-02-30" }, ["inForceFrom error.notADate"]],
    [{ inForceFrom: "2009-13" }, ["inForceFrom error.notADate"]],
    [{ tiers: [{ yearsTo: "3" }] }, ["tiers.0.penalties error.yearsOfWhat"]],
    [{ tiers: [{ penalties: ["imprisonment"], yearsFrom: "7", yearsTo: "3" }] }, ["tiers.0.yearsTo error.rangeReversed"]],
    [{ article: "253", notStated: ["article"] }, ["article error.givenAndNotStated"]],
  ])("%j", (facts, expected) => expect(refusals(legalReferenceFacts, facts)).toEqual(expected));

  test("the longest imprisonment is derived from the tiers, with the way there", () => {
    expect(longestYears(law({ penalties: ["imprisonment"], yearsTo: "3" }, { penalties: ["imprisonment"], yearsFrom: "3", yearsTo: "7" }))).toEqual({
      years: "7",
      formula: "max(3, 7)",
    });
  });

  test("and not where a tier leaves its end open, where nothing is longer, or where imprisonment has no years", () => {
    const three = { penalties: ["imprisonment"], yearsTo: "3" };
    expect(longestYears(law(three))).toBeUndefined();
    expect(longestYears(law(three, { penalties: ["imprisonment"], yearsFrom: "10" }))).toBeUndefined();
    expect(longestYears(law(three, { penalties: ["imprisonment"] }))).toBeUndefined();
    expect(longestYears(law(three, three, { penalties: ["lifeImprisonment"] }))).toBeUndefined();
  });

  test("it is the end of some tier, and no tier ends later", () => {
    const end = fc.integer({ min: 0, max: 99_9999 }).map((parts) => (parts / 10_000).toFixed(4));
    fc.assert(
      fc.property(fc.array(end, { minLength: 2, maxLength: 6 }), (ends) => {
        const found = longestYears(law(...ends.map((yearsTo) => ({ penalties: ["imprisonment"], yearsTo }))));
        expect(ends).toContain(found?.years);
        expect(Math.max(...ends.map(Number))).toBe(Number(found?.years));
      }),
    );
  });
});

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const text = maybe(fc.stringMatching(/^[a-z一-龥]{1,12}$/));
const one = <Value>(values: readonly Value[]) => maybe(fc.constantFrom(...values));
const amount = fc.oneof(
  fc.constant({}),
  fc.record({ bound: fc.constantFrom("exact", "atLeast"), min: fc.nat(9999).map(String) }),
  fc.record({ bound: fc.constant("atMost"), max: fc.nat(9999).map(String) }),
  fc.tuple(fc.nat(999), fc.nat(999)).map(([low, more]) => ({ bound: "range", min: String(low), max: String(low + more) })),
);
const joined = <A, B>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>) => fc.tuple(a, b).map(([left, right]) => ({ ...left, ...right }));

/** Facts of each kind with gaps of all sorts: what is absent may be said to be not stated, or not. */
const anyFacts: Record<"terms" | "phoneLine" | "leakChannel" | "allegation" | "legalReference", fc.Arbitrary<object>> = {
  terms: joined(
    fc.record({ fee: text, base: one(chargeBases), baseNote: text, payer: one(payers), due: text, about: fc.boolean(), average: fc.boolean() }),
    amount.map((given) => ("bound" in given ? { ...given, measure: "percent" } : given)),
  ),
  phoneLine: joined(
    fc.record({ lineType: one(lineTypes), operator: text, operatorType: one(operatorTypes), arrangedBy: text, registeredTo: text, about: fc.boolean() }),
    joined(amount, fc.constantFrom({}, { digits: "170", extent: "prefix" }, { digits: "4008001234", extent: "number" })),
  ),
  leakChannel: joined(
    fc.record({ sector: one(leakSectors), sectorNote: text, mainly: fc.boolean(), recipient: text, way: one(leakWays), wayNote: text, basisNote: text }),
    joined(
      fc.oneof(
        fc.constant({}),
        fc.stringMatching(/^[a-z]{1,9}$/).map((carrier) => ({ carrier, carrierSome: true })),
      ),
      fc.uniqueArray(fc.constantFrom(...personalData)).map((fields) => ({ fields, openEnded: fields.length > 2 })),
    ),
  ),
  allegation: joined(
    fc.record({ alleged: fc.stringMatching(/^[a-z一-龥]{1,12}$/), against: text, madeBy: text, period: text, withoutDetail: fc.boolean() }),
    fc.constantFrom({}, { standing: "confirmed", checkedBy: "x" }),
  ),
  legalReference: joined(
    fc.record({ law: text, article: text, elsewhere: text, inForceFrom: one(["2009", "2009-02", "2009-02-28"]) }),
    fc.record({
      tiers: fc.array(
        fc.oneof(
          fc.record({ condition: text, circumstance: text, penalties: fc.subarray([...penaltyKinds]), fine: one(["with", "none"]) }),
          fc.record({ circumstance: text, penalties: fc.constant(["imprisonment"]), yearsTo: fc.constantFrom("3", "0.5", "12.3456", "99") }),
        ),
        { maxLength: 3 },
      ),
    }),
  ),
};

let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom();
  return () => room[Symbol.asyncDispose]();
});

describe.each(Object.keys(anyFacts) as (keyof typeof anyFacts)[])("%s", (kind) => {
  test("what is saved is what is read back, in all three states, and can be told in both languages", async () => {
    const samples = fc.sample(anyFacts[kind], { numRuns: 25, seed: 4 });
    for (const sample of samples) {
      const facts = factsByKind[kind].parse(sample);
      const id = await logEvidence(room.people.reporter.actor, piece(room.investigationId, { detail: { kind, facts } }));
      const back = await kinds[kind].read(db, { id });
      expect(back).toEqual(facts);
      for (const t of [words.kinds.zh, words.kinds.en]) {
        const told = kinds[kind].describe(back, t);
        expect(new Set(told.map(({ name }) => name)).size).toBe(told.length);
        for (const { state, text: said, label } of told) expect([state === "value", label]).toEqual([said !== undefined && said !== "", label]);
        expect(kinds[kind].summary(back, t, [])).not.toMatch(/undefined|null|\[object|\b(terms|phoneLine|leakChannel|allegation|legalReference)\./);
      }
    }
  });
});

test("the database refuses what must never be false, whoever writes", async () => {
  const id = await logEvidence(room.people.reporter.actor, piece(room.investigationId, { detail: { kind: "unsorted", facts: {} } }));
  const refused = [
    `insert into "Terms" ("evidenceId", measure, bound, min, currency) values ($1, 'percent', 'exact', 3, 'CNY')`,
    `insert into "Terms" ("evidenceId", payer, "notStated") values ($1, 'borrower', '{payer}')`,
    `insert into "Terms" ("evidenceId", bound, min) values ($1, 'exact', 3)`,
    `insert into "PhoneLine" ("evidenceId", digits, extent) values ($1, '17O', 'prefix')`,
    `insert into "PhoneLine" ("evidenceId", digits) values ($1, '170')`,
    `insert into "PhoneLine" ("evidenceId", bound, min) values ($1, 'exact', 2.5)`,
    `insert into "LeakChannel" ("evidenceId", "openEnded") values ($1, true)`,
    `insert into "LeakChannel" ("evidenceId", "carrierSome") values ($1, true)`,
    `insert into "LegalReference" ("evidenceId", "inForceFrom") values ($1, '2009-13')`,
    `insert into "Allegation" ("evidenceId", alleged, standing) values ($1, '作恶', 'confirmed')`,
    `insert into "Allegation" ("evidenceId", alleged, "checkedBy") values ($1, '作恶', '问过')`,
  ];
  for (const sql of refused) await expect(room.owner.query(sql, [id]), sql).rejects.toMatchObject({ code: "23514" });
});

test("a period is kept as it was said, to the last place", async () => {
  const facts = { bound: "exact", min: "12.3456", unit: "call", periodAmount: "0.125", periodUnit: "hour", nature: "seen", workingHours: "7.3333" };
  const id = await logEvidence(room.people.reporter.actor, piece(room.investigationId, { detail: { kind: "callQuota", facts } }));
  expect(await kinds.callQuota.read(db, { id })).toMatchObject(facts);
});
