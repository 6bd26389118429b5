import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Denied } from "../../lib/access/denied";
import { answerComment, editComment, reopenThread, settleThread, withdrawComment, writeComment } from "../../lib/comments/commands";
import { findComment, threadsOn, unsettledFor } from "../../lib/comments/queries";
import { isOpen } from "../../lib/comments/rules";
import { commentInput } from "../../lib/comments/schema";
import { historyOf } from "../../lib/custody/queries";
import { logEvidence } from "../../lib/evidence/commands";
import { submitEvidence } from "../../lib/review/commands";
import { piece, type Scene, scene } from "../support/scene";
import "../support/newsroom";

let room: Scene;
beforeAll(async () => void (room = await scene()));
afterAll(() => room[Symbol.asyncDispose]());

const reporter = () => room.people.reporter.actor;
const editor = () => room.people.editor.actor;

async function submitted() {
  const id = await logEvidence(reporter(), piece(room.investigationId));
  await submitEvidence(reporter(), { id, seenVersion: 1 });
  return id;
}
const write = (subjectId: string, text = "谁这样说？", actor = editor(), id = randomUUID()) => writeComment(actor, { id, type: "evidence", subjectId, text });
const answer = (threadId: string, text = "文章第三段", actor = reporter(), id = randomUUID()) => answerComment(actor, { id, threadId, text });
const threads = (id: string) => threadsOn(reporter(), { type: "evidence", id });
const texts = async (id: string) => (await threads(id)).map(({ head, answers }) => [head.text, ...answers.map(({ text }) => text)]);
const settled = (results: PromiseSettledResult<unknown>[]) => results.filter(({ status }) => status === "fulfilled").length;

describe("what is sent twice", () => {
  test("is written once, also at once, and also after it was edited", async () => {
    const [on, id] = [await submitted(), randomUUID()];
    expect(await Promise.all([write(on, "一次", editor(), id), write(on, "一次", editor(), id)])).toEqual([id, id]);
    await editComment(editor(), { id, seenVersion: 1, text: "改过" });
    expect(await write(on, "一次", editor(), id)).toBe(id);
    expect(await texts(on)).toEqual([["改过"]]);
  });

  test("with other words, by another or elsewhere is refused and not swallowed", async () => {
    const [on, other, id] = [await submitted(), await submitted(), randomUUID()];
    await write(on, "原来的", editor(), id);
    const taken = new Denied("taken");
    await expect(write(on, "另一条", editor(), id)).rejects.toThrow(taken);
    await expect(write(on, "原来的", reporter(), id)).rejects.toThrow(taken);
    await expect(write(other, "原来的", editor(), id)).rejects.toThrow(taken);
    await expect(answer(await write(other), "原来的", editor(), id)).rejects.toThrow(taken);
    expect(await texts(on)).toEqual([["原来的"]]);
  });
});

describe("a thread", () => {
  test("has one level of answers, in the order of writing", async () => {
    const on = await submitted();
    const [first, second] = [await write(on, "一"), await write(on, "二", reporter())];
    const reply = await answer(first, "一、1");
    await answer(second, "二、1", editor());
    await answer(first, "一、2", editor());
    expect(await texts(on)).toEqual([
      ["一", "一、1", "一、2"],
      ["二", "二、1"],
    ]);
    await expect(answer(reply)).rejects.toThrow(new Denied("missing"));
  });

  test("is settled by who read all of it, opened again by hand and by an answer", async () => {
    const on = await submitted();
    const id = await write(on);
    const state = async () => isOpen((await threads(on))[0]!);
    await answer(id);
    await expect(settleThread(editor(), { threadId: id, seen: 1 })).rejects.toThrow(new Denied("stale"));
    await settleThread(editor(), { threadId: id, seen: 2 });
    await settleThread(reporter(), { threadId: id, seen: 2 }); // settled already: nothing is written over
    expect((await threads(on))[0]?.head.settledBy?.name).toBe("editor");
    expect(await state()).toBe(false);
    await reopenThread(reporter(), { threadId: id });
    expect(await state()).toBe(true);
    await settleThread(editor(), { threadId: id, seen: 2 });
    await answer(id, "还有一处");
    expect(await state()).toBe(true);
    expect((await historyOf(editor(), id)).map(({ action }) => action)).toEqual(["comment.settled", "comment.reopened", "comment.settled", "comment.written"]);
  });

  test("is settled by who wrote the record, and not by a reporter with no part in it", async () => {
    const { colleague } = room.people;
    const threadId = await write(await submitted());
    await expect(settleThread(colleague.actor, { threadId, seen: 1 })).rejects.toThrow(new Denied("notAllowed"));
    await settleThread(reporter(), { threadId, seen: 1 });
    await expect(reopenThread(colleague.actor, { threadId })).rejects.toThrow(new Denied("notAllowed"));
  });

  test("that all was taken back of waits for nobody", async () => {
    const on = await submitted();
    const id = await write(on);
    const mine = async () => (await unsettledFor(reporter(), { investigation: room.investigationId })).threads.map((one) => one.id);
    expect(await mine()).toContain(id);
    await withdrawComment(editor(), { id, seenVersion: 1, reason: "看错了" });
    expect(await mine()).not.toContain(id);
    await answer(id, "可是还有一个问题");
    expect(await mine()).toContain(id);
  });
});

