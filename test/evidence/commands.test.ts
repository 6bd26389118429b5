import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { change } from "../../lib/change";
import { historyOf } from "../../lib/custody/queries";
import { db } from "../../lib/db";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { kinds } from "../../lib/evidence/kinds/registry";
import { findEvidence } from "../../lib/evidence/queries";
import { evidenceEdit } from "../../lib/evidence/schema";
import { acceptEvidence, submitEvidence } from "../../lib/review/commands";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { newsroom } from "../support/newsroom";
import { piece, priceList } from "../support/scene";

const edit = (id: string, seenVersion: number, more: object = {}) => evidenceEdit.parse({ id, seenVersion, title: "改过", detail: priceList, ...more });

test("what is logged is read back as it was stated, with history and an outbox row", async () => {
  await using room = await newsroom();
  const { reporter } = room.people;
  const input = piece(room.investigationId);
  const id = await logEvidence(reporter.actor, input);

  const view = await findEvidence(reporter.actor, id);
  expect(view).toMatchObject({ title: "进价", version: 1, status: "draft", number: 1 });
  expect(await kinds.priceList.read(db, { id })).toEqual(input.detail.facts);
  expect((await historyOf(reporter.actor, id)).map(({ action }) => action)).toEqual(["evidence.logged"]);
  expect(await db.searchOutbox.count({ where: { subjectId: id } })).toBe(1);
});

test("the same form sent twice, or ten times at once, logs once", async () => {
  await using room = await newsroom();
  const { reporter } = room.people;
  const input = piece(room.investigationId);
  const ids = await Promise.all(Array.from({ length: 10 }, () => logEvidence(reporter.actor, input)));
  expect(new Set(ids)).toEqual(new Set([input.id]));
  expect(await db.evidence.count({ where: { investigationId: room.investigationId } })).toBe(1);
  expect(await historyOf(reporter.actor, input.id)).toHaveLength(1);
});

test("a form whose record is there already and that says something else is refused; nothing vanishes without a word", async () => {
  await using room = await newsroom();
  const { reporter } = room.people;
  const input = piece(room.investigationId);
  await logEvidence(reporter.actor, { ...input, notedAt: "2026-01-01T00:00:00Z" });
  expect(await logEvidence(reporter.actor, { ...input, notedAt: "2026-01-01T00:00:01Z" })).toBe(input.id); // pressed twice, a moment apart
  await expect(logEvidence(reporter.actor, { ...input, title: "别的话" })).rejects.toMatchObject({ reason: "loggedAlready" });
  expect((await findEvidence(reporter.actor, input.id))?.title).toBe(input.title);
});

test("numbers are counted inside the investigation without a gap, however many log at once", async () => {
  await using room = await newsroom();
  const { reporter, lead } = room.people;
  await Promise.all(Array.from({ length: 12 }, (_, index) => logEvidence((index % 2 ? reporter : lead).actor, piece(room.investigationId))));
  const numbers = await db.evidence.findMany({ where: { investigationId: room.investigationId }, orderBy: { number: "asc" }, select: { number: true } });
  expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
});

test("an id that is somebody else's cannot be used again", async () => {
  await using room = await newsroom();
  const { reporter, lead, stranger } = room.people;
  const input = piece(room.investigationId);
  await logEvidence(reporter.actor, input);
  await expect(logEvidence(lead.actor, input)).rejects.toMatchObject({ reason: "taken" });
  await expect(logEvidence(stranger.actor, { ...input, investigationId: room.otherInvestigationId })).rejects.toMatchObject({ reason: "taken" });
});

test("of two edits of one version one wins; the other is told and nothing of it is saved", async () => {
  await using room = await newsroom();
  const { reporter, lead } = room.people;
  const id = await logEvidence(reporter.actor, piece(room.investigationId));
  const outcomes = await Promise.allSettled([
    editEvidence(reporter.actor, edit(id, 1, { title: "一" })),
    editEvidence(lead.actor, edit(id, 1, { title: "二" })),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { reason: "stale" } });
  expect(await findEvidence(reporter.actor, id)).toMatchObject({ version: 2 });
  expect(await historyOf(reporter.actor, id)).toHaveLength(2);
});

