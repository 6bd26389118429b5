import fc from "fast-check";
import { expect, test } from "vitest";
import { axisEnd, layOut, type Piece } from "../../lib/comparison/rules";
import { columnOf } from "../../lib/evidence/kinds/compare";

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
