import { expect, test } from "vitest";
import { logEvidence } from "../../lib/evidence/commands";
import { sheets } from "../../lib/export/sheets";
import { words } from "../../lib/search/translators";
import en from "../../messages/en/compare.json";
import zh from "../../messages/zh-CN/compare.json";
import { piece, type Scene, scene } from "../support/scene";
import "../support/newsroom";

async function read(room: Scene, list: string, asked: Record<string, string>) {
  const sheet = (await sheets[list]!(room.people.reporter.actor, asked, words.kinds.en))!;
  const [rows, items]: [string[][], unknown[]] = [[], []];
  for await (const page of sheet.pages()) {
    rows.push(...page.rows);
    items.push(...page.items);
  }
  return { columns: sheet.columns, rows: rows.map((row) => Object.fromEntries(sheet.columns.map((name, index) => [name, row[index]]))), items };
}

test("what cannot be worked out is no value, and says why; a sentence, a time and a hit stand in their files once", async () => {
  await using room = await scene();
  const { investigationId: investigation, people } = room;
  const quota = { kind: "callQuota", facts: { bound: "atLeast", min: "600", periodAmount: "1", periodUnit: "day", unit: "call", nature: "required" } };
  const log = (more: object) => logEvidence(people.reporter.actor, piece(investigation, more));
  await log({ title: "每天六百", detail: quota, occurred: { from: "2026-11-28T00:00:00.000Z", precision: "day", zone: "Asia/Shanghai" } });
  for (let count = 0; count < 31; count += 1) await log({ title: `没有时间 ${count}` }); // more than a page

  const hour = (await read(room, "evidence", { investigation })).rows.find(({ fact, title }) => fact === "perHour" && title === "每天六百");
  expect(hour).toMatchObject({
    state: "notDerived",
    value: "",
    reason: words.kinds.en("callQuota.notDerived.noHours", { hours: words.kinds.en("notFilled") }),
  });
  const compared = (await read(room, "comparison", { investigation })).items as { fact: { name: string; state: string; reason?: string } }[];
  expect(compared.map(({ fact }) => fact).find(({ name }) => name === "perHour")).toMatchObject({ state: "notDerived", reason: "noHours" });

  const times = await read(room, "timeline", { investigation });
  expect(times.rows.filter(({ which }) => which === "occurred")).toMatchObject([{ title: "每天六百", from: "2026-11-28", precision: "day" }]);
  const refs = times.rows.map(({ reference }) => reference);
  expect(refs.length).toBeGreaterThan(31);
  expect(new Set(refs).size).toBe(refs.length);
  expect((await read(room, "claims", {})).rows).toMatchObject([{ sentence: "约 100 至 150 元。", supports: "1" }]);
  for (const asked of [{}, { investigation: room.otherInvestigationId }])
    expect(await sheets.timeline!(people.reporter.actor, asked, words.kinds.en)).toBeUndefined();
});

test("every column has a word in both languages", async () => {
  await using room = await scene();
  const { investigationId: investigation, people } = room;
  for (const list of Object.keys(sheets)) {
    const sheet = await sheets[list]!(people.reporter.actor, { investigation, q: "进价" }, words.kinds.en);
    for (const name of sheet?.columns ?? []) for (const { column } of [en, zh]) expect(Object.keys(column), `${list} ${name}`).toContain(name);
  }
});
