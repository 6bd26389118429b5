import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Actor } from "../../lib/access/actor";
import { editClaim, stateClaim, withdrawClaim } from "../../lib/claims/commands";
import { claimInput } from "../../lib/claims/schema";
import { editCompany, recordCompany } from "../../lib/companies/commands";
import { companyEdit, companyInput } from "../../lib/companies/schema";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { evidenceEdit } from "../../lib/evidence/schema";
import { linkCompany, unlink } from "../../lib/links/commands";
import { stateSame, withdrawRelation } from "../../lib/relations/commands";
import { sameInput } from "../../lib/relations/schema";
import { acceptEvidence, submitEvidence, withdrawEvidence } from "../../lib/review/commands";
import { countRecords, findRecords } from "../../lib/search/find";
import { searchHealth } from "../../lib/search/health";
import { startIndexer } from "../../lib/search/indexer";
import { question } from "../../lib/search/schema";
import { editSource, recordSource } from "../../lib/sources/commands";
import { sourceEdit } from "../../lib/sources/schema";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

let room: Awaited<ReturnType<typeof newsroom>>;
let indexer: ReturnType<typeof startIndexer>;
beforeAll(async () => {
  room = await newsroom();
  indexer = startIndexer();
  await vi.waitFor(async () => expect((await searchHealth()).state).toMatch(/ready|none/), { timeout: 20_000 });
}, 30_000);
afterAll(async () => {
  await indexer.stop();
  await room[Symbol.asyncDispose]();
});

const unsorted = { kind: "unsorted", facts: {} };
const say = (...parts: object[]) => ({ type: "doc", content: [{ type: "paragraph", content: parts }] });
const text = (words: string) => ({ type: "text", text: words });
const total = async (actor: Actor, q: string, more: object = {}) => (await countRecords(actor, question.parse({ q, ...more }))).total;
/** Within ten seconds on a busy machine; the bench says how fast it is. */
const soon = (actor: Actor, q: string, more: object = {}) => expect.poll(() => total(actor, q, more), { timeout: 10_000, interval: 20 });

test("what is saved is found a moment later, in its new words and no longer in its old ones", async () => {
  const { reporter } = room.people;
  const id = await logEvidence(reporter.actor, piece(room.investigationId, { title: "旧的暗语", detail: unsorted, body: say(text("天王盖地虎")) }));
  await soon(reporter.actor, "天王盖地虎").toBe(1);
  await editEvidence(reporter.actor, evidenceEdit.parse({ id, seenVersion: 1, title: "新的暗语", detail: unsorted, body: say(text("宝塔镇河妖")) }));
  await soon(reporter.actor, "宝塔镇河妖").toBe(1);
  expect(await total(reporter.actor, "天王盖地虎")).toBe(0);
  expect(await total(reporter.actor, "旧的暗语")).toBe(0);
});

test("two companies that are one are found once, by the names of both, and twice when they are taken apart", async () => {
  const { investigationId, people } = room;
  const author = people.reporter.actor;
  const company = (name: string, alias: string) =>
    recordCompany(author, companyInput.parse({ companyId: randomUUID(), investigationId, name, aliases: [{ name: alias }] }));
  const [short, long] = [await company("天狼财富", "天狼"), await company("天狼财富管理集团", "啸月")];
  await logEvidence(author, piece(investigationId, { companies: [{ companyId: long, role: "seller" }] }));
  const companies = { type: "company" };
  await soon(author, "天狼财富", companies).toBe(2);
  const id = await stateSame(author, sameInput.parse({ id: randomUUID(), investigationId, fromId: long, toId: short }));
  await soon(author, "天狼财富", companies).toBe(1);
  const found = async (q: string) => (await findRecords(author, question.parse({ q, ...companies }))).hits.map((hit) => hit.id);
  expect(await found("啸月")).toEqual([short]);
  await soon(author, "进价", { company: short }).toBe(1);
  await withdrawRelation(author, { id, seenVersion: 1, reason: "是两家" });
  await soon(author, "天狼财富", companies).toBe(2);
  expect(await found("啸月")).toEqual([long]);
  await soon(author, "进价", { company: short }).toBe(0);
});

test("a draft comes into sight with its first submission, and its state is followed", async () => {
  const { reporter, editor, viewer, stranger } = room.people;
  const id = await logEvidence(reporter.actor, piece(room.investigationId, { title: "钥匙在花盆下", detail: unsorted }));
  await soon(reporter.actor, "花盆").toBe(1);
  expect(await total(viewer.actor, "花盆")).toBe(0);
  await submitEvidence(reporter.actor, { id, seenVersion: 1 });
  await soon(viewer.actor, "花盆", { status: "inReview" }).toBe(1);
  await acceptEvidence(editor.actor, { id, seenVersion: 1 });
  await soon(viewer.actor, "花盆", { status: "accepted" }).toBe(1);
  await withdrawEvidence(reporter.actor, { id, seenVersion: 1, reason: "记错了" });
  await soon(viewer.actor, "花盆", { status: "withdrawn" }).toBe(1);
  expect(await total(stranger.actor, "花盆")).toBe(0);
});

