import { beforeAll, describe, expect, test } from "vitest";
import { loadDemo } from "../../prisma/demo/load";
import type { Actor } from "../../lib/access/actor";
import { db } from "../../lib/db";
import { sightOf } from "../../lib/search/engine";
import { countRecords, findRecords } from "../../lib/search/find";
import { question } from "../../lib/search/schema";
import { suggestionAsked, suggestRecords } from "../../lib/search/suggest";
import { demoActor } from "../support/demo";
import { ask, engines, settle } from "./searching";

type Name = Parameters<typeof demoActor>[0];
const people = {} as Record<Name, Actor>;

beforeAll(async () => {
  await loadDemo({ password: "password of the demo" });
  for (const name of ["reporter", "editor", "lead", "viewer", "outsider", "admin"] as const) people[name] = await demoActor(name);
  await settle();
}, 120_000);

/** What is asked of the case, and what must come: the first of them first. */
const asked: [q: string, first: string, also?: string[]][] = [
  ["加恐", "ZB-0006"],
  ["截杀", "ZB-0006"],
  ["600", "ZB-0004"],
  ["６００", "ZB-0004"],
  ["250", "ZB-0005"],
  ["40 分钟", "ZB-0005"],
  ["100-150", "ZB-0012"],
  ["100–150 元", "ZB-0012"],
  ["房本", "ZB-0010", ["ZB-0012", "S-01"]],
  ["房產證", "ZB-0010", ["ZB-0012", "S-01"]],
  ["property deed", "ZB-0010", ["ZB-0012", "S-01"]],
  ["170", "ZB-0003", ["ZB-0020"]],
  ["3%", "ZB-0002"],
  ["链家", "链家", ["ZB-0009"]],
  ["鏈家", "链家", ["ZB-0009"]],
  ["lianjia", "链家", ["ZB-0009"]],
  ["zhongbang", "北京中邦富通金融服务外包有限公司", ["ZB-0001"]],
  ["zbft", "北京中邦富通金融服务外包有限公司", ["ZB-0001"]],
  ["中邦金融", "北京中邦富通金融服务外包有限公司", ["ZB-0001"]],
  ["客户经理", "ZB-0009"],
  ["client manager", "ZB-0009"],
  ["real estate", "ZB-0009", ["链家", "麦田", "我爱我家"]],
  ["虚拟运营商", "ZB-0018", ["ZB-0003", "ZB-0020"]],
  ["virtual operator", "ZB-0018", ["ZB-0003", "ZB-0020"]],
  ["号段 170", "ZB-0003", ["ZB-0020"]],
  ["业务费", "ZB-0002"],
  ["拘役", "ZB-0015"],
  ["leak channel", "ZB-0010", ["ZB-0008", "ZB-0009"]],
  ["lead marking", "ZB-0007"],
  ["script", "ZB-0006"],
  ["average", "ZB-0005"],
  ["S-01", "S-01", ["ZB-0008", "ZB-0009", "ZB-0010"]],
  ["ZB-0012", "ZB-0012"],
  ["zb12", "ZB-0012"],
  ["三家国有电信", "ZB-0003"],
  ["房本 姓名", "ZB-0010"],
  ["250 numbers", "ZB-0005"],
  ["ZB-C05", "ZB-C05"],
  ["每条约 100 至 150 元", "ZB-C05"],
  ["600", "ZB-0004", ["ZB-C01"]],
];

const nothing = ["紫色大象", "350 calls", "60", "25", "17", "加 恐怖", "恐加", "nonexistentword", "100-1500", "150-100"];

