import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Actor } from "../../lib/access/actor";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { removeMember } from "../../lib/investigations/commands";
import { changeList, keepList, seeList } from "../../lib/lists/commands";
import { keptLists, lookUpList } from "../../lib/lists/queries";
import { listView } from "../../lib/lists/schema";
import { submitEvidence, withdrawEvidence } from "../../lib/review/commands";
import { lookUp } from "../../lib/search/look-up";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";
import { TableTurns } from "../../lib/search/table-turns";

let room: Awaited<ReturnType<typeof newsroom>>;
beforeEach(async () => {
  room = await newsroom();
});
afterEach(() => room[Symbol.asyncDispose]());

/** Lists are looked up in PostgreSQL alone: the table has to follow, and no engine. */
async function settle() {
  const table = new TableTurns();
  while (await table.take());
  await table.drop();
}

async function log(title: string, { submit = true, investigationId = room.investigationId, by = room.people.reporter.actor } = {}) {
  const id = await logEvidence(by, piece(investigationId, { title }));
  if (submit) await submitEvidence(by, { id, seenVersion: 1 });
  return id;
}
type Person = "viewer" | "editor" | "reporter" | "lead" | "stranger";
const again = async (who: Person) => (await Actor.of(room.people[who].sessionId))!;
/** Of each list how it begins and how many of its names have something new. */
async function told(who: Person) {
  await settle();
  return Object.fromEntries((await keptLists(await again(who))).map(({ first, fresh }) => [first[0], fresh]));
}

test("the desk says which list, and how many of its names found something; until it is marked as seen", async () => {
  const { actor } = room.people.viewer;
  await log("麦田的旧事");
  await settle();
  const id = await keepList(actor, { lines: "麦田\n锡纸\n窗户\nZhong*\n没有的人" });
  await keepList(actor, { lines: "别的\n麦田" });
  expect(await told("viewer")).toEqual({ 麦田: 0, 别的: 0 });
  await log("窗户贴了锡纸");
  await log("又是锡纸");
  await log("zhongbang 来电");
  expect(await told("viewer")).toEqual({ 麦田: 3, 别的: 0 });
  expect((await lookUpList(actor, id, listView.parse({})))!.rows.map(({ line, total, fresh }) => [line, total, fresh])).toEqual([
    ["麦田", 1, 0],
    ["锡纸", 2, 2],
    ["窗户", 1, 1],
    ["Zhong*", 1, 1],
    ["没有的人", 0, 0],
  ]);
  await seeList(actor, { id });
  expect(await told("viewer")).toEqual({ 麦田: 0, 别的: 0 });
  await log("麦田又来了");
  expect(await told("viewer")).toEqual({ 麦田: 1, 别的: 1 });
  await changeList(actor, { id, lines: "麦田\n锡纸" });
  expect(await told("viewer")).toEqual({ 麦田: 0, 别的: 1 });
});

test("what is new is a record and no sum: one that goes while another comes, one that is edited, one whose row is made anew", async () => {
  const { actor } = room.people.viewer;
  const [old, stays] = [await log("锡纸甲"), await log("锡纸乙")];
  await settle();
  await keepList(actor, { lines: "锡纸" });
  await withdrawEvidence(room.people.reporter.actor, { id: old, seenVersion: 1, reason: "写错了" });
  await editEvidence(room.people.reporter.actor, { ...piece(room.investigationId, { id: stays, title: "锡纸乙，改过" }), seenVersion: 1 });
  await settle();
  await room.owner.query(`update "SearchDocument" set "saidAt" = now() + interval '1 hour'`); // as if all were made anew by a release that words them otherwise
  expect(await told("viewer")).toEqual({ 锡纸: 0 });
  const other = await log("无关");
  await settle();
  expect(await told("viewer")).toEqual({ 锡纸: 0 });
  await editEvidence(room.people.reporter.actor, { ...piece(room.investigationId, { id: other, title: "原来也是锡纸" }), seenVersion: 1 });
  expect(await told("viewer")).toEqual({ 锡纸: 1 });
});

test("hidden things count for nobody: another investigation, a draft, one's own work, and after one was taken out", async () => {
  const { viewer, reporter, lead, stranger } = room.people;
  for (const who of [viewer, reporter, lead, stranger]) await keepList(who.actor, { lines: "锡纸" });
  const outside = await room.member("reporter", room.otherInvestigationId);
  await log("墙后的锡纸", { investigationId: room.otherInvestigationId, by: outside.actor });
  const draft = await log("锡纸草稿", { submit: false });
  const everybody = async () => {
    const counts: unknown[] = [];
    for (const who of ["viewer", "reporter", "lead", "stranger"] as const) counts.push((await told(who))["锡纸"]);
    return counts;
  };
  expect(await everybody()).toEqual([0, 0, 1, 1]);
  await submitEvidence(reporter.actor, { id: draft, seenVersion: 1 });
  expect(await everybody()).toEqual([1, 0, 1, 1]);
  await seeList(viewer.actor, { id: (await keptLists(viewer.actor))[0]!.id });
  expect(await everybody()).toEqual([0, 0, 1, 1]);
  await room.owner.query(`insert into "Member" ("investigationId", "userId", role) values ($1, $2, 'viewer')`, [room.otherInvestigationId, viewer.userId]);
  expect(await everybody()).toEqual([1, 0, 1, 1]); // let in since they looked: what stands there is new to them
  await removeMember(lead.actor, { investigationId: room.investigationId, userId: viewer.userId });
  expect(await everybody()).toEqual([1, 0, 1, 1]);
  await room.owner.query(`delete from "Member" where "userId" = $1`, [viewer.userId]);
  expect(await everybody()).toEqual([0, 0, 1, 1]);
});

test("whatever the lists and whatever comes, it is what looking each name up twice would say", async () => {
  const words = ["锡纸", "窗户", "链家", "zhong", "zhongbang", "170", "客户经理", "经理客户", "600次"];
  const line = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
    .chain((parts) => fc.constantFrom(parts.join(" "), parts.join(""), `${parts.join(" ")}*`));
  const { viewer } = room.people;
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(line, { minLength: 1, maxLength: 8 }), fc.array(line, { minLength: 1, maxLength: 4 }), async (lines, titles) => {
      const before = (await lookUp(viewer.actor, lines)).map(({ total }) => total);
      const id = await keepList(viewer.actor, { lines: lines.join("\n") });
      await seeList(viewer.actor, { id });
      for (const title of titles) await log(title);
      await settle();
      const { rows } = (await lookUpList(viewer.actor, id, listView.parse({})))!;
      expect(rows.map(({ fresh }) => fresh)).toEqual(rows.map(({ total }, n) => total - before[n]!));
      await room.owner.query(`delete from "SavedSearch"`);
    }),
    { numRuns: 12 },
  );
}, 60_000);

test("there is an end to the number of lists, and one that is kept already is none too many", async () => {
  const { actor, userId } = room.people.editor;
  for (let count = 1; count <= 20; count++) await keepList(actor, { lines: `名单 ${count}` });
  await expect(keepList(actor, { lines: "名单 21" })).rejects.toThrow("tooManySaved");
  const [first] = (await room.owner.query<{ id: string }>(`select id from "SavedSearch" where "userId" = $1 and query = '名单 1'`, [userId])).rows;
  expect(await keepList(actor, { lines: "名单 1" })).toBe(first!.id);
});
