import { afterAll, beforeAll, expect, test } from "vitest";
import { logEvidence } from "../../lib/evidence/commands";
import { findWith } from "../../lib/search/find";
import { question } from "../../lib/search/schema";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";
import { engines, settle } from "./searching";

let room: Awaited<ReturnType<typeof newsroom>>;
const ids: Record<string, string> = {};
beforeAll(async () => {
  room = await newsroom();
  const log = (title: string) => logEvidence(room.people.reporter.actor, piece(room.investigationId, { title, detail: { kind: "unsorted", facts: {} } }));
  ids.quota = await log("组长说每天至少打600个电话");
  ids.script = await log("新人念的话术分成八步，第三步报名字");
  ids.bank = await log("Data from a bank, bought by a former employer");
  await settle();
}, 60_000);
afterAll(() => room[Symbol.asyncDispose]());

const find = async (engine: (typeof engines)[number], q: string, more: object = {}) => {
  const { hits, as, sought, left, total } = await findWith(engine.name, room.people.reporter.actor, question.parse({ q, ...more }));
  return { ids: hits.map(({ id }) => id), total, as, held: sought.terms.map(({ text }) => text), left: left.map(({ text }) => text) };
};

test.each(engines)("$name: what is half remembered finds what holds most of it, and says which words", async (engine) => {
  expect(await find(engine, "组长每天要求打多少电话")).toMatchObject({ ids: [ids.quota], as: "words", held: ["组长", "每天", "电话"], left: ["要求", "多少"] });
  expect(await find(engine, "每天六百个电话")).toMatchObject({ ids: [ids.quota], as: "digits", held: ["每天", "600", "个电话"] });
  expect(await find(engine, "六百个电话")).toMatchObject({ ids: [ids.quota], as: "digits" });
  expect(await find(engine, "话术 第四步 名字")).toMatchObject({ ids: [ids.script], as: "words", held: ["话术", "名字"] });
  expect(await find(engine, "leaked data from the bank")).toMatchObject({ ids: [ids.bank], as: "words", held: ["data", "bank"], left: ["leaked"] });
  expect(await find(engine, "组长")).toMatchObject({ ids: [ids.quota], as: "typed", left: [] });
});

test.each(engines)("$name: where no word is found, or filters leave nothing, nothing is what is answered", async (engine) => {
  expect(await find(engine, "麒麟凤凰 貔貅")).toMatchObject({ total: 0, ids: [], as: "typed" });
  expect(await find(engine, "每天 350 个电话")).toMatchObject({ total: 0, ids: [] }); // the number is what is known for sure
  expect(await find(engine, "电话 麒麟 凤凰 貔貅")).toMatchObject({ total: 0, ids: [] }); // one word of four is no answer
  expect(await find(engine, "组长每天要求打多少电话", { kind: "callQuota" })).toMatchObject({ total: 0, ids: [], as: "typed" });
  const { people } = room;
  const nobody = await findWith(engine.name, people.stranger.actor, question.parse({ q: "组长每天要求打多少电话" }));
  expect(nobody).toMatchObject({ total: 0, hits: [], left: [] });
});
