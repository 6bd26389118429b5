import { beforeAll, expect, test } from "vitest";
import type { Actor } from "../../lib/access/actor";
import type { Derived } from "../../lib/evidence/derived";
import { evidenceFilter } from "../../lib/evidence/filter";
import { kinds } from "../../lib/evidence/kinds/registry";
import { exportEvidence, type ExportedEvidence } from "../../lib/evidence/exported";
import { sheets } from "../../lib/export/sheets";
import { listInvestigations } from "../../lib/investigations/queries";
import { words } from "../../lib/search/translators";
import { demoActor } from "../support/demo";

// What follows from the facts of the demo case stands in every file that takes them along.

let reporter: Actor;
let investigation: string;
let pieces: readonly ExportedEvidence[];
beforeAll(async () => {
  reporter = await demoActor("reporter");
  investigation = (await listInvestigations(reporter)).find(({ code }) => code === "ZB")!.id;
  pieces = (await Array.fromAsync(exportEvidence(reporter, evidenceFilter.parse({ investigation, sort: "reference" })))).flat();
});

async function sheetOf() {
  const sheet = (await sheets.evidence!(reporter, { investigation }, words.kinds.en))!;
  const [rows, items]: [Record<string, string | undefined>[], { ref: string; derived: Derived[] }[]] = [[], []];
  for await (const page of sheet.pages()) {
    rows.push(...page.rows.map((row) => Object.fromEntries(sheet.columns.map((name, index) => [name, row[index]]))));
    items.push(...(page.items as typeof items));
  }
  return { rows, items };
}

test("the JSON of the list has what the API has of every piece", async () => {
  const { items } = await sheetOf();
  expect(items).toHaveLength(pieces.length);
  for (const { ref, kind, facts, factQualifiers } of pieces)
    expect(items.find((item) => item.ref === ref)?.derived, ref).toEqual(kinds[kind].derived(facts, factQualifiers));
  expect(items.find(({ ref }) => ref === "ZB-0006")?.derived).toMatchObject([{ name: "missing", state: "derived", min: "4", max: "4", formula: "8 − 4" }]);
  expect(items.find(({ ref }) => ref === "ZB-0007")?.derived).toMatchObject([
    { name: "contradictions", min: "1", max: "1" },
    { name: "contradictions.0", text: "meaning", formula: "practices.0" },
  ]);
});

test("a row says how many stages are missing, and a row each where practice contradicts the meaning", async () => {
  const { rows } = await sheetOf();
  const row = (reference: string, name: string) => rows.filter((one) => one.reference === reference && one.fact === name);
  expect(row("ZB-0006", "missing")).toMatchObject([{ state: "value", value: "4", qualifiers: "derived", formula: "8 − 4" }]);
  expect(row("ZB-0007", "contradictions.0")).toMatchObject([
    { state: "value", value: expect.stringMatching(/contradicts the meaning of A/), qualifiers: "derived" },
  ]);
});

test("every figure of every piece has its row, or the fact that it lacks says so", async () => {
  const { rows, items } = await sheetOf();
  for (const { ref, derived } of items)
    for (const { name } of derived) {
      const named = rows.filter(({ reference, fact }) => reference === ref && (fact === name || fact?.startsWith(`${name}.`)));
      expect(named.length, `${ref} ${name}`).toBeGreaterThan(0);
    }
});
