import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { logEvidence } from "../../lib/evidence/commands";
import { submitEvidence } from "../../lib/review/commands";
import { importCalls } from "../calls/files";
import { piece, type Scene, scene } from "../support/scene";
import "../support/newsroom";
import { call, tokenOf } from "./calling";

vi.mock("../../lib/access/session", async () => (await import("./calling")).session);

let room: Scene;
let [draft, shared, ref] = ["", "", ""];
const rows = [
  "2019-08-12 09:00:00,7,13800138000,接通",
  "2019-08-12 09:00:30,7,13800138000,空号",
  "2019-08-12 10:10,8,010-62345678,接通",
  "2019-08-13,8,未说明,说不清",
];
const csv = (more: string[] = []) => ["时间,工号,号码,结果", ...rows, ...more].join("\n");
beforeAll(async () => {
  room = await scene();
  const { actor } = room.people.reporter;
  // Another month: a call that came in once is a duplicate in the next file.
  draft = (await importCalls(actor, room.investigationId, csv().replaceAll("2019-08", "2019-07"))).evidenceId;
  const many = Array.from(
    { length: 120 },
    (_, index) =>
      `2019-08-14 ${String(9 + Math.floor(index / 60)).padStart(2, "0")}:${String(index % 60).padStart(2, "0")}:00,9,13700137${String(index).padStart(3, "0")},接通`,
  );
  shared = (await importCalls(actor, room.investigationId, csv(many))).evidenceId;
  await submitEvidence(actor, { id: shared, seenVersion: 1 });
  ref = (
    await room.owner.query(
      `select i.code || '-' || lpad(e.number::text, 4, '0') ref from "Evidence" e join "Investigation" i on i.id = e."investigationId" where e.id = $1`,
      [shared],
    )
  ).rows[0].ref;
});
afterAll(() => room[Symbol.asyncDispose]());

const as = async (role: keyof Scene["people"], path: string) => call(path, { token: await tokenOf(room.people[role].actor, "read") });

test("a record answers what follows from its facts apart from them, and of a call log what its page works out", async () => {
  const quota = { bound: "exact", min: "250", unit: "number", periodAmount: "40", periodUnit: "minute", nature: "reported" };
  const id = await logEvidence(room.people.reporter.actor, piece(room.investigationId, { detail: { kind: "callQuota", facts: quota } }));
  const { body } = await as("reporter", `/evidence/${id}`);
  expect(body.derived).toMatchObject([
    { name: "perHour", state: "derived", min: "375", max: "375", unit: "number", per: "hour", formula: "250 ÷ 40 × 60" },
    { name: "perDay", state: "notDerived", reason: "noHours" },
  ]);
  expect([body.facts.perHour, body.callLog]).toEqual([undefined, null]);
  // A list keeps its shape.
  const { items } = (await as("reporter", `/evidence?investigation=${room.investigationId}&kind=callQuota`)).body;
  expect(items[0]).not.toHaveProperty("derived");

  const log = (await as("reporter", `/evidence/${draft}`)).body.callLog;
  expect(log).toMatchObject({ zone: "Asia/Shanghai", calls: 4, numbers: 2 });
  expect(log.derived.overall).toEqual({
    ...{ calls: 4, numbers: 2, mostInAnHour: 2, mostInADay: 3, medianSeconds: null },
    perHour: { value: "1.5", cut: false, formula: "3 ÷ 2" },
    perDay: { value: "2", cut: false, formula: "4 ÷ 2" },
    answered: { value: "66.66", cut: true, formula: "2 ÷ 3 × 100" },
  });
  expect(log.derived.agents.map(({ agent, calls }: { agent: string; calls: number }) => [agent, calls])).toEqual([
    ["7", 2],
    ["8", 2],
  ]);
  expect(log.derived.days).toEqual([
    { day: "2019-07-12", calls: 3, agents: 2, mostInAnHour: 2 },
    { day: "2019-07-13", calls: 1, agents: 1, mostInAnHour: 0 },
  ]);
  expect(log.derived.hours).toEqual([
    { hour: 9, calls: 2, days: 1 },
    { hour: 10, calls: 1, days: 1 },
  ]);
});

