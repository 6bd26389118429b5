import { expect, test } from "vitest";
import { logEvidence } from "../../lib/evidence/commands";
import { evidenceByIds } from "../../lib/evidence/lines";
import { findEvidence } from "../../lib/evidence/queries";
import { linkEvidence } from "../../lib/links/commands";
import { submitEvidence } from "../../lib/review/commands";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

test("a record is single-source until a submitted record from another root corroborates it, from either end", async () => {
  await using room = await newsroom();
  const { reporter, viewer } = room.people;
  const log = (who: string) => logEvidence(reporter.actor, piece(room.investigationId, { attribution: [{ who: `${who}所引`, how: "told" }, { who }] }));
  const [told, same, other] = [await log("已刊发文章"), await log("已刊发文章"), await log("我们的记者")];
  for (const id of [told, same]) await submitEvidence(reporter.actor, { id, seenVersion: 1 });
  const single = async () => [(await findEvidence(viewer.actor, told))?.single, (await evidenceByIds(viewer.actor, [told]))[0]?.single];

  expect(await single()).toEqual([true, true]);
  await linkEvidence(reporter.actor, { evidenceId: same, toId: told, role: "corroborates" });
  expect(await single()).toEqual([true, true]);

  await linkEvidence(reporter.actor, { evidenceId: other, toId: told, role: "corroborates" });
  expect(await single()).toEqual([true, true]); // an unsubmitted draft shows in nothing
  await submitEvidence(reporter.actor, { id: other, seenVersion: 1 });
  expect(await single()).toEqual([false, false]);
  expect((await findEvidence(viewer.actor, other))?.single).toBe(false);
});

test("a related record of another root corroborates nothing", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  const [a, b] = [
    await logEvidence(actor, piece(room.investigationId, { attribution: [{ who: "甲" }] })),
    await logEvidence(actor, piece(room.investigationId, { attribution: [{ who: "乙" }] })),
  ];
  await submitEvidence(actor, { id: b, seenVersion: 1 });
  await linkEvidence(actor, { evidenceId: a, toId: b, role: "related" });
  expect((await findEvidence(actor, a))?.single).toBe(true);
});
