import fc from "fast-check";
import { expect, test } from "vitest";
import { pieces } from "../../prisma/demo/case";
import { apartOf, rowsApart, typedApart } from "../../lib/evidence/apart";
import { statedFacts } from "../../lib/evidence/attribution";
import { changesOf } from "../../lib/evidence/changes";
import { kinds } from "../../lib/evidence/kinds/registry";
import { evidenceInput } from "../../lib/evidence/schema";
import { ownWordsOf, wordsOn } from "../../lib/evidence/words/rules";
import { type FactQualifiers, factQualifiers, factWords } from "../../lib/evidence/words/schema";

const t = (key: string, values?: Record<string, string | number>) => (values ? `${key} ${Object.values(values).join()}` : key);
const factsIn = ({ detail }: (typeof pieces)[number], own: FactQualifiers = []) => kinds[detail.kind].describe(detail.facts, t, own);

/** Any words on any stated facts of a piece, in any order, as far as a record takes them. */
const anyWords = (piece: (typeof pieces)[number]) =>
  fc
    .uniqueArray(
      fc.record({ fact: fc.constantFrom(...statedFacts(factsIn(piece)).map(({ name }) => name)), given: fc.uniqueArray(fc.constantFrom(...factWords)) }),
      { selector: ({ fact }) => fact },
    )
    .map((rows) =>
      rows.flatMap(({ fact, given }) => {
        const words = factWords.filter(
          (word) => given.includes(word) && !ownWordsOf(piece.detail.kind, fact).includes(word) && !(word === "atMost" && given.includes("atLeast")),
        );
        return words.length ? [{ fact, qualifiers: words }] : [];
      }),
    );
const byName = (given: FactQualifiers) => given.toSorted((a, b) => (a.fact < b.fact ? -1 : 1));

test.each(pieces.map((piece, index) => [`${piece.detail.kind} ${index + 1}`, piece] as const))(
  "words on any stated facts of %s come through the form and the schema as they were given, and stand behind those facts alone",
  (_, piece) => {
    fc.assert(
      fc.property(anyWords(piece), (given) => {
        const input = { id: crypto.randomUUID(), investigationId: crypto.randomUUID(), title: piece.title, detail: piece.detail, factQualifiers: given };
        const { factQualifiers: kept } = evidenceInput.parse(input);
        expect(kept).toEqual(given);
        expect(apartOf(typedApart.parse(rowsApart({ factAttribution: [], factQualifiers: kept }))).factQualifiers).toEqual(byName(given));
        const [plain, said] = [factsIn(piece), factsIn(piece, kept)];
        expect(said.map(({ qualifiers: _words, ...fact }) => fact)).toEqual(plain.map(({ qualifiers: _words, ...fact }) => fact));
        said.forEach(({ name, state, qualifiers }, index) => {
          const before = plain[index]!.qualifiers;
          expect(qualifiers.slice(0, before.length)).toEqual(before);
          expect(new Set(qualifiers).size).toBe(qualifiers.length);
          if (before.includes("derived")) return;
          const own = given.find(({ fact }) => fact === name)?.qualifiers ?? [];
          expect([...qualifiers].sort()).toEqual([...new Set([...before, ...(state === "value" ? own : [])])].sort());
        });
        // What changed between without and with is exactly these facts, each with both sides.
        const version = (words: FactQualifiers) => ({ title: piece.title, detail: piece.detail, factQualifiers: words });
        const changed = changesOf(
          { before: version([]), after: version(kept) },
          t,
          (name) => name,
          () => undefined,
        )!;
        expect(changed.every(({ what }) => what === "fact")).toBe(true);
        const told = given.filter(({ fact, qualifiers }) => {
          const before = plain.find(({ name }) => name === fact)!.qualifiers;
          return qualifiers.some((word) => !before.includes(word));
        });
        expect(changed).toHaveLength(told.length);
      }),
      { numRuns: 40 },
    );
  },
);

