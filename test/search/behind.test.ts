import { afterAll, beforeAll, expect, test } from "vitest";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { evidenceEdit } from "../../lib/evidence/schema";
import { asking } from "../../lib/search/client";
import { behindOf } from "../../lib/search/behind";
import { sightOf } from "../../lib/search/engine";
import { findRecords } from "../../lib/search/find";
import { question } from "../../lib/search/schema";
import { TableTurns } from "../../lib/search/table-turns";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";
import { settle } from "./searching";

let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom();
  await settle();
}, 60_000);
afterAll(() => room[Symbol.asyncDispose]());

const unsorted = { kind: "unsorted", facts: {} };
const log = (title: string, sensitivity = "normal") =>
  logEvidence(room.people.reporter.actor, piece(room.investigationId, { title, detail: unsorted, sensitivity }));

/** The table follows; Meilisearch is not told. */
async function followTable() {
  const table = new TableTurns();
  while (await table.take());
  await table.drop();
}

const find = (q: string, more: object = {}) => findRecords(room.people.reporter.actor, question.parse({ q, ...more }));

// Without Meilisearch there is nothing that could be behind.
test.skipIf(!asking)("what Meilisearch was not told yet is found with the rest: once, as it stands now, and counted", async () => {
  const old = await Promise.all(Array.from({ length: 25 }, (_, index) => log(`早先的灯塔 ${index}`)));
  await settle();
  expect(await behindOf(sightOf(room.people.reporter.actor))).toEqual([]);
  const [changed] = old;
  await editEvidence(room.people.reporter.actor, evidenceEdit.parse({ id: changed, seenVersion: 1, title: "换了名字的风车", detail: unsorted }));
  const fresh = await Promise.all(Array.from({ length: 23 }, (_, index) => log(`刚存的灯塔 ${index}`, "sensitive")));
  await followTable();
  expect((await behindOf(sightOf(room.people.reporter.actor)))?.length).toBe(24);

  const pages = await Promise.all([1, 2, 3].map((page) => find("灯塔", { page })));
  for (const { engine, total, facets } of pages) {
    expect(engine).toBe("meilisearch");
    expect(total).toBe(47);
    expect(facets.sensitivity).toEqual({ normal: 24, sensitive: 23 });
  }
  const ids = pages.flatMap(({ hits }) => hits.map(({ id }) => id));
  expect(new Set(ids)).toEqual(new Set([...old.slice(1), ...fresh]));
  expect(ids).toHaveLength(47);
  expect(new Set(ids.slice(0, 23))).toEqual(new Set(fresh));

  expect((await find("风车")).hits.map(({ id }) => id)).toEqual([changed]);
  expect((await find("灯塔", { sensitivity: "normal" })).total).toBe(24);
  // Nobody else learns of drafts on the way.
  expect((await findRecords(room.people.viewer.actor, question.parse({ q: "灯塔" }))).total).toBe(0);
  await settle();
  expect((await find("灯塔")).total).toBe(47);
});
