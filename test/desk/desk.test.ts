import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Actor } from "../../lib/access/actor";
import { saveAutosave } from "../../lib/autosave/commands";
import { changesFor } from "../../lib/desk/latest";
import { piecesInUse } from "../../lib/desk/pieces";
import { countByKindAndStatus, countsByInvestigation, standing } from "../../lib/desk/queries";
import { unfinished, waitingFor } from "../../lib/desk/waiting";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { evidenceEdit } from "../../lib/evidence/schema";
import { linkEvidence } from "../../lib/links/commands";
import { rejectEvidence, sendBackEvidence, submitEvidence } from "../../lib/review/commands";
import { recordSource } from "../../lib/sources/commands";
import { newsroom } from "../support/newsroom";
import { piece, priceList, scene } from "../support/scene";

const why = async (actor: Actor, scope = {}) => (await waitingFor(actor, scope)).items.map(({ why: reason, line }) => [reason, line.id]);

test("a reviewer finds what others handed in, longest waiting first; an author what came back and their drafts; a viewer nothing", async () => {
  await using room = await scene();
  const { reporter, colleague, editor, lead, viewer } = room.people;
  const later = await logEvidence(reporter.actor, piece(room.investigationId));
  await submitEvidence(reporter.actor, { id: later, seenVersion: 1 });
  const back = await logEvidence(reporter.actor, piece(room.investigationId));
  await submitEvidence(reporter.actor, { id: back, seenVersion: 1 });
  await sendBackEvidence(editor.actor, { id: back, seenVersion: 1, note: "请补来历" });

  expect(await why(editor.actor)).toEqual([
    ["review", room.inReview],
    ["review", later],
  ]);
  expect(await why(lead.actor)).toEqual([
    ["review", room.inReview],
    ["review", later],
  ]);
  expect(await why(reporter.actor)).toEqual([
    ["sentBack", back],
    ["draft", room.draft],
  ]);
  expect(await why(colleague.actor)).toEqual([]);
  expect(await why(viewer.actor)).toEqual([]);
  expect((await waitingFor(reporter.actor, {})).items[0]).toMatchObject({ by: "editor", note: "请补来历" });
});

test("what was changed after it came back is told apart, and a lead does not review their own", async () => {
  await using room = await newsroom();
  const { reporter, editor, lead } = room.people;
  const [mine, own] = [await logEvidence(reporter.actor, piece(room.investigationId)), await logEvidence(lead.actor, piece(room.investigationId))];
  await submitEvidence(reporter.actor, { id: mine, seenVersion: 1 });
  await submitEvidence(lead.actor, { id: own, seenVersion: 1 });
  expect(await why(lead.actor)).toEqual([["review", mine]]);
  expect(await why(editor.actor)).toEqual([
    ["review", mine],
    ["review", own],
  ]);

  await sendBackEvidence(editor.actor, { id: mine, seenVersion: 1, note: "请补" });
  await editEvidence(reporter.actor, evidenceEdit.parse({ id: mine, seenVersion: 1, title: "补过", detail: priceList }));
  expect((await waitingFor(reporter.actor, {})).items).toMatchObject([{ why: "changed", note: null, line: { id: mine } }]);
});

test("more of one reason than are shown are counted, and one investigation shows its own alone", async () => {
  await using room = await newsroom();
  const { lead } = room.people;
  await room.owner.query(`insert into "Member" ("investigationId", "userId", role) values ($1, $2, 'reporter')`, [room.otherInvestigationId, lead.userId]);
  const { actor } = await room.signIn(lead.userId);
  for (let number = 0; number < 9; number++) await logEvidence(actor, piece(room.investigationId));
  const there = await logEvidence(actor, piece(room.otherInvestigationId));

  const all = await waitingFor(actor, {});
  expect([all.totals.draft, all.items.length]).toEqual([10, 6]);
  expect(await why(actor, { investigation: room.otherInvestigationId })).toEqual([["draft", there]]);
  expect((await piecesInUse(actor, { investigation: room.investigationId })).length).toBe(9);
});