test("a figure is bound by what it was worked out of, and a divisor turns its ends round", () => {
  const quota = (periodUnit: string) => ({
    bound: "exact",
    min: "250",
    unit: "number",
    periodAmount: periodUnit === "day" ? "1" : "40",
    periodUnit,
    nature: "reported",
    workingHours: "8",
  });
  const words = (facts: unknown, name: string, own: FactQualifiers) => kinds.callQuota.describe(facts, t, own).find((fact) => fact.name === name)?.qualifiers;
  const period: FactQualifiers = [{ fact: "period", qualifiers: ["about", "atLeast"] }];
  expect(words(quota("minute"), "period", period)).toEqual(["about", "atLeast"]);
  expect(words(quota("minute"), "perHour", period)).toEqual(["derived", "about", "atMost"]);
  expect(words(quota("minute"), "unit", period)).toEqual([]);
  // The hours of a day come in where a day is divided, or made.
  const hours: FactQualifiers = [{ fact: "workingHours", qualifiers: ["atLeast"] }];
  expect(words(quota("minute"), "perHour", hours)).toEqual(["derived"]);
  expect(words(quota("minute"), "perDay", hours)).toEqual(["derived", "atLeast"]);
  expect(words(quota("day"), "perHour", hours)).toEqual(["derived", "atMost"]);

  const bars = kinds.callQuota.compare!.measures(quota("minute"), t, [...period, { fact: "amount", qualifiers: ["mainly"] }]);
  expect(bars.map(({ fact, qualifiers }) => [fact, ...qualifiers])).toEqual([
    ["amount", "reported", "mainly"],
    ["perHour", "derived", "reported", "about", "atMost", "mainly"],
    ["perDay", "derived", "reported", "about", "atMost", "mainly"],
  ]);
  const [line, other] = [
    { min: "100", max: "100", currency: "CNY", unit: "thousand" },
    { min: "90", max: "90", currency: "CNY", unit: "thousand" },
  ];
  const prices = kinds.priceList.describe({ lines: [line, other] }, t, [{ fact: "lines.1.unit", qualifiers: ["about"] }]);
  expect(prices.filter(({ qualifiers }) => qualifiers.includes("about")).map(({ name }) => name)).toEqual(["lines.1.unit", "lines.1.perRecord"]);
  // The more records a package holds, the less each costs; programs are told so, too.
  const packed = { lines: [{ min: "50", max: "50", currency: "CNY", unit: "package", packageSize: 500 }] };
  const size: FactQualifiers = [{ fact: "lines.0.packageSize", qualifiers: ["about", "atLeast"] }];
  expect(kinds.priceList.derived(packed, size).map(({ name, bounds }) => [name, ...bounds])).toEqual([["lines.0.perRecord", "about", "atMost"]]);
  expect(kinds.priceList.derived(packed)[0]?.bounds).toEqual([]);
  expect(wordsOn("amount", [])).toEqual([]);
});

test("the same word twice is one, none or two ends are refused, and so is a fact twice or by a name that is none", () => {
  expect(factQualifiers.parse([{ fact: "fee", qualifiers: ["some", "about", "some"] }])).toEqual([{ fact: "fee", qualifiers: ["about", "some"] }]);
  for (const wrong of [
    [{ fact: "fee", qualifiers: [] }],
    [{ fact: "fee", qualifiers: ["atLeast", "atMost"] }],
    [{ fact: "fee", qualifiers: ["derived"] }],
    [
      { fact: "fee", qualifiers: ["about"] },
      { fact: "fee", qualifiers: ["some"] },
    ],
    [{ fact: "<script>", qualifiers: ["about"] }],
    [{ fact: "fee\u0000", qualifiers: ["about"] }],
    [{ fact: "__proto__", qualifiers: ["about"] }],
    [{ fact: "fee\u202e", qualifiers: ["about"] }],
  ])
    expect(factQualifiers.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  expect(typedApart.safeParse([{ fact: "fee" }]).error?.issues).toMatchObject([{ path: [0, "qualifiers"], message: "error.wordsOrLine" }]);
});
