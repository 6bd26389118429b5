import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { differences } from "../../lib/autosave/merge/rules";
import { comparisonFilter } from "../../lib/comparison/filter";
import { compareEvidence } from "../../lib/comparison/queries";
import { tableOf } from "../../lib/comparison/table";
import { historyOf } from "../../lib/custody/queries";
import { Denied } from "../../lib/access/denied";
import { besideRow, typedApart } from "../../lib/evidence/apart";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { editForm } from "../../lib/evidence/form";
import { formValuesOf, formValuesThen } from "../../lib/evidence/form-values";
import { evidenceByIds } from "../../lib/evidence/lines";
import { findEvidence } from "../../lib/evidence/queries";
import { findableEvidence } from "../../lib/evidence/search";
import { evidenceEdit, evidenceInput } from "../../lib/evidence/schema";
import { sheets } from "../../lib/export/sheets";
import { findSubmission } from "../../lib/review/queries";
import { sendBackEvidence, submitEvidence } from "../../lib/review/commands";
import { fieldsSince } from "../../lib/review/since";
import { words } from "../../lib/search/translators";
import { db } from "../../lib/db";
import { newsroom } from "../support/newsroom";
import { priceList } from "../support/scene";

let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => void (room = await newsroom()));
afterAll(() => room[Symbol.asyncDispose]());

const t = words.kinds.en;
/** A kind that has no field for such words but that of how many there are. */
const cards = {
  kind: "phoneLine",
  facts: { digits: "170", extent: "prefix", lineType: "card", arrangedBy: "经理", bound: "exact", min: "20", notStated: ["registeredTo"] },
} as const;
const said = [
  { fact: "arrangedBy", qualifiers: ["some", "forExample"] },
  { fact: "digits", qualifiers: ["mainly"] },
] as const;
const given = (more: object = {}) =>
  evidenceInput.parse({ id: randomUUID(), investigationId: room.investigationId, title: "号段", detail: cards, factQualifiers: said, ...more });
const log = (more?: object) => logEvidence(room.people.reporter.actor, given(more));
const view = async (id: string) => (await findEvidence(room.people.reporter.actor, id))!;
const edit = (more: object) => editEvidence(room.people.reporter.actor, evidenceEdit.parse({ title: "号段", detail: cards, ...more }));

