import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadDemo } from "../../prisma/demo/load";
import { historyOf } from "../../lib/custody/queries";
import { db } from "../../lib/db";
import { apartOf } from "../../lib/evidence/apart";
import { factAttribution, statedFacts } from "../../lib/evidence/attribution";
import { changesOf } from "../../lib/evidence/changes";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { findEvidence } from "../../lib/evidence/queries";
import { editForm } from "../../lib/evidence/form";
import { formValuesOf } from "../../lib/evidence/form-values";
import { kinds, readFacts } from "../../lib/evidence/kinds/registry";
import { evidenceEdit, evidenceInput } from "../../lib/evidence/schema";
import { sheets } from "../../lib/export/sheets";
import { findSubmission } from "../../lib/review/queries";
import { submitEvidence } from "../../lib/review/commands";
import { newsroom } from "../support/newsroom";
import { priceList } from "../support/scene";

let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  await loadDemo({ password: "password of the demo" });
  room = await newsroom();
}, 60_000);
afterAll(() => room[Symbol.asyncDispose]());

const [report, insider] = [
  { who: "报道", how: "wrote" as const },
  { who: "内部人士", how: "told" as const },
];
const given = (more: object = {}) =>
  evidenceInput.parse({
    id: randomUUID(),
    investigationId: room.investigationId,
    title: "进价",
    detail: priceList,
    attribution: [report],
    factAttribution: [{ fact: "lines.0.amount", steps: [insider, report] }],
    ...more,
  });
const log = (more?: object) => logEvidence(room.people.reporter.actor, given(more));
const view = async (id: string) => (await findEvidence(room.people.reporter.actor, id))!;

describe("a fact that came another way than its record", () => {
  test("keeps its own steps, beside those of the record, and the root stays the record's", async () => {
    const found = await view(await log());
    expect(found.steps).toMatchObject([report]);
    expect(found.factSteps).toMatchObject([{ fact: "lines.0.amount", steps: [insider, report] }]);
    expect(found.single).toBe(true);
  });

  test("goes through the form and comes back the same, and every edit replaces it whole", async () => {
    const id = await log();
    const values = formValuesOf(await view(id));
    expect(values.factAttribution).toEqual([{ fact: "lines.0.amount", qualifiers: [], line: "内部人士（口述） → 报道（写）" }]);
    const parsed = editForm.parse({
      ...values,
      id,
      kind: "priceList",
      seenVersion: 1,
      body: undefined,
      nature: undefined,
      means: undefined,
      language: undefined,
      occurred: undefined,
      obtainedBy: undefined,
      firstObtainedBy: undefined,
      approvedBy: undefined,
      approvalReason: undefined,
      approvalLimits: undefined,
      place: undefined,
    });
    expect(apartOf(parsed.factAttribution)).toEqual({ factAttribution: [{ fact: "lines.0.amount", steps: [insider, report] }], factQualifiers: [] });
    const other = evidenceEdit.parse({ id, seenVersion: 1, title: "进价", detail: priceList, factAttribution: [{ fact: "lines.0.item", steps: [report] }] });
    await expect(editEvidence(room.people.reporter.actor, other)).rejects.toThrow("noSuchFact");
    await editEvidence(room.people.reporter.actor, evidenceEdit.parse({ id, seenVersion: 1, title: "进价", detail: priceList, attribution: [report] }));
    expect((await view(id)).factSteps).toEqual([]);
    const entries = await historyOf(room.people.reporter.actor, id);
    const edited = entries.find(({ action }) => action === "evidence.edited");
    const changes = changesOf(
      edited?.detail,
      (key, values) => (values ? `${key} ${Object.values(values).join()}` : key),
      (name) => name,
      () => undefined,
    );
    expect(changes).toEqual([
      {
        what: "factAttribution",
        label: expect.stringContaining("attributionOf"),
        before: { state: "value", text: "内部人士（口述） → 报道（写）", qualifiers: [] },
      },
    ]);
  });

  test.each([
    ["a fact that the kind does not have", [{ fact: "rate", steps: [report] }], "noSuchFact"],
    ["a fact that nobody stated", [{ fact: "buyer", steps: [report] }], "noSuchFact"],
    ["a row that is not there", [{ fact: "lines.7.amount", steps: [report] }], "noSuchFact"],
  ])("is refused for %s", async (_, apart, reason) => {
    await expect(log({ factAttribution: apart })).rejects.toThrow(reason);
  });

  test("is refused without steps, twice, or by a name that is none", () => {
    for (const wrong of [
      [{ fact: "amount", steps: [] }],
      [
        { fact: "amount", steps: [report] },
        { fact: "amount", steps: [insider] },
      ],
      [{ fact: "a b", steps: [report] }],
      [{ fact: "__proto__", steps: [report] }],
    ])
      expect(factAttribution.safeParse(wrong).success).toBe(false);
  });

  test("is frozen with what is handed in, and stands in the file", async () => {
    const id = await log({ title: "交审的进价" });
    await submitEvidence(room.people.reporter.actor, { id, seenVersion: 1 });
    const { newest } = (await findSubmission(room.people.editor.actor, id))!;
    expect(newest.content.factSteps).toMatchObject([{ fact: "lines.0.amount", steps: [insider, report] }]);
    expect(newest.content.steps).toMatchObject([report]);
    const sheet = (await sheets.evidence!(room.people.editor.actor, {}, (key: string) => key))!;
    const { value } = await sheet.pages().next();
    const [name, chain] = ["fact", "attribution"].map((column) => sheet.columns.indexOf(column)) as [number, number];
    const rows: string[][] = value!.rows;
    expect(rows.find((row) => row[name] === "lines.0.amount")?.[chain]).toBe("内部人士 (told) → 报道 (wrote)");
    expect(rows.find((row) => row[name] === "buyer")?.[chain]).toBe("报道 (wrote)");
    expect(value!.items).toMatchObject([{ attribution: [report], factAttribution: [{ fact: "lines.0.amount", steps: [insider, report] }] }]);
  });
});

test("every fact of every kind of the case has a name that an attribution can hold", async () => {
  const rows = await db.evidence.findMany({ select: { id: true, kind: true } });
  const facts = await readFacts(db, rows);
  const names = rows.flatMap(({ id, kind }) => statedFacts(kinds[kind].describe(facts.get(id), (key) => key)).map(({ name }) => name));
  expect(names.length).toBeGreaterThan(60);
  for (const fact of names) expect(factAttribution.safeParse([{ fact, steps: [report] }]).success, fact).toBe(true);
});
