import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor } from "../../lib/access/actor";
import { Denied } from "../../lib/access/denied";
import { historyOf } from "../../lib/custody/queries";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { evidenceFilter } from "../../lib/evidence/filter";
import { formValuesOf } from "../../lib/evidence/form-values";
import { countEvidence } from "../../lib/evidence/choices";
import { listEvidence } from "../../lib/evidence/list";
import { findEvidence } from "../../lib/evidence/queries";
import { evidenceInput } from "../../lib/evidence/schema";
import { findableEvidence } from "../../lib/evidence/search";
import { formatTags, parseTags, tags } from "../../lib/evidence/tags";
import { db } from "../../lib/db";
import { findSubmission } from "../../lib/review/queries";
import { submitEvidence } from "../../lib/review/commands";
import { newsroom } from "../support/newsroom";
import { piece, priceList } from "../support/scene";

const counted = async (actor: Actor, asked: object = {}) => (await countEvidence(actor, evidenceFilter.parse(asked))).tags;
const tagsOf = async (actor: Actor, id: string) => (await findEvidence(actor, id))?.tags.map(({ tag }) => tag.name);
const refusals = (more: object) => {
  const { error } = evidenceInput.safeParse({ id: randomUUID(), investigationId: randomUUID(), title: "进价", detail: priceList, ...more });
  return error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];
};

test("a line of tags is read as people type it, each once and in one spelling", () => {
  expect(tags.parse(parseTags(" ＃房本，银行、  Leak　List ;leak list;;#ＶoＩＰ\n\u200b,房\u200b本"))).toEqual(["房本", "银行", "leak list", "voip"]);
});

test("what a form shows of tags reads back to the same tags, whatever was typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (line) => {
      const read = tags.safeParse(parseTags(line)).data;
      if (!read) return;
      expect(tags.parse(parseTags(formatTags(read)))).toEqual(read);
      expect(tags.parse(read)).toEqual(read);
    }),
  );
});

test("a tag that separates, says nothing or never ends is refused", () => {
  expect(refusals({ tags: ["a,b"] })).toEqual(["tags.0 error.tagHoldsComma"]);
  expect(refusals({ tags: ["#"] })).toEqual(["tags.0 error.missing"]);
  expect(refusals({ tags: ["a".repeat(41)] })).toEqual(["tags.0 error.tooLong"]);
  expect(refusals({ tags: Array.from({ length: 31 }, (_, index) => `t${index}`) })).toEqual(["tags error.tooMany"]);
});

test("approval is asked of undercover work of our own alone", () => {
  expect(refusals({ approvedBy: "总编" })).toEqual(["approvedBy error.onlyUndercover"]);
  expect(refusals({ means: "interview", notStated: ["approvalLimits"] })).toEqual(["approvalLimits error.onlyUndercover"]);
  expect(refusals({ means: "undercover", approvedBy: "总编", notStated: ["approvalLimits"] })).toEqual([]);
  expect(refusals({ means: "undercover", approvedBy: "总编", notStated: ["approvedBy"] })).toEqual(["approvedBy error.givenAndNotStated"]);
});

test("logged, edited, submitted: what belongs to the record is kept with every version, and the edit form gives it back", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  const fields = {
    means: "undercover",
    approvedBy: "总编",
    approvalReason: "没有别的办法",
    notStated: ["approvalLimits"],
    language: "yue",
    sensitivity: "confidential",
  };
  const id = await logEvidence(actor, piece(room.investigationId, { ...fields, tags: ["房本", "银行"] }));
  const found = (await findEvidence(actor, id))!;
  expect(found).toMatchObject({ ...fields, approvalLimits: null });
  expect(formValuesOf(found)).toMatchObject({ means: "undercover", approvedBy: "总编", language: "yue", sensitivity: "confidential" });
  expect(parseTags(formValuesOf(found).tags).sort()).toEqual(["房本", "银行"].sort());

  const { investigationId: _, ...edit } = piece(room.investigationId, { id, means: "undercover", tags: ["银行", "链家"] });
  await editEvidence(actor, { ...edit, seenVersion: 1 });
  expect((await tagsOf(actor, id))?.sort()).toEqual(["银行", "链家"].sort());
  const [entry] = await historyOf(actor, id, { limit: 1 });
  expect(JSON.stringify(entry)).toMatch(/房本/);
  expect(JSON.stringify(entry)).toMatch(/confidential/);

  await submitEvidence(actor, { id, seenVersion: 2 });
  const { newest } = (await findSubmission(room.people.editor.actor, id))!;
  expect([...newest.content.tags].sort()).toEqual(["银行", "链家"].sort());
  expect(newest.content).toMatchObject({ means: "undercover", sensitivity: "normal", language: null });
});

test("a record is found by its tags and by its labels in both languages", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  const id = await logEvidence(actor, piece(room.investigationId, { tags: ["贷款中介"], sensitivity: "sensitive", language: "yue", means: "leakedDocument" }));
  const [found] = await findableEvidence(db as never, [id]);
  const text = (field: string) => found?.segments.find((one) => one.field === field)?.text;
  expect(text("tag")).toBe("贷款中介");
  expect(text("sensitivity")).toMatch(/敏感.*sensitive/);
  expect(text("language")).toMatch(/粤语.*Cantonese/);
  expect(text("means")).toMatch(/流出的文件.*leaked document/);
});

