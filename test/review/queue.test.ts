import { expect, test } from "vitest";
import type { Actor } from "../../lib/access/actor";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { evidenceEdit } from "../../lib/evidence/schema";
import { acceptEvidence, sendBackEvidence, submitEvidence } from "../../lib/review/commands";
import { countWaiting, placeInQueue, reviewElsewhere, reviewQueue } from "../../lib/review/queries";
import { newsroom } from "../support/newsroom";
import { piece, priceList } from "../support/scene";

const ids = async (actor: Actor) => (await reviewQueue(actor)).lines.map(({ id }) => id);

async function handIn(by: Actor, investigationId: string) {
  const id = await logEvidence(by, piece(investigationId));
  await submitEvidence(by, { id, seenVersion: 1 });
  return id;
}

test("what waits is in review, where one decides, and not one's own; the rail counts the same", async () => {
  await using room = await newsroom();
  const { reporter, editor, lead, viewer, stranger, administrator } = room.people;
  const [first, ofLead] = [await handIn(reporter.actor, room.investigationId), await handIn(lead.actor, room.investigationId)];
  await logEvidence(reporter.actor, piece(room.investigationId)); // a draft

  expect(await ids(editor.actor)).toEqual([first, ofLead]);
  expect(await ids(lead.actor)).toEqual([first]);
  for (const { actor } of [reporter, viewer, stranger, administrator]) expect(await reviewQueue(actor)).toEqual({ total: 0, lines: [], next: null });
  for (const { actor } of Object.values(room.people)) expect(await countWaiting(actor)).toBe((await reviewQueue(actor)).total);
});

test("what one edited or handed in for somebody else does not wait for oneself either", async () => {
  await using room = await newsroom();
  const { reporter, editor, lead } = room.people;
  const edited = await logEvidence(reporter.actor, piece(room.investigationId));
  await editEvidence(lead.actor, evidenceEdit.parse({ id: edited, seenVersion: 1, title: "改", detail: priceList }));
  await submitEvidence(reporter.actor, { id: edited, seenVersion: 2 });
  const handedIn = await logEvidence(reporter.actor, piece(room.investigationId));
  await submitEvidence(lead.actor, { id: handedIn, seenVersion: 1 });

  expect(await ids(lead.actor)).toEqual([]);
  expect(await countWaiting(lead.actor)).toBe(0);
  expect(await ids(editor.actor)).toEqual([edited, handedIn]);
});

test("neighbours in the queue, and the first one from outside of it", async () => {
  await using room = await newsroom();
  const { reporter, editor } = room.people;
  const [a, b, c] = [
    await handIn(reporter.actor, room.investigationId),
    await handIn(reporter.actor, room.investigationId),
    await handIn(reporter.actor, room.investigationId),
  ];

  expect(await placeInQueue(editor.actor, b)).toEqual({ total: 3, position: 2, previous: a, next: c });
  await acceptEvidence(editor.actor, { id: b, seenVersion: 1 });
  expect(await placeInQueue(editor.actor, b)).toEqual({ total: 2, position: null, previous: null, next: a });
  expect(await placeInQueue(editor.actor, c)).toEqual({ total: 2, position: 2, previous: a, next: null });
});

test("pages of the queue follow each other, longest waiting first", async () => {
  await using room = await newsroom();
  const { reporter, editor } = room.people;
  const all: string[] = [];
  for (let count = 0; count < 32; count += 1) all.push(await handIn(reporter.actor, room.investigationId));

  const first = await reviewQueue(editor.actor);
  expect(first).toMatchObject({ total: 32, next: all[29] });
  const second = await reviewQueue(editor.actor, { after: first.next ?? undefined });
  expect([...first.lines, ...second.lines].map(({ id }) => id)).toEqual(all);
  expect(second.next).toBeNull();
});

test("elsewhere: what others decide on, what was sent back, what was decided; strangers see none of it", async () => {
  await using room = await newsroom();
  const { reporter, editor, lead, stranger } = room.people;
  const [own, back, done] = [
    await handIn(lead.actor, room.investigationId),
    await handIn(reporter.actor, room.investigationId),
    await handIn(reporter.actor, room.investigationId),
  ];
  await sendBackEvidence(editor.actor, { id: back, seenVersion: 1, note: "补" });
  await acceptEvidence(editor.actor, { id: done, seenVersion: 1 });

  const seen = await reviewElsewhere(lead.actor);
  expect(seen.others).toMatchObject({ total: 1, lines: [{ id: own, submittedBy: "lead" }] });
  expect(seen.back).toMatchObject({ total: 1, lines: [{ id: back, sentBack: { note: "补" } }] });
  expect(seen.decided.map(({ line, verdict }) => [line.id, verdict])).toEqual([
    [done, "accepted"],
    [back, "sentBack"],
  ]);
  expect(await reviewElsewhere(stranger.actor)).toEqual({ others: { total: 0, lines: [] }, back: { total: 0, lines: [] }, decided: [] });
});
