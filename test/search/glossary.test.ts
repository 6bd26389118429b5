import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { logEvidence } from "../../lib/evidence/commands";
import { evidenceKinds, evidenceStatuses, natures } from "../../lib/evidence/schema";
import { glossary, otherWordsFor } from "../../lib/search/glossary";
import { spelledIn } from "../../lib/search/spelled";
import { interfacePairs } from "../../lib/search/translators";
import common from "../../messages/zh-CN/common.json" with { type: "json" };
import kinds from "../../messages/zh-CN/kinds.json" with { type: "json" };
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";
import { ask, engines, settle } from "./searching";

const han = /\p{Script=Han}/u;
const groups = [...interfacePairs, ...glossary];

test("the words of kinds, states and natures are those of the interface, and all of them are in the list", () => {
  const known = new Set(interfacePairs.flat());
  for (const kind of evidenceKinds) expect(known).toContain((kinds.names as Record<string, string>)[kind]);
  for (const status of evidenceStatuses) expect(known).toContain(common.status[status]);
  for (const nature of natures) expect(known).toContain(kinds.natures[nature]);
});

test("every group speaks both languages, and no Chinese word of it is so short that it stands in others", () => {
  for (const group of groups) {
    expect(
      group.some((word) => han.test(word)),
      group.join(),
    ).toBe(true);
    expect(
      group.some((word) => !han.test(word)),
      group.join(),
    ).toBe(true);
    for (const word of group) expect(Array.from(word).length, word).toBeGreaterThan(1);
  }
});

test.each(groups.map((group) => [group.join(" · "), group]))("%s stand for each other", (_name, group) => {
  for (const word of group) {
    const others = otherWordsFor(`（${word}）`);
    expect(others).toEqual(expect.arrayContaining(group.filter((one) => one !== word && !word.includes(one))));
  }
});

test("a word inside another is none, one of several is", () => {
  expect(otherWordsFor("uncalled for")).not.toContain("电话");
  expect(otherWordsFor("scripts, two")).toContain("话术");
  expect(otherWordsFor("")).toEqual([]);
});

test.each<[name: string, typed: string, part: string | undefined]>([
  ["北京中邦富通金融服务外包有限公司", "zhongbang", "中邦"],
  ["北京中邦富通金融服务外包有限公司", "zbft", "中邦富通"],
  ["北京中邦富通金融服务外包有限公司", "bjzb", "北京中邦"],
  ["重庆银行", "chongqing", "重庆"],
  ["链家 A 座", "lianjiaz", "链家 A 座"],
  ["链家", "lj", "链家"],
  ["链家", "zb", undefined],
  ["链家", "l", undefined],
  ["Lianjia", "lianjia", undefined],
])("%s typed as %s", (name, typed, part) => {
  const range = spelledIn(name, typed);
  expect(range && name.slice(...range)).toBe(part);
});

describe("records", () => {
  let room: Awaited<ReturnType<typeof newsroom>>;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    room = await newsroom();
    const { investigationId, people } = room;
    const say = (words: string) => ({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] });
    for (const [language, words] of [
      ["zh", groups.flat().filter((word) => han.test(word))],
      ["en", groups.flat().filter((word) => !han.test(word))],
    ] as const) {
      ids.set(
        language,
        await logEvidence(people.lead.actor, piece(investigationId, { title: "词", detail: { kind: "unsorted", facts: {} }, body: say(words.join("；")) })),
      );
    }
    await recordCompany(
      people.lead.actor,
      companyInput.parse({ companyId: randomUUID(), investigationId, name: "重庆麦田置业", aliases: [{ name: "Field & Co", kind: "english" }] }),
    );
    await settle();
  });
  afterAll(() => room[Symbol.asyncDispose]());

  test.each(engines)("$name: whatever was written in one language is found by the other", async (engine) => {
    const found = async (word: string) => (await ask(engine, room.people.lead.actor, word)).ids;
    for (const group of groups)
      for (const word of group) expect(await found(word), word).toEqual(expect.arrayContaining([`evidence:${ids.get("zh")}`, `evidence:${ids.get("en")}`]));
  });

  test.each(engines)("$name: a company is found by name, alias, pinyin and initials, from any of its characters on", async (engine) => {
    for (const q of ["重庆麦田置业", "麦田", "field co", "chongqing", "chongqingmaitian", "maitian", "cqmt", "mtzy", "zhiye"])
      expect((await ask(engine, room.people.lead.actor, q)).names, q).toEqual(["重庆麦田置业"]);
    for (const q of ["xianggang", "tianmai"]) expect((await ask(engine, room.people.lead.actor, q, { type: "company" })).names, q).toEqual([]);
  });
});