test("a renamed company is found by its new name wherever it stands, also in a text that mentions it", async () => {
  const { reporter } = room.people;
  const { investigationId } = room;
  const companyId = await recordCompany(reporter.actor, companyInput.parse({ companyId: randomUUID(), investigationId, name: "甲乙丙贸易" }));
  const linked = await logEvidence(reporter.actor, piece(investigationId, { title: "一", detail: unsorted, companies: [{ companyId, role: "subject" }] }));
  await logEvidence(
    reporter.actor,
    piece(investigationId, {
      title: "二",
      detail: unsorted,
      body: say(text("那天在"), { type: "mention", attrs: { type: "company", id: companyId } }, text("门口")),
    }),
  );
  await soon(reporter.actor, "甲乙丙贸易").toBe(3);

  await editCompany(
    reporter.actor,
    companyEdit.parse({ companyId, investigationId, seenVersion: 1, name: "丁戊己商行", aliases: [{ name: "老丁家", kind: "other" }] }),
  );
  await soon(reporter.actor, "丁戊己商行").toBe(3);
  expect(await total(reporter.actor, "甲乙丙贸易")).toBe(0);
  expect(await total(reporter.actor, "老丁家")).toBe(3);
  expect((await findRecords(reporter.actor, question.parse({ q: "在丁戊己商行门口" }))).hits.map(({ title }) => title)).toEqual(["二"]);

  await unlink(reporter.actor, { type: "company", evidenceId: linked, companyId, role: "subject" });
  await soon(reporter.actor, "丁戊己商行").toBe(2);
  await linkCompany(reporter.actor, { evidenceId: linked, companyId, role: "seller" });
  await soon(reporter.actor, "丁戊己商行", { company: companyId }).toBe(3);
});

test("a source is found by what may be said of it, and so is what rests on it", async () => {
  const { reporter } = room.people;
  const id = await recordSource(reporter.actor, { id: randomUUID(), investigationId: room.investigationId, kind: "insider", description: "仓库的老会计" });
  await logEvidence(reporter.actor, piece(room.investigationId, { title: "账本", detail: unsorted, sources: [{ sourceId: id, role: "firstHand" }] }));
  await soon(reporter.actor, "老会计").toBe(2);
  await editSource(reporter.actor, sourceEdit.parse({ id, seenVersion: 1, kind: "insider", description: "仓库的退休保管" }));
  await soon(reporter.actor, "退休保管").toBe(2);
  expect(await total(reporter.actor, "老会计")).toBe(0);
});

test("a claim is followed through its versions, inside its wall", async () => {
  const { reporter, viewer, stranger } = room.people;
  const id = await stateClaim(reporter.actor, claimInput.parse({ id: randomUUID(), investigationId: room.investigationId, sentence: "孔雀东南飞" }));
  await soon(viewer.actor, "孔雀东南飞", { type: "claim" }).toBe(1);
  await editClaim(reporter.actor, { id, seenVersion: 1, sentence: "五里一徘徊", note: "问问老船工" });
  await soon(viewer.actor, "五里一徘徊").toBe(1);
  expect(await total(viewer.actor, "孔雀东南飞")).toBe(0);
  await soon(viewer.actor, "老船工").toBe(1);
  await withdrawClaim(reporter.actor, { id, seenVersion: 2, reason: "不用了" });
  await soon(viewer.actor, "五里一徘徊").toBe(1); // given up, and kept
  const { total: behind, hits, facets } = await findRecords(stranger.actor, question.parse({ q: "五里一徘徊" }));
  expect([behind, hits, Object.values(facets).flatMap(Object.keys)]).toEqual([0, [], []]);
});

test("a text does not give away the draft that it mentions, until that is submitted", async () => {
  const { reporter, lead, viewer } = room.people;
  const { investigationId } = room;
  const hidden = await logEvidence(lead.actor, piece(investigationId, { title: "绝密的绿门", detail: unsorted }));
  const open = await logEvidence(
    lead.actor,
    piece(investigationId, { title: "提到它的", detail: unsorted, body: say(text("参见"), { type: "mention", attrs: { type: "evidence", id: hidden } }) }),
  );
  await submitEvidence(lead.actor, { id: open, seenVersion: 1 });
  await soon(viewer.actor, "提到它的").toBe(1);
  const [{ ref } = { ref: "" }] = (await findRecords(lead.actor, question.parse({ q: "绝密的绿门" }))).hits;
  for (const actor of [viewer.actor, reporter.actor]) {
    expect(await total(actor, "绿门")).toBe(0);
    expect(await total(actor, ref ?? "")).toBe(0);
  }
  await submitEvidence(lead.actor, { id: hidden, seenVersion: 1 });
  await soon(viewer.actor, ref ?? "").toBe(2);
});

describe("whoever is no longer a member finds nothing on the next question", () => {
  test("hits, totals and facets go at once, whatever the engine holds", async () => {
    const { viewer } = room.people;
    expect(await total(viewer.actor, "")).toBeGreaterThan(0);
    await room.owner.query(`delete from "Member" where "userId" = $1`, [viewer.userId]);
    const { actor } = await room.signIn(viewer.userId);
    const { total: left, hits, facets } = await findRecords(actor, question.parse({ q: "" }));
    expect([left, hits, Object.values(facets).flatMap(Object.keys)]).toEqual([0, [], []]);
  });

  test("what an engine holds by mistake is not shown", async () => {
    const { reporter, editor } = room.people;
    const id = await logEvidence(reporter.actor, piece(room.investigationId, { title: "只此一眼", detail: unsorted }));
    await soon(reporter.actor, "只此一眼").toBe(1);
    await room.owner.query(`update "SearchDocument" set submitted = true, build = build + 1 where "subjectId" = $1`, [id]);
    await soon(editor.actor, "只此一眼").toBe(1); // that is what the engine says
    expect((await findRecords(editor.actor, question.parse({ q: "只此一眼" }))).hits).toEqual([]);
    expect((await findRecords(reporter.actor, question.parse({ q: "只此一眼" }))).hits).toHaveLength(1);
  });
});
