import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Denied } from "../../lib/access/denied";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { historyOf } from "../../lib/custody/queries";
import { db } from "../../lib/db";
import { logEvidence } from "../../lib/evidence/commands";
import { relationChanges } from "../../lib/relations/changes";
import { editRelation, stateRelation, withdrawRelation } from "../../lib/relations/commands";
import { editRelationForm, newRelationForm } from "../../lib/relations/form";
import { findRelation, relationsOf } from "../../lib/relations/queries";
import { relationEdit, relationInput } from "../../lib/relations/schema";
import { findableCompanies } from "../../lib/companies/search";
import { submitEvidence, withdrawEvidence } from "../../lib/review/commands";
import { piece, type Scene, scene } from "../support/scene";
import "../support/newsroom";

let room: Scene;
beforeAll(async () => void (room = await scene()));
afterAll(() => room[Symbol.asyncDispose]());

const reporter = () => room.people.reporter.actor;
const company = (name: string) => recordCompany(reporter(), companyInput.parse({ companyId: randomUUID(), investigationId: room.investigationId, name }));
const input = (fromId: string, toId: string, more: object = {}) =>
  relationInput.parse({ id: randomUUID(), investigationId: room.investigationId, fromId, toId, kind: "hiresFrom", ...more });
const state = (...given: Parameters<typeof input>) => stateRelation(reporter(), input(...given));
const found = async (id: string) => (await findRelation(reporter(), id))!;
async function submitted(more: object = {}) {
  const id = await logEvidence(reporter(), piece(room.investigationId, more));
  await submitEvidence(reporter(), { id, seenVersion: 1 });
  return id;
}

test("a relation rests on what was handed in, or on nothing yet, and its roots are counted", async () => {
  const [from, to] = [await company("甲"), await company("乙")];
  const article = [{ who: "已刊发文章" }];
  const [one, two] = [await submitted({ attribution: article }), await submitted({ attribution: article })];
  const id = await state(from, to, { evidence: [one, two], since: "2019-08", notStated: ["until"] });
  expect(await found(id)).toMatchObject({
    since: "2019-08",
    until: null,
    notStated: ["until"],
    basis: { roots: [{ name: "已刊发文章" }], flags: expect.arrayContaining(["oneRoot"]) },
  });
  expect((await found(id)).pieces.map((tied) => tied.id).sort()).toEqual([one, two].sort());
  const bare = await state(from, to, { kind: "buysFrom" });
  expect((await found(bare)).basis.flags).toEqual(["unsupported"]);

  for (const evidenceId of [one, two]) await withdrawEvidence(reporter(), { id: evidenceId, seenVersion: 1, reason: "记错了" });
  expect(await found(id)).toMatchObject({ pieces: [{}, {}], basis: { support: [] } });
});

test("no draft is a ground, nor anything beyond the wall, and nothing is left of the try", async () => {
  const [from, to] = [await company("丙"), await company("丁")];
  const { draft, people, otherInvestigationId } = room;
  await expect(state(from, to, { evidence: [draft] })).rejects.toThrow(new Denied("notHandedIn", "evidence"));
  await expect(stateRelation(people.colleague.actor, input(from, to, { evidence: [draft] }))).rejects.toThrow(new Denied("missing", "evidence"));
  const theirs = await logEvidence(people.stranger.actor, piece(otherInvestigationId));
  await submitEvidence(people.stranger.actor, { id: theirs, seenVersion: 1 });
  await expect(state(from, to, { evidence: [theirs] })).rejects.toThrow(new Denied("missing", "evidence"));
  const hidden = await recordCompany(
    people.stranger.actor,
    companyInput.parse({ companyId: randomUUID(), investigationId: otherInvestigationId, name: "绝密" }),
  );
  await expect(state(from, hidden)).rejects.toThrow(new Denied("missing"));
  await expect(state(from, from)).rejects.toThrow(new Denied("sameCompany", "toId"));
  expect(await relationsOf(reporter(), [from, to, hidden])).toEqual([]);
  await expect(
    room.owner.query(`insert into "RelationEvidence" ("relationId", "evidenceId", "investigationId") values ($1, $2, $3)`, [
      await state(from, to),
      draft,
      room.investigationId,
    ]),
  ).rejects.toThrow("does not rest on a draft");
});