describe.each(engines)("$name", (engine) => {
  test.each(asked)("%s", async (q, first, also = []) => {
    const { names } = await ask(engine, people.reporter, q);
    expect(names[0]).toBe(first);
    expect(names).toEqual(expect.arrayContaining(also));
  });

  test.each(nothing)("%s finds nothing", async (q) => {
    expect(await ask(engine, people.reporter, q)).toMatchObject({ ids: [], total: 0 });
  });

  test("a wall has no window: no hit, no total, no facet for a member of another investigation", async () => {
    for (const q of ["", ...asked.map(([one]) => one)]) {
      const { ids, total, facets } = await ask(engine, people.outsider, q);
      expect({ ids, total, facets: Object.values(facets).flatMap((counts) => Object.keys(counts)) }, q).toEqual({ ids: [], total: 0, facets: [] });
    }
  });

  test("nor by any filter", async () => {
    const { id } = await db.investigation.findUniqueOrThrow({ where: { slug: "zhongbang" } });
    for (const more of [{ investigation: id }, { kind: "script" }, { type: "company" }, { status: "accepted" }]) {
      const { total, facets } = await ask(engine, people.outsider, "", more);
      expect([total, ...Object.values(facets).flatMap((counts) => Object.keys(counts))]).toEqual([0]);
    }
  });

  test.each<[Name, number]>([
    ["reporter", 1],
    ["lead", 1],
    ["editor", 0],
    ["viewer", 0],
    ["outsider", 0],
  ])("of a draft %s finds %d, counts included", async (name, count) => {
    const { names, total, facets } = await ask(engine, people[name], "河北");
    expect({ names, total, draft: facets.status.draft ?? 0 }).toEqual({ names: count ? ["ZB-0014"] : [], total: count, draft: count });
    expect((await ask(engine, people[name], "")).facets.status.draft ?? 0).toBe(count);
  });

  test("no words: everything, the newest first, in pages", async () => {
    const [first, second] = [await ask(engine, people.lead, ""), await ask(engine, people.lead, "", { page: 2 })];
    expect([first.total, first.ids.length, second.ids.length]).toEqual([34, 20, 14]);
    expect(new Set([...first.ids, ...second.ids]).size).toBe(34);
    expect(first.names.slice(0, 2)).toEqual(["ZB-C06", "ZB-C05"]);
    expect((await ask(engine, people.lead, "", { type: "evidence" })).names.slice(0, 2)).toEqual(["ZB-0020", "ZB-0019"]);
    expect((await ask(engine, people.lead, "", { page: 3 })).ids).toEqual([]);
  });

  test("filters narrow; each facet is counted under all filters but its own", async () => {
    const all = await ask(engine, people.lead, "");
    expect(all.facets.type).toEqual({ evidence: 20, company: 5, source: 3, claim: 6 });
    expect(all.facets.kind).toEqual({
      script: 1,
      leadMarking: 1,
      callQuota: 2,
      priceList: 1,
      terms: 1,
      leakChannel: 3,
      phoneLine: 1,
      allegation: 2,
      legalReference: 1,
      testimony: 2,
      observation: 2,
      document: 2,
      context: 1,
    });

    const quotas = await ask(engine, people.lead, "", { kind: "callQuota" });
    expect(quotas.names).toEqual(["ZB-0005", "ZB-0004"]);
    expect(quotas.facets.kind).toEqual(all.facets.kind);
    expect(quotas.facets.status).toEqual({ accepted: 2 });

    const two = await ask(engine, people.lead, "", { kind: ["callQuota", "script"], status: "accepted" });
    expect(two.total).toBe(2);
    expect(two.facets.kind).toEqual({ observation: 1, terms: 1, phoneLine: 1, callQuota: 2, leadMarking: 1, leakChannel: 3, legalReference: 1, document: 1 });
    expect(two.facets.status).toEqual({ accepted: 2, inReview: 1 });

    const lianjia = await db.companyProfile.findFirstOrThrow({ where: { name: "链家" }, select: { companyId: true } });
    expect((await ask(engine, people.lead, "", { company: lianjia.companyId })).names.sort()).toEqual(["ZB-0009", "ZB-C02", "链家"]);
    const insider = await db.source.findFirstOrThrow({ where: { codename: "S-01" }, select: { id: true } });
    expect((await ask(engine, people.lead, "房本", { source: insider.id })).names.sort()).toEqual(["S-01", "ZB-0010"]);
  });

  test.each(["claim", "claims", "论断", "論斷"])("%s finds every claim", async (q) => {
    const { names } = await ask(engine, people.viewer, q, { type: "claim" });
    expect(names.toSorted()).toEqual(["ZB-C01", "ZB-C02", "ZB-C03", "ZB-C04", "ZB-C05", "ZB-C06"]);
  });

  test("by time instead of by match", async () => {
    expect((await ask(engine, people.lead, "170", { sort: "recent" })).names).toEqual(["ZB-0020", "ZB-0018", "ZB-0003"]);
  });

  test("a field weighs more than a text, a title more than a field", async () => {
    const { names } = await ask(engine, people.lead, "房产中介");
    expect(names[0]).toBe("ZB-0009"); // title, before the companies whose business it is
    expect(names.slice(1, 4).sort()).toEqual(["我爱我家", "链家", "麦田"]);
  });

  test.each([
    `investigationId = x OR 1=1`,
    `" OR investigationId = "x`,
    `") OR submitted = true`,
    `' | 'a':* & !(`,
    `房本' :*A`,
    `%' or 1=1 --`,
    `房本\\`,
    `"房本" -加恐`,
    `\u202E本房`,
    `$1 $$ {{x}} \${y}`,
    `<script>房本</script>`,
    "(".repeat(900),
    "房".repeat(1000),
    "房本 ".repeat(300),
    Array.from({ length: 200 }, (_, index) => index).join(" "),
  ])("%j is text", async (q) => {
    const outside = await findRecords(people.outsider, question.parse({ q }));
    expect([outside.total, outside.hits.length]).toEqual([0, 0]);
    const inside = await findRecords(people.reporter, question.parse({ q }));
    expect(inside.total).toBeLessThan(34);
  });
});

