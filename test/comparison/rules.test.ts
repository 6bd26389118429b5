import fc from "fast-check";
import { expect, test } from "vitest";
import { comparisonFilter, mostCompanies, withCompany } from "../../lib/comparison/filter";
import { axisEnd, layOut, type Piece, verdictOf } from "../../lib/comparison/rules";
import { columnOf } from "../../lib/evidence/kinds/compare";

test("one more company stands beside those that are shown, whatever has to go for it", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: mostCompanies }), fc.uuid(), (shown, id) => {
      const next = withCompany(shown, id);
      expect(comparisonFilter.parse({ company: next }).company).toEqual(next);
      expect(next.at(-1)).toBe(id);
      expect(next.length).toBe(Math.min(shown.length + 1, mostCompanies));
      expect(shown.slice(0, mostCompanies - 1).every((one) => next.includes(one))).toBe(true);
    }),
  );
});

const names = ["amount", "unit", "lines.0.amount", "lines.1.amount", "other"];
const piece = fc.record({
  id: fc.uuid(),
  ref: fc.constant("ZB-0001"),
  kind: fc.constant("callQuota" as const),
  facts: fc
    .uniqueArray(fc.constantFrom(...names))
    .map((given) => given.map((name) => ({ name, label: name, state: "value" as const, text: name, qualifiers: [] }))),
  companies: fc.uniqueArray(fc.constantFrom("a", "b", "c")).map((ids) => ids.map((id) => ({ id, roles: ["subject"] }))),
});
const columns = ["amount", "unit", "lines.amount"];

test("a fact stands under every company of its piece, under no other, and under none where none is named", () => {
  fc.assert(
    fc.property(fc.uniqueArray(piece, { selector: ({ id }) => id, maxLength: 8 }), fc.shuffledSubarray(["a", "b", "c"]), (pieces: Piece[], companies) => {
      const rows = layOut(pieces, companies, columns, columnOf);
      const standsAt = (one: Piece, fact: string, company: string | undefined) =>
        rows.some(({ cells, unnamed }) =>
          (company === undefined ? unnamed : (cells[companies.indexOf(company)] ?? [])).some(
            (entry) => entry.piece.id === one.id && entry.facts.some(({ name }) => name === fact),
          ),
        );
      for (const one of pieces)
        for (const { name } of one.facts) {
          const compared = columns.includes(columnOf(name));
          for (const company of companies) expect(standsAt(one, name, company)).toBe(compared && one.companies.some(({ id }) => id === company));
          expect(standsAt(one, name, undefined)).toBe(compared && one.companies.length === 0);
        }
      for (const { cells, unnamed } of rows) expect(unnamed.length + cells.flat().length).toBeGreaterThan(0);
    }),
  );
});

test("an axis holds every amount and does not dwarf the largest", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e10, noNaN: true }), { minLength: 1 }), (amounts) => {
      const most = Math.max(...amounts);
      const end = axisEnd(amounts);
      expect(end).toBeGreaterThanOrEqual(most);
      if (most > 1e-300) expect(end).toBeLessThanOrEqual(most * 2.6);
    }),
  );
  expect(axisEnd([600])).toBe(1000);
  expect(axisEnd([0])).toBe(1);
});

const measure = (scale: string, min: string, look: "told" | "derived" | "open" = "told", max = min) => ({
  fact: "amount",
  scale,
  title: scale,
  min,
  max,
  text: min,
  look,
  qualifiers: look === "derived" ? ["derived" as const] : [],
  ...(look === "derived" && { column: "amount" }),
});
const fact = (text?: string) => ({
  name: "amount",
  label: "amount",
  state: text === undefined ? ("notStated" as const) : ("value" as const),
  ...(text !== undefined && { text }),
  qualifiers: [],
});
const measuredPiece = (facts: ReturnType<typeof fact>[], measures: ReturnType<typeof measure>[]) => ({
  piece: { id: "x", ref: "ZB-0001", kind: "callQuota" as const, facts, companies: [], measures },
  facts,
});
type Side = ReturnType<typeof measuredPiece>[];
const judge = (cells: Side[], unnamed: Side = [], how: Record<string, "said" | "derived"> = { amount: "said" }) =>
  verdictOf({ name: "amount", cells, unnamed }, how);
const side = (...measures: ReturnType<typeof measure>[]): Side => [measuredPiece([fact("some")], measures)];

