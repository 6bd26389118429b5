import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "../../lib/access/actor";
import { countHistoryOf, historyOf } from "../../lib/custody/queries";
import { logEvidence } from "../../lib/evidence/commands";
import { submitEvidence } from "../../lib/review/commands";
import { sourceChanges } from "../../lib/sources/changes";
import { editSource, recordSource } from "../../lib/sources/commands";
import { sourceFilter } from "../../lib/sources/filter";
import { findSource, listSources, sourceEvidence, sourcesOf } from "../../lib/sources/queries";
import { sourceInput } from "../../lib/sources/schema";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

const source = (investigationId: string, more: object = {}) => ({
  id: randomUUID(),
  investigationId,
  kind: "insider" as const,
  description: "内部人士，做过电话销售",
  ...more,
});
const list = (actor: Actor, asked: object = {}) => listSources(actor, sourceFilter.parse(asked));

test("codenames are given in turn, and sending twice, also at once, uses up no other", async () => {
  await using room = await newsroom();
  const { reporter, lead, viewer } = room.people;
  const [first, second] = [source(room.investigationId), source(room.investigationId)];
  await Promise.all([recordSource(reporter.actor, first), recordSource(reporter.actor, first), recordSource(reporter.actor, first)]);
  expect(await recordSource(reporter.actor, first)).toBe(first.id);
  await recordSource(lead.actor, second);

  expect((await sourcesOf(viewer.actor, room.investigationId)).map(({ id, codename }) => [id, codename])).toEqual([
    [first.id, "S-01"],
    [second.id, "S-02"],
  ]);
  expect(await countHistoryOf(viewer.actor, first.id)).toBe(1);
  await expect(recordSource(lead.actor, first)).rejects.toMatchObject({ reason: "taken" });
});

test("a source of a hidden investigation is missing, in lists and totals too, and each investigation counts for itself", async () => {
  await using room = await newsroom();
  const { reporter, stranger, viewer } = room.people;
  const id = await recordSource(reporter.actor, source(room.investigationId));
  const theirs = await recordSource(stranger.actor, source(room.otherInvestigationId, { description: "绝密的称呼" }));

  expect(await findSource(stranger.actor, id)).toBeNull();
  expect(await findSource(stranger.actor, theirs)).toMatchObject({ codename: "S-01" });
  expect(await list(viewer.actor)).toMatchObject({ total: 1, sources: [{ id }] });
  expect((await list(viewer.actor, { q: "绝密" })).total).toBe(0);
  expect((await list(viewer.actor, { investigation: room.otherInvestigationId })).total).toBe(0);
  expect((await list(viewer.actor, { after: theirs })).sources).toHaveLength(1);
});

test("what rests on a source: links with their roles, steps of attribution with their place, drafts of others left out", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { reporter, viewer, lead } = people;
  const id = await recordSource(reporter.actor, source(investigationId));
  const log = async (more: object, submit = true) => {
    const evidence = await logEvidence(reporter.actor, piece(investigationId, more));
    if (submit) await submitEvidence(reporter.actor, { id: evidence, seenVersion: 1 });
    return evidence;
  };
  const linked = await log({
    sources: [
      { sourceId: id, role: "firstHand" },
      { sourceId: id, role: "document" },
    ],
  });
  const attributed = await log({ attribution: [{ who: "某人" }, { who: "S-01", how: "heard" }, { who: "报道" }] });
  const draft = await log({ sources: [{ sourceId: id, role: "hearsay" }] }, false);

  const seen = await sourceEvidence(viewer.actor, id);
  expect(seen.counts).toEqual({ priceList: 2 });
  expect(seen.pieces.find((one) => one.id === linked)).toMatchObject({ links: [{ role: "firstHand" }, { role: "document" }], step: null });
  expect(seen.pieces.find((one) => one.id === attributed)).toMatchObject({ links: [], step: 1, how: "heard" });
  expect((await sourceEvidence(lead.actor, id)).pieces.map((one) => one.id)).toContain(draft);
  expect([(await list(viewer.actor)).sources[0]?.pieces, (await list(lead.actor)).sources[0]?.pieces]).toEqual([2, 3]);
});

test("a stale edit is refused, an unchanged one makes no version", async () => {
  await using room = await newsroom();
  const { reporter, lead, viewer } = room.people;
  const { investigationId: _, ...input } = source(room.investigationId);
  await recordSource(reporter.actor, { ...input, investigationId: room.investigationId });
  await editSource(lead.actor, { ...input, seenVersion: 1, description: "改过" });
  await expect(editSource(reporter.actor, { ...input, seenVersion: 1, description: "迟了" })).rejects.toMatchObject({ reason: "stale" });
  await editSource(reporter.actor, { ...input, seenVersion: 2, description: "改过" });
  expect(await findSource(viewer.actor, input.id)).toMatchObject({ description: "改过", version: 2 });
  expect(await countHistoryOf(viewer.actor, input.id)).toBe(2);
});

test("how reliable a source is has three states: judged, cannot be judged, not judged yet; the history keeps the judgement before", async () => {
  await using room = await newsroom();
  const { reporter, lead, viewer, stranger } = room.people;
  const { investigationId, ...input } = source(room.investigationId);
  const seen = async () => (await findSource(viewer.actor, input.id))?.reliability;
  await recordSource(reporter.actor, { ...input, investigationId });
  expect(await seen()).toBeNull();
  await editSource(lead.actor, { ...input, seenVersion: 1, reliability: "F" });
  expect(await seen()).toBe("F");
  await editSource(lead.actor, { ...input, seenVersion: 2, reliability: "B" });
  expect((await list(viewer.actor)).sources).toMatchObject([{ reliability: "B" }]);
  expect((await list(stranger.actor)).sources).toEqual([]);

  const [latest] = await historyOf(viewer.actor, input.id);
  const say = (word: string) => `<${word}>`;
  expect(sourceChanges(latest?.detail, say, say, say)).toEqual([
    {
      what: "record",
      label: "<reliability>",
      before: { state: "value", text: "<F>", qualifiers: [] },
      after: { state: "value", text: "<B>", qualifiers: [] },
    },
  ]);
  expect(sourceInput.safeParse({ ...input, investigationId, reliability: "G" }).success).toBe(false);
});

test("pages follow each other in every order, S-99 before S-100", async () => {
  await using room = await newsroom();
  const { lead } = room.people;
  await room.owner.query(`update "Investigation" set "lastSource" = 70 where id = $1`, [room.investigationId]);
  for (let number = 0; number < 35; number++) await recordSource(lead.actor, source(room.investigationId));
  for (const sort of ["codename", "pieces", "recent"]) {
    const codenames: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await list(lead.actor, { sort, after });
      codenames.push(...page.sources.map(({ codename }) => codename));
      after = page.next;
    }
    expect(new Set(codenames).size).toBe(35);
    if (sort !== "recent") expect(codenames).toEqual(Array.from({ length: 35 }, (_, index) => `S-${71 + index}`));
  }
});