describe("at once", () => {
  test("of two edits of one version one is refused with what stands, and the history keeps all three", async () => {
    const id = await write(await submitted(), "原文");
    const edits = ["甲", "乙"].map((text) => editComment(editor(), { id, seenVersion: 1, text }));
    const results = await Promise.allSettled(edits);
    expect(settled(results)).toBe(1);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({ reason: new Denied("stale") });
    const stands = (await findComment(editor(), id))!;
    expect([stands.version, ["甲", "乙"]]).toEqual([2, expect.arrayContaining([stands.text])]);
    const lost = stands.text === "甲" ? "乙" : "甲";
    await editComment(editor(), { id, seenVersion: 2, text: lost });
    const [last, middle, first] = await historyOf(reporter(), id);
    expect([first?.detail?.after, middle?.detail, last?.detail]).toMatchObject([
      { text: "原文" },
      { before: { text: "原文" }, after: { text: stands.text } },
      { before: { text: stands.text }, after: { text: lost } },
    ]);
  });

  test("a comment that is taken back keeps the answer that came meanwhile", async () => {
    const on = await submitted();
    const ids = await Promise.all(Array.from({ length: 5 }, () => write(on)));
    await Promise.all(ids.flatMap((id) => [withdrawComment(editor(), { id, seenVersion: 1, reason: "看错了" }), answer(id, `答 ${id}`)]));
    expect((await texts(on)).toSorted()).toEqual(ids.map((id) => [null, `答 ${id}`]).toSorted());
  });

  test("an edit and a withdrawal: one holds, and no word comes back", async () => {
    const id = await write(await submitted(), "原文");
    const results = await Promise.allSettled([
      editComment(editor(), { id, seenVersion: 1, text: "改过" }),
      withdrawComment(room.people.lead.actor, { id, seenVersion: 1, reason: "不合适" }),
    ]);
    expect(settled(results)).toBe(1);
    const { text, withdrawnAt, version } = (await findComment(editor(), id))!;
    expect([text, version]).toEqual(withdrawnAt ? [null, 1] : ["改过", 2]);
  });

  test("nobody settles an answer that they did not see", async () => {
    const on = await submitted();
    for (let turn = 0; turn < 5; turn++) {
      const threadId = await write(on);
      const [, settling] = await Promise.allSettled([answer(threadId), settleThread(editor(), { threadId, seen: 1 })]);
      const thread = (await threads(on)).find(({ head }) => head.id === threadId)!;
      expect(thread.answers).toHaveLength(1);
      expect(isOpen(thread)).toBe(true); // settled first: the answer opened it; answered first: refused
      if (settling?.status === "rejected") expect(settling.reason).toEqual(new Denied("stale"));
    }
  });
});

describe("what was taken back", () => {
  test("is neither shown, changed nor taken back again; its history keeps the words", async () => {
    const id = await write(await submitted(), "不该写的话");
    await expect(withdrawComment(editor(), { id, seenVersion: 2, reason: "x" })).rejects.toThrow(new Denied("stale"));
    await withdrawComment(editor(), { id, seenVersion: 1, reason: "说重了" });
    expect((await findComment(editor(), id))?.text).toBeNull();
    await expect(editComment(editor(), { id, seenVersion: 1, text: "又来" })).rejects.toThrow(new Denied("wrongState"));
    await expect(withdrawComment(room.people.lead.actor, { id, seenVersion: 1, reason: "x" })).rejects.toThrow(new Denied("wrongState"));
    const [last] = await historyOf(room.people.viewer.actor, id);
    expect(last).toMatchObject({ action: "comment.withdrawn", detail: { before: { text: "不该写的话" }, reason: "说重了" } });
  });
});

describe("what a comment may say", () => {
  const parse = (text: string) => commentInput.safeParse({ id: randomUUID(), type: "evidence", subjectId: randomUUID(), text });
  test.each([
    ["nothing", " \n ", "error.missing"],
    ["a victim's number", "打 13800138000 问问", "error.victimData"],
    ["NUL", "一\0二", "error.unstorable"],
    ["half a character", "一\ud800", "error.unstorable"],
    ["too much", "字".repeat(4001), "error.tooLong"],
    ["10 MB", "字".repeat(10_000_000), "error.tooLong"],
  ])("%s is refused", (_what, text, error) => {
    expect(parse(text).error?.issues.map(({ message }) => message)).toContain(error);
  });

  test.each(["<script>alert(1)</script>", "‮反着写‬", "字​里", "😀".repeat(300), "=1+1", "‹1› 138••••8000 的说法要核对", "第一行\n\n第二行"])(
    "%s stands as it is",
    async (text) => {
      const on = await submitted();
      await write(on, text);
      expect(await texts(on)).toEqual([[text]]);
    },
  );
});

describe("the database", () => {
  const insert = (columns: Record<string, unknown>) => {
    const row = { id: randomUUID(), investigationId: room.investigationId, authorId: room.people.editor.userId, text: "x", ...columns };
    const names = Object.keys(row);
    return room.owner.query(
      `insert into "Comment" (${names.map((name) => `"${name}"`).join(", ")}) values (${names.map((_, index) => `$${index + 1}`).join(", ")})`,
      Object.values(row),
    );
  };

  test("takes no comment on nothing, on two things, across the wall, or under an answer or another record", async () => {
    const on = await submitted();
    const thread = await write(on);
    const reply = await answer(thread);
    await expect(insert({})).rejects.toThrow(/check/);
    await expect(insert({ evidenceId: on, claimId: room.claimId })).rejects.toThrow(/check/);
    const { rows } = await room.owner.query(`select "investigationId" id from "Member" where "userId" = $1`, [room.people.stranger.userId]);
    await expect(insert({ evidenceId: on, investigationId: rows[0].id })).rejects.toThrow(/foreign key/);
    await expect(insert({ evidenceId: on, threadId: reply })).rejects.toThrow(/answer stands/);
    await expect(insert({ evidenceId: room.accepted, threadId: thread })).rejects.toThrow(/answer stands/);
    await expect(insert({ claimId: room.claimId, threadId: thread })).rejects.toThrow(/answer stands/);
    await insert({ evidenceId: on, threadId: thread });
  });
});