test("calls come page by page with their numbers masked, each once, by reference or id, and as filtered", async () => {
  const seen: { row: number; masked: string | null }[] = [];
  for (let cursor = ""; ; ) {
    const { status, text, body } = await as("viewer", `/evidence/${seen.length ? ref : shared}/calls${cursor && `?cursor=${cursor}`}`);
    expect([status, body.total]).toEqual([200, 124]);
    expect(text).not.toMatch(/13800138000|1370013\d{4}|62345678/);
    seen.push(...body.items);
    if (body.next === null) break;
    cursor = body.next;
  }
  expect(seen.map(({ row }) => row)).toEqual(Array.from({ length: 124 }, (_, index) => index + 2));
  expect(seen.slice(0, 4)).toEqual([
    expect.objectContaining({ at: "2019-08-12T01:00:00.000Z", precision: "second", agent: "7", number: 1, masked: "138••••8000", outcome: "answered" }),
    expect.objectContaining({ number: 1, outcome: "numberNotExist" }),
    expect.objectContaining({ precision: "minute", number: 2, masked: "••••" }),
    expect.objectContaining({ precision: "day", at: "2019-08-12T16:00:00.000Z", number: null, masked: null, notStated: ["number"] }),
  ]);
  const rowsOf = async (query: string) => (await as("editor", `/evidence/${shared}/calls?${query}`)).body;
  expect((await rowsOf("number=1&outcome=answered")).items.map(({ row }: { row: number }) => row)).toEqual([2]);
  expect((await rowsOf("agent=9&hour=10")).total).toBe(60);
  expect((await rowsOf("day=2019-08-13")).items).toMatchObject([{ row: 5 }]);
  expect(await rowsOf(`agent=${encodeURIComponent("' or true --")}`)).toMatchObject({ total: 0, items: [], next: null });
});

test("nobody learns of a log that is not theirs: a draft, another investigation's, one that is none and one that never was are answered alike", async () => {
  for (const [role, path] of [
    ["viewer", `/evidence/${draft}/calls`],
    ["colleague", `/evidence/${draft}/calls`],
    ["editor", `/evidence/${draft}/calls`],
    ["stranger", `/evidence/${shared}/calls`],
    ["stranger", `/evidence/${ref}/calls`],
    ["administrator", `/evidence/${shared}/calls?number=1`],
    ["reporter", `/evidence/${room.accepted}/calls`],
  ] as const) {
    const [answer, never] = [await as(role, path), await as(role, `/evidence/${randomUUID()}/calls`)];
    expect([path, answer.status, answer.text]).toEqual([path, 404, never.text]);
  }
  expect((await as("lead", `/evidence/${draft}/calls`)).status).toBe(200);
  expect((await call(`/evidence/${shared}/calls`)).status).toBe(401);
});

test("what no call can be asked for is refused by name, and no date or cursor makes the database fail", async () => {
  for (const [query, parameter] of [
    ["cursor=0000-01-01T00:00:00Z_1", "cursor"],
    ["cursor=2019-02-30T00:00:00Z_1", "cursor"],
    ["cursor=2019-08-12T01:00:00Z_12345678", "cursor"],
    ["cursor=x' or true", "cursor"],
    ["day=0000-01-01", "day"],
    ["day=2019-02-30", "day"],
    ["hour=24", "hour"],
    ["number=0", "number"],
    ["number=99999999999", "number"],
    ["outcome=robbed", "outcome"],
    ["agent=", "agent"],
    ["page=2", "page"],
  ]) {
    const { status, body } = await as("reporter", `/evidence/${shared}/calls?${query}`);
    expect([query, status, body.errors?.[0]?.parameter]).toEqual([query, 400, parameter]);
  }
});