describe("the words of single facts", () => {
  test("are kept with the record, go through its form, and every edit replaces them whole", async () => {
    const id = await log();
    expect((await view(id)).factQualifiers).toEqual(said);
    expect((await evidenceByIds(room.people.viewer.actor, [id]))[0]).toBeUndefined(); // a draft
    const values = formValuesOf(await view(id));
    expect(values.factAttribution).toEqual([
      { fact: "arrangedBy", qualifiers: ["some", "forExample"], line: "" },
      { fact: "digits", qualifiers: ["mainly"], line: "" },
    ]);
    const entries = await historyOf(room.people.reporter.actor, id);
    expect(differences(null, formValuesThen(entries[0]!.detail ?? null)!, values)).toEqual([]);
    const form = editForm.parse({ id, kind: "phoneLine", facts: cards.facts, title: "号段", seenVersion: 1, factAttribution: values.factAttribution });
    await besideRow(form.factAttribution, (apart) => edit({ id, seenVersion: 1, ...apart }));
    expect((await view(id)).factQualifiers).toEqual(said);
    await edit({ id, seenVersion: 2, factQualifiers: [{ fact: "digits", qualifiers: ["about"] }] });
    expect((await view(id)).factQualifiers).toEqual([{ fact: "digits", qualifiers: ["about"] }]);
  });

  test("of two who edit one record are told apart row by row", () => {
    const row = (fact: string, qualifiers: string[] | string) => ({ fact, qualifiers, line: "" });
    const [begun, mine, theirs] = [
      { factAttribution: [row("digits", ["mainly"])] },
      { factAttribution: [row("digits", ["mainly", "about"])] }, // off a form
      { factAttribution: [row("digits", ["mainly"])] },
    ];
    expect(differences(begun, mine, theirs)).toMatchObject([{ path: ["factAttribution", "digits"], by: "mine" }]);
    // One box that is ticked comes off a form as its word.
    expect(differences(begun, { factAttribution: [row("digits", "mainly")] }, theirs)).toEqual([]);
  });

  test.each([
    ["a fact that the kind does not have", [{ fact: "rate", qualifiers: ["about"] }], "noSuchFact", "factQualifiers[0].fact"],
    ["a fact that nobody stated", [said[1], { fact: "registeredTo", qualifiers: ["about"] }], "noSuchFact", "factQualifiers[1].fact"],
    ["a fact that is not filled in", [{ fact: "operator", qualifiers: ["about"] }], "noSuchFact", "factQualifiers[0].fact"],
    ["a word that the kind has a field for", [{ fact: "count", qualifiers: ["some", "about"] }], "ownWord", "factQualifiers[0].qualifiers"],
  ])("are refused for %s, and nothing is written", async (_, factQualifiers, reason, field) => {
    const id = randomUUID();
    const refused = await log({ id, factQualifiers }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ reason, field });
    expect(await findEvidence(room.people.reporter.actor, id)).toBeNull();
  });

  test("do not stay behind a fact that is emptied: whoever empties it is asked, and what was there before still is", async () => {
    const id = await log();
    const { arrangedBy: _gone, ...facts } = cards.facts;
    const emptied = { id, seenVersion: 1, detail: { kind: "phoneLine", facts } };
    await expect(edit({ ...emptied, factQualifiers: said })).rejects.toMatchObject({ reason: "noSuchFact", field: "factQualifiers[0].fact" });
    expect((await view(id)).facts).toMatchObject({ arrangedBy: "经理" });
    await edit({ ...emptied, factQualifiers: [said[1]] });
    expect((await view(id)).factQualifiers).toEqual([said[1]]);
  });

  test("are refused beside the row of the form that they were typed in", async () => {
    const rows = typedApart.parse([
      { fact: "lineType", line: "报道" },
      { fact: "count", qualifiers: "about".split(" ") },
    ]);
    const refused = besideRow(rows, async (apart) => {
      expect(apart).toEqual({ factAttribution: [{ fact: "lineType", steps: [{ who: "报道" }] }], factQualifiers: [{ fact: "count", qualifiers: ["about"] }] });
      return log(apart);
    });
    await expect(refused).rejects.toMatchObject({ reason: "ownWord", field: "factAttribution[1].qualifiers" });
    const elsewhere = new Denied("stale");
    await expect(
      besideRow(rows, async () => {
        throw elsewhere;
      }),
    ).rejects.toBe(elsewhere);
  });

  test("are frozen with what is handed in, and an editor sees which came since the last decision", async () => {
    const { reporter, editor } = room.people;
    const id = await log({ factQualifiers: [] });
    await submitEvidence(reporter.actor, { id, seenVersion: 1 });
    await sendBackEvidence(editor.actor, { id, seenVersion: 1, note: "原话是“一些”" });
    await edit({ id, seenVersion: 1, factQualifiers: said });
    await submitEvidence(reporter.actor, { id, seenVersion: 2 });
    const { newest, before } = (await findSubmission(editor.actor, id))!;
    expect(newest.content.factQualifiers).toEqual(said);
    const since = fieldsSince(
      before!.frozen,
      newest.frozen,
      t,
      (name) => name,
      () => undefined,
    );
    expect(since).toMatchObject([
      { what: "fact", label: t("phoneLine.digits"), before: { qualifiers: [] }, after: { qualifiers: ["mainly"] } },
      { what: "fact", label: t("phoneLine.arrangedBy"), before: { qualifiers: [] }, after: { qualifiers: ["some", "forExample"] } },
    ]);
    const edited = (await historyOf(reporter.actor, id)).find(({ action }) => action === "evidence.edited");
    expect(edited?.detail).toMatchObject({ before: { factQualifiers: [] }, after: { factQualifiers: said } });
  });

  test("stand in the comparison, in its file, in the file of the list, and in what is searched", async () => {
    const id = await log({ title: "一些经理办的号段" });
    const investigation = room.investigationId;
    const actor = room.people.reporter.actor;
    const table = tableOf((await compareEvidence(actor, comparisonFilter.parse({ investigation })))!, t);
    const row = table.find(({ kind }) => kind === "phoneLine")!.rows.find(({ name }) => name === "arrangedBy")!;
    expect(row.unnamed.find(({ piece }) => piece.id === id)?.facts).toMatchObject([{ text: "经理", qualifiers: ["some", "forExample"] }]);

    const read = async (list: string) => {
      const sheet = (await sheets[list]!(actor, { investigation }, t))!;
      const { value } = await sheet.pages().next();
      const column = (name: string) => sheet.columns.indexOf(name);
      const rows: string[][] = value!.rows;
      return {
        items: value!.items as { id?: string; evidence?: { id: string }; factQualifiers: unknown }[],
        of: (fact: string, ref: string) => rows.find((one) => one[column("fact")] === fact && one[column("reference")] === ref)?.[column("qualifiers")],
      };
    };
    const { ref } = await view(id);
    const list = await read("evidence");
    expect([list.of("arrangedBy", ref), list.of("lineType", ref)]).toEqual(["some; forExample", ""]);
    expect(list.items.find((one) => one.id === id)?.factQualifiers).toEqual(said);
    const compared = await read("comparison");
    expect(compared.of("arrangedBy", ref)).toBe("some; for example");
    expect(compared.items.find((one) => one.evidence?.id === id)?.factQualifiers).toEqual(said);

    const [found] = await findableEvidence(db as never, [id]);
    expect(found!.segments.filter(({ field }) => field === "aside").map(({ text }) => text)).toEqual([
      expect.stringContaining("比如"),
      expect.stringContaining("for example"),
    ]);
  });

  test("cannot be stored for a piece of another investigation, under a name that is none, or with two ends", async () => {
    const id = await log({ factQualifiers: [] });
    const store = (investigationId: string, fact: string, word: string) =>
      room.owner.query(`insert into "FactQualifier" values ($1, $2, $3, $4)`, [id, investigationId, fact, word]);
    await expect(store(room.otherInvestigationId, "digits", "about")).rejects.toThrow("FactQualifier_evidenceId_investigationId_fkey");
    await expect(store(room.investigationId, "a b", "about")).rejects.toThrow("check constraint");
    await expect(store(room.investigationId, "digits", "derived")).rejects.toThrow("invalid input value for enum");
    await store(room.investigationId, "digits", "atLeast");
    await expect(store(room.investigationId, "digits", "atMost")).rejects.toThrow("FactQualifier_oneEnd");
  });
});

test("a price that is about so much says it in its own field, and other words beside it", async () => {
  const id = await logEvidence(
    room.people.reporter.actor,
    evidenceInput.parse({ ...given(), id: randomUUID(), detail: priceList, factQualifiers: [{ fact: "lines.0.amount", qualifiers: ["mainly"] }] }),
  );
  const sheet = (await sheets.evidence!(room.people.reporter.actor, { investigation: room.investigationId }, t))!;
  const { value } = await sheet.pages().next();
  const { ref } = await view(id);
  const row = (value!.rows as string[][]).find((one) => one[0] === ref && one[sheet.columns.indexOf("fact")] === "lines.0.amount");
  expect(row?.[sheet.columns.indexOf("qualifiers")]).toBe("about; mainly");
});