test("an accepted piece that is edited has to be looked at again", async () => {
  await using room = await newsroom();
  const { reporter, editor } = room.people;
  const id = await logEvidence(reporter.actor, piece(room.investigationId));
  await submitEvidence(reporter.actor, { id, seenVersion: 1 });
  await acceptEvidence(editor.actor, { id, seenVersion: 1 });
  await editEvidence(reporter.actor, edit(id, 1));
  expect(await findEvidence(editor.actor, id)).toMatchObject({ status: "needsWork", version: 2, title: "改过" });
});

test("a mention in the body makes a link, and goes with it; one that cannot be seen ties nothing", async () => {
  await using room = await newsroom();
  const { reporter, colleague } = { ...room.people, colleague: await room.member("reporter") };
  const companyId = await recordCompany(reporter.actor, companyInput.parse({ companyId: randomUUID(), investigationId: room.investigationId, name: "链家" }));
  const hidden = await logEvidence(colleague.actor, piece(room.investigationId)); // somebody else's draft
  const mention = (type: string, id: string) => ({ type: "mention", attrs: { type, id } });
  const body = {
    type: "doc",
    content: [{ type: "paragraph", content: [mention("company", companyId), mention("evidence", hidden), mention("source", randomUUID())] }],
  };

  const id = await logEvidence(reporter.actor, piece(room.investigationId, { body }));
  const view = await findEvidence(reporter.actor, id);
  expect(view?.companies).toMatchObject([{ companyId, role: "mentioned" }]);
  expect(view?.linksFrom).toEqual([]);
  expect(view?.sources).toEqual([]);

  await editEvidence(reporter.actor, edit(id, 1, { body: { type: "doc", content: [{ type: "paragraph" }] } }));
  expect((await findEvidence(reporter.actor, id))?.companies).toEqual([]);
});

test("a link to what cannot be seen is refused as if it did not exist", async () => {
  await using room = await newsroom();
  const { reporter, stranger } = room.people;
  const theirs = await recordCompany(stranger.actor, companyInput.parse({ companyId: randomUUID(), investigationId: room.otherInvestigationId, name: "别家" }));
  const input = piece(room.investigationId, { companies: [{ companyId: theirs, role: "subject" }] });
  await expect(logEvidence(reporter.actor, input)).rejects.toMatchObject({ reason: "missing" });
  expect(await db.evidence.count({ where: { id: input.id } })).toBe(0);
});

test("a change without history rolls back, and only an actor can make one", async () => {
  await using room = await newsroom();
  const { reporter } = room.people;
  const data = {
    id: randomUUID(),
    kind: "unsorted" as const,
    title: "ghost",
    number: 1,
    authorId: reporter.userId,
    editedById: reporter.userId,
    investigationId: room.investigationId,
    notedAt: new Date(),
  };
  await expect(change(reporter.actor, (tx) => tx.evidence.create({ data }))).rejects.toThrow("no history");
  await expect(change({ userId: reporter.userId } as never, async () => 1)).rejects.toThrow("needs an Actor");
  expect(await db.evidence.count({ where: { id: data.id } })).toBe(0);
});

test("an undefined filter is refused instead of matching everything", async () => {
  await expect(db.evidence.findMany({ where: { id: undefined as never } })).rejects.toThrow(/undefined/);
});

test("a session that was ended is nobody on the next request, and so is one that lay idle", async () => {
  await using room = await newsroom();
  const { Actor } = await import("../../lib/access/actor");
  const { reporter, editor } = room.people;
  await room.owner.query(`update "Session" set "revokedAt" = now() where id = $1`, [reporter.sessionId]);
  await room.owner.query(`update "Session" set "lastSeenAt" = now() - interval '16 minutes' where id = $1`, [editor.sessionId]);
  expect(await Actor.of(reporter.sessionId)).toBeNull();
  expect(await Actor.of(editor.sessionId)).toBeNull();
});
