import fc from "fast-check";
import { expect, test } from "vitest";
import { evidenceFilter, listAddress, toggled } from "../../lib/evidence/filter";
import { evidenceKinds, evidenceStatuses, sensitivities } from "../../lib/evidence/schema";

const read = (address: string) => {
  const query: Record<string, string | string[]> = {};
  const params = new URL(address, "http://x").searchParams;
  for (const name of new Set(params.keys())) query[name] = params.getAll(name).length > 1 ? params.getAll(name) : (params.get(name) ?? "");
  return evidenceFilter.parse(query);
};

const filters = fc.record(
  {
    investigation: fc.uuid({ version: 4 }),
    company: fc.uuid({ version: 4 }),
    source: fc.uuid({ version: 4 }),
    tag: fc.uuid({ version: 4 }),
    sensitivity: fc.uniqueArray(fc.constantFrom(...sensitivities)),
    author: fc.constant("me" as const),
    kind: fc.uniqueArray(fc.constantFrom(...evidenceKinds)),
    status: fc.uniqueArray(fc.constantFrom(...evidenceStatuses)),
    sort: fc.constantFrom("recent" as const, "oldest" as const, "reference" as const),
  },
  { requiredKeys: [] },
);

test("the address of a list reads back to the same list", () => {
  fc.assert(
    fc.property(filters, (given) => {
      expect(read(listAddress(given))).toEqual(evidenceFilter.parse(given));
    }),
  );
});

test("a value that is switched on and off again leaves the list as it was, on its first page", () => {
  fc.assert(
    fc.property(filters, fc.constantFrom(...evidenceKinds), (given, kind) => {
      const filter = evidenceFilter.parse(given);
      const twice = toggled(read(toggled(filter, "kind", kind)), "kind", kind);
      expect([...read(twice).kind].sort()).toEqual([...filter.kind].sort());
      expect(read(twice).after).toBeUndefined();
    }),
  );
});

test("nonsense in an address is left out", () => {
  expect(evidenceFilter.parse({ kind: "castle", sort: "sideways", company: "1", tag: "a", sensitivity: "secret", author: "you" })).toEqual({
    kind: [],
    status: [],
    sensitivity: [],
    sort: "recent",
  });
});