test("a tag stands once in an investigation, however many log it at once, and two investigations share none", async () => {
  await using room = await newsroom();
  const { actor } = room.people.lead;
  await Promise.all(Array.from({ length: 6 }, () => logEvidence(actor, piece(room.investigationId, { tags: ["房本", "银行"] }))));
  const { rows } = await room.owner.query(`select name, count(*)::int as count from "Tag" where "investigationId" = $1 group by name`, [room.investigationId]);
  expect(rows.every(({ count }) => count === 1)).toBe(true);
  expect(rows).toHaveLength(2);
  expect((await counted(actor)).map(({ count }) => count)).toEqual([6, 6]);
});

test("no tag and no count of a hidden investigation can be learned, not even by its id", async () => {
  await using room = await newsroom();
  const { investigationId: here, otherInvestigationId: there, people, owner } = room;
  await owner.query(`insert into "Member" ("investigationId", "userId", role) values ($1, $2, 'lead')`, [there, people.lead.userId]);
  const { actor: both } = await room.signIn(people.lead.userId);
  const log = async (investigationId: string, names: string[]) => {
    const id = await logEvidence(both, piece(investigationId, { tags: names, sensitivity: "confidential" }));
    await submitEvidence(both, { id, seenVersion: 1 });
  };
  await log(here, ["房本"]);
  await log(there, ["房本", "绝密"]);
  await log(there, ["房本"]);

  expect((await counted(both)).map(({ name, count }) => `${name} ${count}`).sort()).toEqual(["房本 1", "房本 2", "绝密 1"].sort());
  const viewer = people.viewer.actor;
  expect((await counted(viewer)).map(({ name, count }) => `${name} ${count}`)).toEqual(["房本 1"]);
  expect((await countEvidence(viewer, evidenceFilter.parse({}))).sensitivity).toEqual({ confidential: 1 });
  expect((await counted(people.stranger.actor)).map(({ name, count }) => `${name} ${count}`).sort()).toEqual(["房本 2", "绝密 1"].sort()); // theirs

  const [own] = await counted(viewer);
  for (const { id } of await counted(both)) {
    expect((await listEvidence(viewer, evidenceFilter.parse({ tag: id }))).total, id).toBe(id === own?.id ? 1 : 0);
    expect((await counted(viewer, { tag: id })).map((tag) => tag.id)).toEqual([own?.id]);
  }
});

test("a tag that stands on somebody's draft alone is theirs and the lead's to see", async () => {
  await using room = await newsroom();
  const { people, investigationId } = room;
  await logEvidence(people.reporter.actor, piece(investigationId, { tags: ["还没交"] }));
  for (const [person, sees] of [
    ["reporter", true],
    ["lead", true],
    ["editor", false],
    ["viewer", false],
  ] as const)
    expect((await counted(people[person].actor)).length > 0, person).toBe(sees);
});

test("sensitivity narrows the list and hides nothing from whoever may read", async () => {
  await using room = await newsroom();
  const { people, investigationId } = room;
  for (const sensitivity of ["normal", "confidential"]) {
    const id = await logEvidence(people.reporter.actor, piece(investigationId, { sensitivity }));
    await submitEvidence(people.reporter.actor, { id, seenVersion: 1 });
  }
  const total = async (asked: object) => (await listEvidence(people.viewer.actor, evidenceFilter.parse(asked))).total;
  expect([await total({}), await total({ sensitivity: "confidential" }), await total({ sensitivity: "sensitive" })]).toEqual([2, 1, 0]);
});

test("the database takes no tag from another investigation, and no approval without undercover work", async () => {
  await using room = await newsroom();
  const { people, investigationId, otherInvestigationId, owner } = room;
  const id = await logEvidence(people.reporter.actor, piece(investigationId));
  const tagId = randomUUID();
  await owner.query(`insert into "Tag" (id, "investigationId", name) values ($1, $2, '外面')`, [tagId, otherInvestigationId]);
  for (const wall of [investigationId, otherInvestigationId])
    await expect(owner.query(`insert into "EvidenceTag" ("evidenceId", "tagId", "investigationId") values ($1, $2, $3)`, [id, tagId, wall])).rejects.toThrow(
      "foreign key",
    );
  await expect(owner.query(`insert into "Tag" (id, "investigationId", name) values ($1, $2, '外面')`, [randomUUID(), otherInvestigationId])).rejects.toThrow(
    "unique",
  );
  await expect(owner.query(`update "Evidence" set "approvedBy" = '总编' where id = $1`, [id])).rejects.toThrow("check");
});

test("whoever may not write may not file either", async () => {
  await using room = await newsroom();
  await expect(logEvidence(room.people.viewer.actor, piece(room.investigationId, { tags: ["a"] }))).rejects.toThrow(Denied);
});
