import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { stateClaim, tieEvidence, withdrawClaim } from "../../lib/claims/commands";
import { claimFilter } from "../../lib/claims/filter";
import { claimsToClear, listClaims, openClaims } from "../../lib/claims/queries";
import { claimInput } from "../../lib/claims/schema";
import { db } from "../../lib/db";
import { logEvidence } from "../../lib/evidence/commands";
import { claimsSheet } from "../../lib/export/claims-sheet";
import { submitEvidence } from "../../lib/review/commands";
import { call, tokenOf } from "../api/calling";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

const total = 130;
let room: Awaited<ReturnType<typeof newsroom>>;
/** All on one root, in the order of their numbers. */
let ids: string[];
let otherRoot: string;

beforeAll(async () => {
  room = await newsroom();
  const author = room.people.reporter.actor;
  const submitted = async (who: string) => {
    const id = await logEvidence(author, piece(room.investigationId, { attribution: [{ who }] }));
    await submitEvidence(author, { id, seenVersion: 1 });
    return id;
  };
  const evidence = [{ evidenceId: await submitted("甲报文章"), role: "supports" }];
  otherRoot = await submitted("乙报文章");
  ids = [];
  for (let count = 0; count < total; count += 1)
    ids.push(await stateClaim(author, claimInput.parse({ id: randomUUID(), investigationId: room.investigationId, sentence: `第 ${count} 句`, evidence })));
}, 60_000);
afterAll(() => room[Symbol.asyncDispose]());
beforeEach(() => void vi.restoreAllMocks());

const reporter = () => room.people.reporter.actor;
const page = (filter: object) => listClaims(reporter(), claimFilter.parse({ investigation: room.investigationId, ...filter }));
const idsOf = (lines: readonly { id: string }[]) => lines.map(({ id }) => id);

test("pages go on behind the last claim until each was there once", async () => {
  const read: string[] = [];
  for (let after: string | undefined; ; ) {
    const { lines, next, total: counted } = await page({ flag: "oneRoot", after });
    expect(counted).toBe(total);
    read.push(...idsOf(lines));
    if (next === null) break;
    after = next;
  }
  expect(read).toEqual(ids);
});

test("a page goes on behind a claim that lost the flag, or was given up, and never begins anew", async () => {
  const first = await page({ flag: "oneRoot" });
  expect(first.next).toBe(ids[29]);
  await tieEvidence(reporter(), { claimId: first.next!, evidenceId: otherRoot, role: "supports" });
  expect(idsOf((await page({ flag: "oneRoot", after: first.next! })).lines)).toEqual(ids.slice(30, 60));
  await withdrawClaim(reporter(), { id: ids[59]!, seenVersion: 1, reason: "不发了" });
  expect(idsOf((await page({ after: ids[59] })).lines)).toEqual(ids.slice(60, 90));

  const token = await tokenOf(reporter(), "read");
  const { body } = await call(`/claims?investigation=${room.investigationId}&flag=oneRoot&cursor=${first.next}`, { token });
  expect(idsOf(body.items)).toEqual(ids.slice(30, 59).concat(ids[60]!));
  expect((await call(`/claims?cursor=${ids[0]}`, { token: await tokenOf(room.people.stranger.actor, "read") })).status).toBe(400);
});

test("behind the last claim there is nothing, whatever became of it", async () => {
  await withdrawClaim(reporter(), { id: ids.at(-1)!, seenVersion: 1, reason: "不发了" });
  expect(await page({ after: ids.at(-1) })).toMatchObject({ lines: [], next: null });
});

test("a file holds each claim once and is worked out once, however long it is", async () => {
  const worked = vi.spyOn(db, "$queryRaw");
  const read: string[] = [];
  let pages = 0;
  for await (const { items } of claimsSheet(reporter(), { investigation: room.investigationId }).pages()) {
    pages += 1;
    read.push(...idsOf(items as { id: string }[]));
  }
  expect(read).toEqual(ids.filter((_, at) => at !== 59 && at !== total - 1));
  expect(pages).toBe(2);
  expect(worked).toHaveBeenCalledTimes(1);
});

test("of what waits to be cleared the first are shown, and all counted; nobody's own work among them", async () => {
  const { lines, total: waiting } = await claimsToClear(room.people.editor.actor);
  expect([waiting, lines.length]).toEqual([total - 2, 30]);
  expect(idsOf(lines)[0]).toBe(ids[0]);
  expect(await claimsToClear(reporter())).toEqual({ total: 0, lines: [] });
});

test("those that something can be tied to are offered page by page, the newest first, and reach the oldest", async () => {
  const first = await openClaims(reporter(), room.investigationId);
  expect([first.total, first.claims.length]).toEqual([total - 2, 100]);
  const rest = await openClaims(reporter(), room.investigationId, first.next!);
  expect([rest.claims.length, rest.next]).toEqual([total - 2 - 100, null]);
  expect(idsOf([...first.claims, ...rest.claims])).toEqual(ids.filter((_, at) => at !== 59 && at !== total - 1).toReversed());
  expect(await openClaims(room.people.stranger.actor, room.investigationId, ids[5])).toEqual({ total: 0, claims: [], next: null });
});