test("changes are told with what they changed, drafts of others are not, and the last visit is the one before this session", async () => {
  await using room = await scene();
  const { viewer, lead } = room.people;
  const seen = await changesFor(viewer.actor, {});
  const subjects = seen.changes.map(({ subject }) => subject.label);
  expect(subjects).toEqual(expect.arrayContaining(["中邦金融", "S-01", "进价"]));
  expect(seen.changes.some(({ entry }) => entry.subject.id === room.draft)).toBe(false);
  expect((await changesFor(lead.actor, {})).changes.some(({ entry }) => entry.subject.id === room.draft)).toBe(true);
  expect(seen.since).toBeNull();

  await room.owner.query(`update "Session" set "createdAt" = now() - interval '3 days', "lastSeenAt" = now() - interval '2 days' where id = $1`, [
    viewer.sessionId,
  ]);
  const again = await changesFor((await room.signIn(viewer.userId)).actor, {});
  expect(Math.round((Date.now() - again.since!.getTime()) / 86_400_000)).toBe(2);
  expect(again.changes.every(({ entry }) => entry.at > again.since!)).toBe(true);
});

test("how well it stands is the same for every member, and links of corroboration count from both ends", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { reporter, editor, viewer, stranger, administrator } = people;
  const insider = await recordSource(reporter.actor, { id: randomUUID(), investigationId, kind: "insider", description: "内部人士" });
  expect(insider).toBeTruthy();
  const log = async (attribution: object[]) => {
    const id = await logEvidence(reporter.actor, piece(investigationId, { attribution }));
    await submitEvidence(reporter.actor, { id, seenVersion: 1 });
    return id;
  };
  const said = [{ who: "S-01", how: "told" }, { who: "报道" }];
  const told = await log(said);
  for (const _ of ["came the same way", "and once more"]) await log(said);
  const seen = await log([{ who: "某记者", how: "saw" }, { who: "我们的记者" }]);
  await log([]);
  const rejected = await log([{ who: "谣言" }]);
  await rejectEvidence(editor.actor, { id: rejected, seenVersion: 1, note: "不可信" });
  await logEvidence(reporter.actor, piece(investigationId, { attribution: [{ who: "草稿" }] })); // a draft is nobody else's

  expect(await standing(viewer.actor, {})).toEqual({ total: 5, single: 4, insider: 3, unknown: 1 });
  expect(await standing(reporter.actor, {})).toEqual(await standing(viewer.actor, {}));
  await linkEvidence(reporter.actor, { evidenceId: seen, toId: told, role: "corroborates" });
  expect(await standing(viewer.actor, {})).toEqual({ total: 5, single: 2, insider: 2, unknown: 1 });
  for (const { actor } of [stranger, administrator]) expect((await standing(actor, {})).total).toBe(0);
});

test("an investigation counts what its reader may see", async () => {
  await using room = await scene();
  const { reporter, viewer, stranger } = room.people;
  const scope = { investigation: room.investigationId };
  expect(await countByKindAndStatus(viewer.actor, scope)).toMatchObject({ total: 2, withdrawn: 1, companies: 1, sources: 1 });
  expect(await countByKindAndStatus(reporter.actor, scope)).toMatchObject({ total: 3, withdrawn: 1 });
  expect(await countByKindAndStatus(stranger.actor, scope)).toMatchObject({ total: 0, withdrawn: 0, companies: 0, sources: 0, cells: [] });
  expect((await countsByInvestigation(viewer.actor)).get(room.investigationId)).toMatchObject({ pieces: 2, inReview: 1, accepted: 1 });
  expect([...(await countsByInvestigation(stranger.actor)).keys()]).toEqual([room.otherInvestigationId]);
});

test("what was typed and not sent is found again by its author, as long as they may write there", async () => {
  await using room = await scene();
  const { reporter, colleague } = room.people;
  const fresh = randomUUID();
  await saveAutosave(reporter.actor, { id: fresh, form: "new/script", data: { title: "半句", investigationId: room.investigationId } }, 0);
  await saveAutosave(reporter.actor, { id: room.draft, form: "edit/priceList", data: { title: "" } }, 0);
  await saveAutosave(colleague.actor, { id: room.draft, form: "edit/priceList", data: { title: "偷看" } }, 0);

  expect((await unfinished(reporter.actor, {})).map(({ id, title }) => [id, title]).sort()).toEqual(
    [
      [fresh, "半句"],
      [room.draft, "进价"],
    ].sort(),
  );
  expect(await unfinished(colleague.actor, {})).toEqual([]);
  await room.owner.query(`update "Member" set role = 'viewer' where "userId" = $1`, [reporter.userId]);
  expect(await unfinished((await Actor.of(reporter.sessionId))!, {})).toEqual([]);
});