test.runIf(engines.length > 1)("both forms find the same, but for misspelt words", async () => {
  const [simple, full] = engines as [(typeof engines)[0], (typeof engines)[0]];
  for (const q of ["", ...asked.map(([one]) => one), ...nothing, "电话", "房", "新华社", "170 号段", "accepted", "A"]) {
    const [one, other] = [await ask(simple, people.reporter, q), await ask(full, people.reporter, q)];
    if (/^[a-z]{5,}/i.test(q)) expect(other.names, q).toEqual(expect.arrayContaining(one.names));
    else {
      expect(new Set(other.names), q).toEqual(new Set(one.names));
      expect(other.facets, q).toEqual(one.facets);
    }
  }
});

test.runIf(engines.length > 1)("only Meilisearch forgives a slip", async () => {
  const [simple, full] = engines as [(typeof engines)[0], (typeof engines)[0]];
  expect((await ask(full, people.reporter, "zhongbeng")).names).toContain("北京中邦富通金融服务外包有限公司");
  expect((await ask(simple, people.reporter, "zhongbeng")).names).toEqual([]);
});

describe("what is found", () => {
  test("is asked of Meilisearch where there is one, and never of anybody for an administrator without membership", async () => {
    expect((await findRecords(people.reporter, question.parse({ q: "房本" }))).engine).toBe(engines.at(-1)!.name);
    for (const q of ["", "房本", "zhongbang"]) {
      const { total, hits, facets } = await findRecords(people.admin, question.parse({ q }));
      expect([total, hits, Object.values(facets).flatMap(Object.keys)]).toEqual([0, [], []]);
    }
    expect(sightOf(people.admin).investigations).toEqual([]);
  });

  test.each([
    ["房本", "ZB-0012", "body", "typed", "房本"],
    ["加恐", "ZB-0006", "fact.stages", "typed", "加恐"],
    ["房产证", "ZB-0010", "title", "other", "房本"],
    ["zhongbang", "ZB-0001", "company", "pinyin", "中邦"],
    ["script", "ZB-0006", "kind", "typed", "Script"],
    ["链家", "ZB-0009", "company", "typed", "链家"],
    ["100-150", "ZB-0012", "title", "typed", "100 至 150"],
  ])("%s in %s says where, how and what", async (q, ref, field, as, mark) => {
    const { hits } = await findRecords(people.reporter, question.parse({ q }));
    const hit = hits.find((one) => one.ref === ref);
    expect(hit?.why).toMatchObject({ field, as });
    expect(hit?.why?.cuts.filter(({ marked }) => marked).map(({ text }) => text)).toContain(mark);
  });

  test("a claim says its sentence with the words marked, and where it is", async () => {
    const { hits } = await findRecords(people.reporter, question.parse({ q: "按条计价" }));
    const claim = await db.claim.findFirstOrThrow({ where: { number: 5, investigation: { slug: "zhongbang" } }, select: { id: true, sentence: true } });
    expect(hits.filter(({ type }) => type === "claim")).toMatchObject([
      { id: claim.id, kind: "claim", ref: "ZB-C05", title: claim.sentence, url: `/claims/${claim.id}`, why: { field: "sentence", as: "typed" } },
    ]);
    expect(
      hits
        .find(({ type }) => type === "claim")
        ?.why?.cuts.filter(({ marked }) => marked)
        .map(({ text }) => text),
    ).toEqual(["按条计价"]);
    expect(await suggestRecords(people.reporter, suggestionAsked.parse({ q: "zb-c05" }))).toEqual([
      { type: "claim", id: claim.id, label: "ZB-C05", sub: claim.sentence },
    ]);
    expect(await suggestRecords(people.outsider, suggestionAsked.parse({ q: "zb-c05" }))).toEqual([]);
  });

  test("more words than Meilisearch looks at are all looked at", async () => {
    const words = "外流 个人 信息 字段 姓名 电话 工作 单位 房本 内部 人士 得知".split(" ");
    expect((await findRecords(people.reporter, question.parse({ q: words.join(" ") }))).hits.map(({ ref }) => ref)).toEqual(["ZB-0010"]);
    expect((await countRecords(people.reporter, question.parse({ q: [...words, "紫色大象"].join(" ") }))).total).toBe(0);
  });
});