test("amounts are compared on one scale alone, and why not is said", () => {
  expect(judge([side(measure("call/day", "600")), side(measure("call/day", "400"))])).toEqual({ is: "comparable", difference: "200", unit: "call/day" });
  expect(judge([side(measure("call/day", "0.5")), side(measure("call/day", "1"))])).toMatchObject({ difference: "0.5" });
  // A range, or two amounts on one side: what lies between them is no single number.
  expect(judge([side(measure("call/day", "100", "told", "150")), side(measure("call/day", "80"))])).toEqual({ is: "comparable" });
  expect(judge([side(measure("call/day", "600")), side(measure("number/day", "400"))])).toEqual({ is: "otherScale" });
  expect(judge([side(measure("open/day", "600", "open")), side(measure("open/day", "400", "open"))])).toEqual({ is: "openUnit" });
  const hour = (amount: string) => measure("number/hour", amount, "derived");
  const [forty, thirty] = [side(measure("number/40minute", "250"), hour("375")), side(measure("number/30minute", "180"), hour("360"))];
  expect(judge([forty, thirty])).toEqual({ is: "converted" });
  expect(judge([forty, thirty], [], { amount: "derived" })).toEqual({ is: "derived", difference: "15", unit: "number/hour" });
  expect(judge([forty, side(measure("number/day", "1"))], [], { amount: "derived" })).toEqual({ is: "oneSide", apart: [1] });
  // What was said per hour stands beside what is worked out to it; of two columns each has its own bars.
  const said = { ...measure("number/hour", "400"), column: "amount" };
  expect(judge([forty, side(said)], [], { amount: "derived" })).toEqual({ is: "converted" });
  expect(judge([side(said), side(said)], [], { amount: "derived" })).toMatchObject({ is: "comparable", difference: "0" });
  const day = { ...hour("3000"), scale: "number/day", column: "perDay" };
  expect(judge([side(day, hour("375")), side(day, hour("360"))], [], { amount: "derived" })).toMatchObject({ difference: "15" });
});

test("what one side alone says, or nobody, or of no company, is compared with nothing", () => {
  const silent: Side = [measuredPiece([fact()], [])];
  expect(judge([side(), silent, []], [])).toEqual({ is: "oneSide", apart: [1, 2] });
  expect(judge([silent, silent])).toEqual({ is: "nobody" });
  expect(judge([[], []], side())).toEqual({ is: "unnamed" });
  expect(judge([side()])).toEqual({ is: "alone" });
  const words = (text: string): Side => [measuredPiece([fact(text)], [])];
  expect(judge([words("新员工"), words("新员工")], [], {})).toEqual({ is: "same" });
  expect(judge([words("新员工"), words("老员工")], [], {})).toEqual({ is: "different" });
  const both = [...words("新员工"), ...words("老员工")];
  expect(judge([both, words("老员工")], [], {})).toEqual({ is: "partly" });
  expect(judge([both, both.toReversed()], [], {})).toEqual({ is: "same" });
});

test("words about an amount are compared with those about an amount on the same scale, not with those of one more record", () => {
  const said = (text: string, ...measures: ReturnType<typeof measure>[]) => measuredPiece([fact(text)], measures);
  const [day, minutes] = [measure("call/day", "600"), measure("number/40minute", "250")];
  const [one, more] = [said("新员工", day), said("老员工", minutes)];
  expect(judge([[one, more], [said("新员工", day)]], [], {})).toEqual({ is: "same" });
  expect(judge([[one, more], [said("老员工", day)]], [], {})).toEqual({ is: "different" });
  expect(judge([[one, more], [measuredPiece([fact()], [day])]], [], {})).toEqual({ is: "oneSide", apart: [1] });
  // Nothing is on one scale: then all that was said is laid side by side.
  expect(judge([[more], [said("新员工", day)]], [], {})).toEqual({ is: "different" });
});

test("a difference has no side and no float", () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 13n }).map((whole) => `${whole / 10_000n}.${(whole % 10_000n).toString().padStart(4, "0")}`);
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const between = (x: string, y: string) => judge([side(measure("s", x)), side(measure("s", y))]);
      expect(between(a, b)).toEqual(between(b, a));
      expect(between(a, a)).toMatchObject({ difference: "0" });
    }),
  );
});
