import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../lib/access/actor";
import { db } from "../../lib/db";
import { logEvidence } from "../../lib/evidence/commands";
import { findWith } from "../../lib/search/find";
import { noFacets } from "../../lib/search/engine";
import { withReferred } from "../../lib/search/referred";
import { askedReference, withoutAmount } from "../../lib/search/references";
import { question } from "../../lib/search/schema";
import { suggestionAsked, suggestRecords } from "../../lib/search/suggest";
import { loadDemo } from "../../prisma/demo/load";
import { demoActor } from "../support/demo";
import { piece } from "../support/scene";
import { engines, settle } from "./searching";

const people = {} as Record<"reporter" | "viewer" | "outsider", Actor>;

beforeAll(async () => {
  await loadDemo({ password: "password of the demo" });
  for (const name of ["reporter", "viewer", "outsider"] as const) people[name] = await demoActor(name);
  await settle();
}, 120_000);

/** As people type what they remember of a reference, and what is called so. */
const meant: [q: string, ref: string][] = [
  ...["ZB-0012", "ZB0012", "zb-12", "zb12", "ZB 12", "zb 0012", "ZB–0012", "ＺＢ－００１２", "0012", "#12", "＃12", "#0012", "（ZB-0012）", "“zb 12”"].map(
    (q): [string, string] => [q, "ZB-0012"],
  ),
  ...["ZB-C03", "zb-c3", "zbc3", "ZB C3", "ZB C 03", "C3", "c03", "C-03", "#C3"].map((q): [string, string] => [q, "ZB-C03"]),
  ...["S-01", "s1", "S1", "S 1", "s01", "ZB S-01", "zb-s1"].map((q): [string, string] => [q, "S-01"]),
];

describe.each(engines)("$name", ({ name }) => {
  const ask = async (actor: Actor, q: string, more: object = {}) => {
    const found = await findWith(name, actor, question.parse({ q, ...more }));
    return { ...found, refs: found.hits.map(({ ref, title }) => ref ?? title) };
  };

  test.each(meant)("%s puts %s first, and says where it stands", async (q, ref) => {
    const { engine, refs, hits, as, left } = await ask(people.viewer, q);
    expect([engine, refs[0], as, left]).toEqual([name, ref, "typed", []]);
    expect(hits[0]?.why?.cuts.some(({ marked }) => marked)).toBe(true);
  });
  test("a bare number is an amount first: what states it comes first, and what has it for its reference is found behind", async () => {
    expect((await ask(people.viewer, "3")).refs).toEqual(["ZB-0002", "ZB-0018", "ZB-0015", "ZB-0007", "ZB-0003"]);
    expect((await ask(people.viewer, "8")).refs).toEqual(["ZB-0006", "ZB-0016", "ZB-0008"]);
    expect((await ask(people.viewer, "017")).refs).toEqual(["ZB-0017"]);
    for (const [q, first] of Object.entries({ 170: "ZB-0003", 600: "ZB-0004", "3%": "ZB-0002" })) expect((await ask(people.viewer, q)).refs[0]).toBe(first);
    expect((await ask(people.viewer, "17 通")).refs).toEqual([]);
  });

  test("a record that its words do not find stands in total and facets, and filters hold for it", async () => {
    const { total, facets } = await ask(people.viewer, "#12");
    expect([total, facets.kind, facets.type]).toEqual([1, { priceList: 1 }, { evidence: 1 }]);
    const other = await ask(people.viewer, "#12", { kind: "script" });
    expect([other.total, other.refs, other.facets.kind]).toEqual([0, [], { priceList: 1 }]);
    expect(await ask(people.viewer, "#12", { sort: "recent" })).toMatchObject({ total: 1, refs: ["ZB-0012"] });
    expect(await ask(people.viewer, "#12", { page: 2 })).toMatchObject({ total: 1, refs: [] });
    expect(await ask(people.viewer, "ZB 12", { type: "claim" })).toMatchObject({ total: 0, refs: [] });
  });

  test("it makes no page of its own", async () => {
    const asked = question.parse({ q: "12" });
    const found = withReferred(
      { ids: Array.from({ length: 20 }, (_, at) => `evidence:${at}`), total: 40, facets: noFacets() },
      { isMeant: false, called: ["evidence:x"], besides: { ids: ["evidence:x"], total: 1, facets: noFacets() }, terms: [] },
      asked,
    );
    expect([found.ids.length, found.ids.at(-1), found.total, found.besides]).toEqual([21, "evidence:x", 41, 1]);
    for (const q of ["12", "#12", "3"]) expect((await ask(people.viewer, q)).pages).toBe(1);
    expect((await ask(people.viewer, "#999")).pages).toBe(0);
    expect((await ask(people.reporter, "")).pages).toBe(2);
  });

  test("nobody finds by its reference what they may not see: not a record, not a draft, not that there is one", async () => {
    for (const [q] of meant) {
      const { total, refs, facets } = await ask(people.outsider, q);
      expect([total, refs, Object.values(facets).flatMap(Object.keys)], q).toEqual([0, [], []]);
    }
    for (const q of ["ZB-0014", "ZB 14", "#14", "0014"]) {
      const { total, refs, facets } = await ask(people.viewer, q);
      expect({ q, refs, total, of: facets.status.draft }).toEqual({ q, refs: [], total: 0, of: undefined });
      expect((await ask(people.reporter, q)).refs).toEqual(["ZB-0014"]);
    }
  });
});

describe("the palette", () => {
  const suggest = async (actor: Actor, q: string) => (await suggestRecords(actor, suggestionAsked.parse({ q }))).map(({ label }) => label);

  test.each([...meant, ["12", "ZB-0012"], ["12.", "ZB-0012"]] as [string, string][])("%s offers %s first", async (q, ref) => {
    const offered = await suggest(people.viewer, q);
    expect(offered.find((label) => label.slice(0, 4) === ref.slice(0, 4))).toBe(ref);
    expect(await suggest(people.outsider, q)).toEqual([]);
  });

  test("offers a record by its reference before all whose title has its number", async () => {
    const { id } = await db.investigation.findUniqueOrThrow({ where: { slug: "zhongbang" } });
    for (let day = 1; day < 10; day++) await logEvidence(people.reporter, piece(id, { title: `一天 16 次，第 ${day} 天` }));
    expect((await suggest(people.reporter, "16"))[0]).toBe("ZB-0016");
  });

  test("offers no draft of others", async () => {
    for (const q of ["ZB-0014", "ZB 14", "#14", "0014", "14"]) {
      expect(await suggest(people.viewer, q)).not.toContain("ZB-0014");
      expect((await suggest(people.reporter, q))[0]).toBe("ZB-0014");
    }
  });
});

test.each(["3%", "100-150", "2.11", "1,000", "170 号段", "0", "#", "zb", "16532198765", "YX20250317-8", "2019-08-01", "12 ".repeat(40), "\0", "' or 1=1"])(
  "%j is no reference",
  (q) => expect(askedReference(q)).toBeUndefined(),
);

test("an amount is none that is meant, and four digits of a reference are no amount", () => {
  for (const [q, key] of [
    ["21", "21"],
    ["021", "21"],
    ["2024", "2024"],
    ["00021", "21"],
  ])
    expect(askedReference(q!)).toEqual({ key, isMeant: false });
  expect([withoutAmount("ZB-1200"), withoutAmount("ZB-0120"), withoutAmount("ZB-C05")]).toEqual(["ZB ZB1200", "ZB-0120", "ZB-C05"]);
});
