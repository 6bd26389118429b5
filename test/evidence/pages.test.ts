import { expect, test } from "vitest";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { evidenceFilter } from "../../lib/evidence/filter";
import { exportEvidence } from "../../lib/evidence/exported";
import { listEvidence } from "../../lib/evidence/list";
import { evidenceEdit } from "../../lib/evidence/schema";
import { submitEvidence, withdrawEvidence } from "../../lib/review/commands";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

const unsorted = { kind: "unsorted", facts: {} } as const;

/** So many drafts of the reporter, in the order of their numbers. */
async function drafts(room: Awaited<ReturnType<typeof newsroom>>, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at++) ids.push(await logEvidence(room.people.reporter.actor, piece(room.investigationId, { title: `${at}`, detail: unsorted })));
  return ids;
}

test("the next page begins behind the last piece of the one before, also where that left the filters meanwhile", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  const ids = await drafts(room, 32);
  for (const [sort, order] of [
    ["reference", ids],
    ["oldest", ids],
    ["recent", ids.toReversed()],
  ] as const) {
    const filter = evidenceFilter.parse({ investigation: room.investigationId, sensitivity: "normal", sort });
    const first = await listEvidence(actor, filter);
    expect(first.lines.map(({ id }) => id)).toEqual(order.slice(0, 30));
    // Without a change of its own: what it is like to whoever reads on.
    await room.owner.query(`update "Evidence" set sensitivity = 'sensitive' where id = $1`, [first.next]);
    const second = await listEvidence(actor, { ...filter, after: first.next! });
    await room.owner.query(`update "Evidence" set sensitivity = 'normal' where id = $1`, [first.next]);
    expect([sort, second.lines.map(({ id }) => id)]).toEqual([sort, order.slice(30)]);
  }
});

test("a file has every piece that was there when it began, whatever is edited or leaves its filters meanwhile", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  const ids = await drafts(room, 202);
  const pages = exportEvidence(actor, evidenceFilter.parse({ investigation: room.investigationId, status: ["draft", "inReview"], sort: "recent" }));
  const { value: first } = await pages.next();
  expect(first!.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 200));
  await submitEvidence(actor, { id: ids[2]!, seenVersion: 1 });
  await withdrawEvidence(actor, { id: ids[2]!, seenVersion: 1, reason: "记错了" });
  await editEvidence(actor, evidenceEdit.parse({ id: ids[0], seenVersion: 1, title: "改过", detail: unsorted }));
  const rest = (await Array.fromAsync(pages)).flat();
  expect(rest.map(({ id, title }) => [id, title])).toEqual([
    [ids[1], "1"],
    [ids[0], "改过"],
  ]);
});
