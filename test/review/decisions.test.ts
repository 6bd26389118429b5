import { expect, test } from "vitest";
import { db } from "../../lib/db";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { findEvidence } from "../../lib/evidence/queries";
import { evidenceEdit } from "../../lib/evidence/schema";
import { historyOf } from "../../lib/custody/queries";
import { acceptEvidence, rejectEvidence, restoreEvidence, sendBackEvidence, submitEvidence, withdrawEvidence } from "../../lib/review/commands";
import { findSubmission } from "../../lib/review/queries";
import { newsroom } from "../support/newsroom";
import { piece, priceList } from "../support/scene";

const seen = (id: string, seenVersion = 1) => ({ id, seenVersion });
const edit = (id: string, seenVersion: number, title: string) => evidenceEdit.parse({ id, seenVersion, title, detail: priceList });

async function submitted() {
  const room = await newsroom();
  const { reporter, editor, lead } = room.people;
  const id = await logEvidence(reporter.actor, piece(room.investigationId));
  await submitEvidence(reporter.actor, seen(id));
  return Object.assign(room, { id, reporter: reporter.actor, editor: editor.actor, lead: lead.actor });
}

test("a decision names the version, who made it and why, and stands in the history", async () => {
  await using room = await submitted();
  await sendBackEvidence(room.editor, { ...seen(room.id), note: "“每条”从哪里来？" });

  const view = await findEvidence(room.reporter, room.id);
  expect(view).toMatchObject({
    status: "needsWork",
    decisions: [{ verdict: "sentBack", note: "“每条”从哪里来？", decidedBy: { name: "editor" }, submission: { version: 1 } }],
  });
  const [newest] = await historyOf(room.reporter, room.id);
  expect(newest).toMatchObject({ action: "evidence.sentBack", by: "editor", subject: { version: 1 }, detail: { version: 1, note: "“每条”从哪里来？" } });
});

test("nobody decides on what they wrote, edited or handed in, a lead neither", async () => {
  await using room = await newsroom();
  const { reporter, lead, editor } = room.people;
  const own = await logEvidence(lead.actor, piece(room.investigationId));
  await submitEvidence(reporter.actor, seen(own)).catch(() => {}); // a draft of the lead: missing for the reporter
  await submitEvidence(lead.actor, seen(own));
  await expect(acceptEvidence(lead.actor, seen(own))).rejects.toMatchObject({ reason: "ownWork" });

  const edited = await logEvidence(reporter.actor, piece(room.investigationId));
  await editEvidence(lead.actor, edit(edited, 1, "主编改过"));
  await submitEvidence(reporter.actor, seen(edited, 2));
  await expect(acceptEvidence(lead.actor, seen(edited, 2))).rejects.toMatchObject({ reason: "ownWork" });

  const handedIn = await logEvidence(reporter.actor, piece(room.investigationId));
  await submitEvidence(lead.actor, seen(handedIn));
  await expect(rejectEvidence(lead.actor, { ...seen(handedIn), note: "不" })).rejects.toMatchObject({ reason: "ownWork" });
  await acceptEvidence(editor.actor, seen(handedIn)); // somebody else can
  expect((await findEvidence(reporter.actor, handedIn))?.status).toBe("accepted");
});

test("a decision on a version that is no longer there is refused, and nothing changes", async () => {
  await using room = await submitted();
  await editEvidence(room.reporter, edit(room.id, 1, "第二版"));
  await submitEvidence(room.reporter, seen(room.id, 2));

  await expect(acceptEvidence(room.editor, seen(room.id, 1))).rejects.toMatchObject({ reason: "stale" });
  expect(await db.decision.count({ where: { evidenceId: room.id } })).toBe(0);
  expect((await findEvidence(room.editor, room.id))?.status).toBe("inReview");
});

test("of two editors at once one decides and the other is told", async () => {
  await using room = await submitted();
  const answers = await Promise.allSettled([acceptEvidence(room.editor, seen(room.id)), sendBackEvidence(room.lead, { ...seen(room.id), note: "等等" })]);

  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const [refused] = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason as { reason: string }] : []));
  expect(["stale", "wrongState"]).toContain(refused?.reason);
  expect(await db.decision.count({ where: { evidenceId: room.id } })).toBe(1);
  expect((await historyOf(room.reporter, room.id)).filter(({ action }) => action === "evidence.accepted" || action === "evidence.sentBack")).toHaveLength(1);
});

test("what was handed in stays as it was, whatever is edited afterwards", async () => {
  await using room = await submitted();
  const before = await findSubmission(room.editor, room.id);
  await editEvidence(room.reporter, edit(room.id, 1, "改过的标题"));

  const after = await findSubmission(room.editor, room.id);
  expect(after?.newest.content).toEqual(before?.newest.content);
  expect(after).toMatchObject({ version: 2, status: "needsWork", newest: { version: 1, content: { title: "进价" } } });
  expect(after?.newest.content.facts).toMatchObject({ lines: [{ min: "100", max: "150", about: true, notStated: ["unit"] }], notStated: ["buyer"] });
});

test("what was sent back without a change is not taken again, and is once it changed", async () => {
  await using room = await submitted();
  await sendBackEvidence(room.editor, { ...seen(room.id), note: "补" });
  await expect(submitEvidence(room.reporter, seen(room.id))).rejects.toMatchObject({ reason: "unchanged" });

  await editEvidence(room.reporter, edit(room.id, 1, "补过"));
  await submitEvidence(room.reporter, seen(room.id, 2));
  expect((await findSubmission(room.editor, room.id))?.submissions.map(({ version, decision }) => [version, decision?.verdict ?? null])).toEqual([
    [2, null],
    [1, "sentBack"],
  ]);
});

test("what is withdrawn comes back to where it stood", async () => {
  await using room = await submitted();
  await acceptEvidence(room.editor, seen(room.id));
  await withdrawEvidence(room.reporter, { ...seen(room.id), reason: "记错了" });
  expect(await findEvidence(room.reporter, room.id)).toMatchObject({ status: "withdrawn", statusBefore: "accepted" });
  await expect(editEvidence(room.reporter, edit(room.id, 1, "改"))).rejects.toMatchObject({ reason: "wrongState" });

  await restoreEvidence(room.reporter, seen(room.id));
  expect(await findEvidence(room.reporter, room.id)).toMatchObject({ status: "accepted", statusBefore: null });
});

test("a draft that was never handed in has nothing to review", async () => {
  await using room = await newsroom();
  const id = await logEvidence(room.people.reporter.actor, piece(room.investigationId));
  for (const { actor } of Object.values(room.people)) expect(await findSubmission(actor, id)).toBeNull();
});
