import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { logEvidence } from "../../lib/evidence/commands";
import { evidenceInput } from "../../lib/evidence/schema";
import { questionIn } from "../../lib/search/schema";
import { newsroom } from "../support/newsroom";
import { ask, engines, settle } from "./searching";

let room: Awaited<ReturnType<typeof newsroom>>;
/** A tag may hold what a filter's syntax is made of. */
const hostile = `a"] or tag in ["b' \\ ${"%"}`;
const pieces: [title: string, more: object][] = [
  ["卧底所得", { means: "undercover", tags: ["房产", "话术"], language: "zh-CN", sensitivity: "sensitive" }],
  ["采访所得", { means: "interview", tags: ["房产"], language: "yue" }],
  ["没有写明", { tags: [hostile] }],
];

beforeAll(async () => {
  room = await newsroom();
  for (const [title, more] of pieces) {
    const piece = { id: randomUUID(), investigationId: room.investigationId, title, detail: { kind: "unsorted", facts: {} }, ...more };
    await logEvidence(room.people.reporter.actor, evidenceInput.parse(piece));
  }
  await settle();
}, 60_000);
afterAll(() => room[Symbol.asyncDispose]());

const titles = async (ids: readonly string[]) => {
  const { rows } = await room.owner.query<{ id: string; title: string }>(`select id, title from "Evidence"`);
  return rows.flatMap(({ id, title }) => (ids.includes(`evidence:${id}`) ? [title] : [])).toSorted();
};

describe.each(engines)("$name", (engine) => {
  test.each<[asked: object, expected: string[]]>([
    [{ tag: "房产" }, ["卧底所得", "采访所得"]],
    [{ tag: " #房产 " }, ["卧底所得", "采访所得"]],
    [{ tag: ["话术", hostile] }, ["卧底所得", "没有写明"]],
    [{ tag: "a" }, []],
    [{ means: ["undercover", "interview"] }, ["卧底所得", "采访所得"]],
    [{ means: "interview", tag: "话术" }, []],
    [{ sensitivity: "sensitive" }, ["卧底所得"]],
    [{ sensitivity: "normal" }, ["没有写明", "采访所得"].toSorted()],
    [{ language: ["yue", "en"] }, ["采访所得"]],
  ])("%j", async (asked, expected) => {
    const { ids, total } = await ask(engine, room.people.reporter.actor, "", asked);
    expect(await titles(ids)).toEqual(expected.toSorted());
    expect(total).toBe(expected.length);
  });

  test("counts each under the other filters, and nothing of a draft for whoever cannot see it", async () => {
    const { facets } = await ask(engine, room.people.reporter.actor, "", { tag: "房产" });
    expect(facets.tag).toEqual({ 房产: 2, 话术: 1, [hostile]: 1 });
    expect([facets.means, facets.sensitivity, facets.language]).toEqual([
      { undercover: 1, interview: 1 },
      { sensitive: 1, normal: 1 },
      { "zh-CN": 1, yue: 1 },
    ]);
    for (const name of ["editor", "viewer", "stranger"] as const) {
      const seen = await ask(engine, room.people[name].actor, "", {});
      expect([seen.total, seen.facets.tag, seen.facets.means], name).toEqual([0, {}, {}]);
    }
  });
});

test("documents of which it was not worked out yet what they count like are counted all the same", async () => {
  const asked = () => ask(engines[0]!, room.people.reporter.actor, "", { tag: "房产" });
  const { facets, total, ids } = await asked();
  await room.owner.query(`update "SearchDocument" set alike = null where "changedAt" > (select min("changedAt") from "SearchDocument")`);
  expect(await asked()).toMatchObject({ facets, total, ids });
});

test("what is no tag, no means, no language is a clear no", () => {
  for (const query of ["means=torture", "language=tlh", "sensitivity=x", `tag=${"长".repeat(41)}`, "tag=a,b", `${"tag=a1&".repeat(21)}tag=a2`])
    expect(questionIn(new URLSearchParams(query)).success, query).toBe(false);
  expect(questionIn(new URLSearchParams("tag=&means=")).data).toMatchObject({ tag: [], means: [] });
});