test("sent twice it is stated once, said twice it is refused, and of two at once one is told", async () => {
  const [from, to] = [await company("戊"), await company("己")];
  const given = input(from, to);
  expect(await Promise.all([stateRelation(reporter(), given), stateRelation(reporter(), given)])).toEqual([given.id, given.id]);
  await expect(state(from, to)).rejects.toThrow(new Denied("relatedAlready"));
  await state(to, from);
  const answers = await Promise.allSettled([state(from, to, { kind: "sellsTo" }), state(from, to, { kind: "sellsTo" })]);
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);

  const edits = await Promise.allSettled(
    ["2018", "2019"].map((since) => editRelation(reporter(), relationEdit.parse({ id: given.id, seenVersion: 1, kind: "hiresFrom", since }))),
  );
  expect(edits.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("both companies tell its history, and what was given up stays with the reason", async () => {
  const [from, to] = [await company("庚"), await company("辛")];
  const id = await state(from, to, { kind: "other", word: "代为催收", note: "合同" });
  await editRelation(reporter(), relationEdit.parse({ id, seenVersion: 1, kind: "other", word: "代为催收", note: "合同", until: "2019" }));
  await editRelation(reporter(), relationEdit.parse({ id, seenVersion: 2, kind: "other", word: "代为催收", note: "合同", until: "2019" }));
  await expect(withdrawRelation(room.people.colleague.actor, { id, seenVersion: 2, reason: "不对" })).rejects.toThrow(new Denied("notAllowed"));
  await withdrawRelation(reporter(), { id, seenVersion: 2, reason: "合同是别家的" });
  await expect(editRelation(reporter(), relationEdit.parse({ id, seenVersion: 3, kind: "ownerOf" }))).rejects.toThrow(new Denied("wrongState"));
  expect(await relationsOf(reporter(), [to])).toMatchObject([{ id, word: "代为催收", withdrawnAt: expect.any(Date) }]);
  for (const companyId of [from, to]) {
    const told = await historyOf(reporter(), companyId);
    expect(told.map(({ action }) => action)).toEqual(["company.relationWithdrawn", "company.relationEdited", "company.related", "company.recorded"]);
    const changes = relationChanges(
      told[0]?.detail,
      (name) => name,
      (_kind, a, b, word) => `${a} ${word} ${b}`,
    );
    expect(changes?.map(({ label, before, after }) => [label, before?.text, after?.text])).toEqual([
      ["relation", "庚 代为催收 辛", undefined],
      ["until", "2019", undefined],
      ["note", "合同", undefined],
      ["reason", undefined, "合同是别家的"],
    ]);
  }
  await state(from, to, { kind: "other", word: "代为催收" });
});

test("a stranger reads none of it, under any id, and the search finds each by the other while it stands", async () => {
  const [from, to] = [await company("壬壬"), await company("癸癸")];
  const id = await state(from, to, { kind: "buysFrom" });
  const { stranger, viewer } = room.people;
  expect([await findRelation(stranger.actor, id), await relationsOf(stranger.actor, [from, to])]).toEqual([null, []]);
  expect(await findRelation(viewer.actor, id)).toMatchObject({ from: { name: "壬壬" }, to: { name: "癸癸" } });
  const texts = async () =>
    (await findableCompanies(db as never, [to])).flatMap(({ segments }) => segments.filter(({ field }) => field === "relation").map(({ text }) => text));
  expect(await texts()).toEqual(["买数据 buys data from 壬壬"]);
  await withdrawRelation(reporter(), { id, seenVersion: 1, reason: "不对" });
  expect(await texts()).toEqual([]);
});

test("the form reads from either side, takes references as people write them, and refuses what makes no sense", () => {
  const [id, investigationId, company, other] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const form = (more: object) => newRelationForm.safeParse({ id, investigationId, company, other, kind: "ownerOf", ...more });
  expect(form({ kind: "back:ownerOf", more: "ZB-0001、zb-2" }).data).toMatchObject({
    more: [
      { code: "ZB", number: 1 },
      { code: "ZB", number: 2 },
    ],
    relation: { fromId: other, toId: company, kind: "ownerOf" },
  });
  const wrong = (more: object) => form(more).error?.issues.map(({ message }) => message);
  expect(wrong({ more: "见附件" })).toEqual(["error.notAReference"]);
  expect(wrong({ kind: "other" })).toEqual(["error.sayRelation"]);
  expect(wrong({ note: "打 13800138000" })).toEqual(["error.victimData"]);
  expect(wrong({ word: "代销" })).toEqual(["error.onlyOther"]);
  expect(wrong({ since: "2019-02-30" })).toEqual(["error.notAPartialDay"]);
  for (const since of ["𐀀𐀀𐀀𐀀𐀀", "2019-13-01", "2019-1-1\u202e", "aaaaaaaaaa"]) expect(wrong({ since })).toEqual(["error.notAPartialDay"]);
  expect(wrong({ since: "2019-08", until: "2018" })).toEqual(["error.endsBeforeItBegins"]);
  expect(wrong({ since: "2019-08", until: "2019" })).toBeUndefined();
  expect(wrong({ since: "2019", notStated: ["since"] })).toEqual(["error.givenAndNotStated"]);
  expect(editRelationForm.safeParse({ id, seenVersion: "2", company, kind: "other", word: "代销" }).data?.relation).toMatchObject({
    seenVersion: 2,
    word: "代销",
  });
});
