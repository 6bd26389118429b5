import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { logEvidence } from "../../lib/evidence/commands";
import { findWith } from "../../lib/search/find";
import { question } from "../../lib/search/schema";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";
import { engines, settle } from "./searching";

let room: Awaited<ReturnType<typeof newsroom>>;
const say = (text: string) => ({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] });

/** The oldest first: among equals the newest stands in front, so what has to be first is old. */
const pieces: [title: string, more?: object][] = [
  ["业主不接电话", { body: say("催了三次") }],
  ["卖房本信息的人"],
  ["打电话的人"],
  ["名单", { place: "打电话处" }],
  ["打电机与电话", { body: say("后来打电话") }],
  ["接到电话", { body: say("后来又打电话") }],
  ["电话响了"],
  ["一人打车，一人接电话"],
  ["电话是业主的，接了没有说"],
  ["业主留过电话"],
  ["信息与房子的样本"],
];
beforeAll(async () => {
  room = await newsroom();
  for (const [title, more] of pieces)
    await logEvidence(room.people.reporter.actor, piece(room.investigationId, { title, detail: { kind: "unsorted", facts: {} }, ...more }));
  await settle();
}, 60_000);
afterAll(() => room[Symbol.asyncDispose]());

describe.each(engines)("$name", ({ name }) => {
  const titles = async (q: string, more: object = {}) =>
    (await findWith(name, room.people.reporter.actor, question.parse({ q, ...more }))).hits.map(({ title }) => title);
  test("a word is whole: what has its halves apart is not found, and a title that has them apart is no title that holds it", async () => {
    const found = await titles("打电话");
    expect(found.toSorted()).toEqual(["打电话的人", "打电机与电话", "名单", "接到电话"].toSorted());
    // Meilisearch tells the field of a phrase by its words (DECISIONS.md).
    if (name === "postgres") expect(found).toEqual(["打电话的人", "名单", "接到电话", "打电机与电话"]);
    expect(await titles("接电话")).toEqual(["一人打车，一人接电话", "业主不接电话"]);
  });

  test("of what holds most words those come first in which they stand side by side as in the question", async () => {
    expect(await titles("业主接电话吗")).toEqual(["业主不接电话", "业主留过电话", "电话是业主的，接了没有说"]);
    expect((await titles("业主留过电话没有"))[0]).toBe("业主留过电话");
    expect(await titles("业主接电话吗", { page: 2 })).toEqual([]);
  });

  test("a word of the archive that no dictionary has is one", async () => {
    for (const q of ["谁卖房本信息", "房本信息 哪里"]) expect(await titles(q)).toEqual(["卖房本信息的人"]);
  });

  test("nothing of it is told to a stranger", async () => {
    for (const q of ["业主接电话吗", "谁卖房本信息"])
      expect(await findWith(name, room.people.stranger.actor, question.parse({ q }))).toMatchObject({ total: 0, hits: [], left: [] });
  });
});
