import fc from "fast-check";
import { pinyin } from "pinyin-pro";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { logEvidence } from "../../lib/evidence/commands";
import { linkCompany } from "../../lib/links/commands";
import { countRecords, findWith } from "../../lib/search/find";
import { question } from "../../lib/search/schema";
import { spellingsOfName } from "../../lib/search/spelled";
import { suggestionAsked, suggestRecords } from "../../lib/search/suggest";
import { syllablesTogether } from "../../lib/search/syllables";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";
import { engines, settle } from "./searching";

let room: Awaited<ReturnType<typeof newsroom>>;
const ids: Record<string, string> = {};
beforeAll(async () => {
  room = await newsroom();
  const { investigationId, people } = room;
  const company = (name: string) => recordCompany(people.reporter.actor, companyInput.parse({ companyId: randomUUID(), investigationId, name }));
  const log = (title: string) => logEvidence(people.reporter.actor, piece(investigationId, { title, detail: { kind: "unsorted", facts: {} } }));
  ids.company = await company("岚桥数据");
  ids.other = await company("西安平安咨询");
  ids.quota = await log("新员工每天至少 650 个电话");
  await linkCompany(people.reporter.actor, { evidenceId: ids.quota, companyId: ids.company, role: "subject" });
  ids.english = await log("The men can change a phone");
  await settle();
}, 60_000);
afterAll(() => room[Symbol.asyncDispose]());

test("syllables that are spelled apart stand together, whatever else a question says", () => {
  for (const [typed, together] of [
    ["lan qiao", "lanqiao"],
    ["Lan  Qiao shuju", "lanqiaoshuju"],
    ["xi'an", "xian"],
    ["话术 lan qiao 600", "话术 lanqiao 600"],
    ["lanqiao", undefined],
    ["岚桥 数据", undefined],
    ["lan, qiao", undefined],
    ["real estate", undefined],
    ["zb 12", undefined],
    ["", undefined],
  ] as const)
    expect(syllablesTogether(typed), typed).toBe(together);
});

test("any name that is spelled syllable by syllable reads as the name is found", () => {
  const names = fc.array(fc.constantFrom(...Array.from("岚桥数据西安平中邦富通金融服务外包女绿略日照儿耳额二荣穷熊")), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(names, (characters) => {
      const name = characters.join("");
      const syllables = pinyin(name, { toneType: "none", type: "array", v: true });
      expect(spellingsOfName(name)).toContain(syllablesTogether(syllables.join(" ")));
    }),
  );
});

test.each(engines)("$name: a name spelled apart finds what the name finds, and nobody is told that a word was left out", async (engine) => {
  const find = async (q: string, more: object = {}) => {
    const found = await findWith(engine.name, room.people.reporter.actor, question.parse({ q, ...more }));
    return { ids: found.hits.map(({ id }) => id).toSorted(), as: found.as, left: found.left.map(({ text }) => text) };
  };
  const both = [ids.company, ids.quota].toSorted();
  for (const q of ["lanqiao", "lan qiao", "Lan Qiao", "lan qiao shu ju"]) expect(await find(q), q).toEqual({ ids: both, as: "typed", left: [] });
  expect(await find("lan qiao 650")).toEqual({ ids: [ids.quota], as: "typed", left: [] });
  expect(await find("lan qiao", { type: "company" })).toMatchObject({ ids: [ids.company] });
  expect(await find("ping an")).toMatchObject({ ids: [ids.other], as: "typed" });
  expect(await find("xi'an ping an")).toMatchObject({ ids: [ids.other], as: "typed" });
  expect(await find("lan qiao 麒麟")).toMatchObject({ ids: both, as: "words", left: ["麒麟"] });
  expect(await find("men can change")).toMatchObject({ ids: [ids.english], as: "typed" });
  expect(await find("men can change 麒麟")).toMatchObject({ ids: [ids.english], as: "words", left: ["麒麟"] });
  expect(await find("qiao lan")).toMatchObject({ as: "words", left: ["qiao"] }); // said, and not made a name of
  expect((await findWith(engine.name, room.people.stranger.actor, question.parse({ q: "lan qiao" }))).total).toBe(0);
});

test("counts and suggestions know it, too", async () => {
  const { reporter, stranger } = room.people;
  expect((await countRecords(reporter.actor, question.parse({ q: "lan qiao" }))).total).toBe(2);
  const suggested = async (actor: typeof reporter.actor, q: string) =>
    (await suggestRecords(actor, suggestionAsked.parse({ q, types: "company" }))).map(({ id }) => id);
  for (const q of ["lan qiao", "lan qi", "lan qiao shu"]) expect(await suggested(reporter.actor, q), q).toEqual([ids.company]);
  expect(await suggested(stranger.actor, "lan qiao")).toEqual([]);
});
