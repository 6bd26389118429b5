import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { SignedIn } from "../../lib/access/actor";
import { answerComment, editComment, settleThread, withdrawComment, writeComment } from "../../lib/comments/commands";
import { findComment, threadsOn, unsettledFor } from "../../lib/comments/queries";
import { historyOf, newestHistoryOf, recentChanges } from "../../lib/custody/queries";
import { changesFor } from "../../lib/desk/latest";
import { submitEvidence } from "../../lib/review/commands";
import { countRecords, findRecords } from "../../lib/search/find";
import { searchHealth } from "../../lib/search/health";
import { startIndexer } from "../../lib/search/indexer";
import { lookUp } from "../../lib/search/look-up";
import { question } from "../../lib/search/schema";
import { suggestionAsked, suggestRecords } from "../../lib/search/suggest";
import { call, tokenOf } from "../api/calling";
import { roles, type Role } from "../permissions";
import { type Scene, scene } from "../support/scene";
import "../support/newsroom";

vi.mock("../../lib/access/session", async () => (await import("../api/calling")).session);

let room: Scene;
let indexer: ReturnType<typeof startIndexer>;
beforeAll(async () => {
  room = await scene();
  indexer = startIndexer();
  await vi.waitFor(async () => expect((await searchHealth()).state).toMatch(/ready|none/), { timeout: 20_000 });
}, 30_000);
afterAll(async () => {
  await indexer.stop();
  await room[Symbol.asyncDispose]();
});

/** A comment whose words nothing else holds, what it is about, and the answer to it. */
type Case = { id: string; on: string; type: "evidence" | "claim"; word: string };
const asked = (word: string, more: object = {}) => question.parse({ q: word, type: "comment", ...more });

const tokens = new Map<string, Promise<string>>();
function token(actor: SignedIn) {
  if (!tokens.has(actor.userId)) tokens.set(actor.userId, tokenOf(actor));
  return tokens.get(actor.userId)!;
}
const read = async (actor: SignedIn, path: string) => (await call(path, { token: await token(actor) })).text;

/** Every way out of the archive, and what it says of the comment to whoever asks. */
const paths: Record<string, (actor: SignedIn, one: Case) => Promise<unknown>> = {
  "the page of the record": async (actor, { type, on }) => threadsOn(actor, { type, id: on }),
  "its own page": (actor, { id }) => findComment(actor, id),
  "its history": (actor, { id }) => historyOf(actor, id),
  "the newest of its history": (actor, { id }) => newestHistoryOf(actor, id, 5),
  "the history of the investigation": (actor) => recentChanges(actor, { limit: 500 }),
  "what changed, on the desk": (actor) => changesFor(actor, {}),
  "a search": async (actor, { word }) => (await findRecords(actor, asked(word))).hits,
  "a search for everything": async (actor, { id, word }) =>
    (await findRecords(actor, question.parse({ q: word, sort: "recent" }))).hits.filter((hit) => hit.id === id),
  "a count": async (actor, { word, id }) => ((await countRecords(actor, asked(word))).total > 0 ? id : null),
  "a facet": async (actor, { word, id }) => ((await countRecords(actor, question.parse({ q: word }))).facets.type.comment ? id : null),
  "a suggestion": async (actor, { word }) => suggestRecords(actor, suggestionAsked.parse({ q: word, types: "comment" })),
  "a list of names": async (actor, { word, id }) => ((await lookUp(actor, [word]))[0]!.types.comment > 0 ? id : null),
  "the API's list": (actor, { type, on }) => read(actor, `/${type === "claim" ? "claims" : "evidence"}/${on}/comments`),
  "the API's comment": (actor, { id }) => read(actor, `/comments/${id}`),
};
const tells = (answer: unknown, { id, word }: Case) => JSON.stringify(answer ?? null).includes(id) || JSON.stringify(answer ?? null).includes(word);

const members = ["reporter", "colleague", "editor", "lead", "viewer"] as const;
const insiders = ["reporter", "lead"] as const;

let count = 0;
/** Words that sound like nothing else here. */
const nextWord = () => `暗语${["青龙", "白虎", "朱雀", "玄武", "麒麟", "凤凰"][count++]}`;
async function comment(type: Case["type"], on: string): Promise<Case> {
  const [id, word] = [randomUUID(), nextWord()];
  await writeComment(room.people.reporter.actor, { id, type, subjectId: on, text: `${word}在哪里` });
  await answerComment(room.people.lead.actor, { id: randomUUID(), threadId: id, text: `${word}在这里` });
  return { id, on, type, word };
}
/** The index follows: until it has, nothing is proven. */
const indexed = ({ word }: Case, wanted: number) =>
  expect.poll(async () => (await countRecords(room.people.lead.actor, asked(word))).total, { timeout: 10_000, interval: 20 }).toBe(wanted);

async function mustBeSeenBy(seen: readonly Role[], one: Case, ways = Object.keys(paths)) {
  const asking = roles.flatMap((role) => ways.map((way) => ({ role, way })));
  const told = await Promise.all(
    asking.map(async ({ role, way }) => `${role}, by ${way}: ${tells(await paths[way]!(room.people[role].actor, one), one) ? "seen" : "hidden"}`),
  );
  expect(told).toEqual(asking.map(({ role, way }) => `${role}, by ${way}: ${seen.includes(role) ? "seen" : "hidden"}`));
}

describe("a comment is seen by who sees what it is about, whichever way they come", { timeout: 60_000 }, () => {
  test("on a draft by its author and the lead; once it is handed in by every member, but for what happened before", async () => {
    const one = await comment("evidence", room.draft);
    await indexed(one, 2);
    await mustBeSeenBy(insiders, one);

    await submitEvidence(room.people.reporter.actor, { id: room.draft, seenVersion: 1 });
    await expect.poll(async () => (await countRecords(room.people.viewer.actor, asked(one.word))).total, { timeout: 10_000, interval: 20 }).toBe(2);
    const past = ["its history", "the newest of its history", "the history of the investigation", "what changed, on the desk"];
    await mustBeSeenBy(
      members,
      one,
      Object.keys(paths).filter((way) => !past.includes(way)),
    );
    await mustBeSeenBy(insiders, one, past);
    await editComment(room.people.reporter.actor, { id: one.id, seenVersion: 1, text: `${one.word}到底在哪里` });
    await mustBeSeenBy(members, one, past);
  });

  test.each([
    ["evidence that was handed in", "evidence", () => room.inReview],
    ["a claim", "claim", () => room.claimId],
  ] as const)("on %s by every member", async (_what, type, on) => {
    const one = await comment(type, on());
    await indexed(one, 2);
    await mustBeSeenBy(members, one);
  });

  test("the words of a comment that was taken back are in its history and nowhere else", async () => {
    const { people } = room;
    const [id, word] = [randomUUID(), nextWord()];
    const one: Case = { id, on: room.accepted, type: "evidence", word };
    await writeComment(people.editor.actor, { id, type: "evidence", subjectId: room.accepted, text: word });
    await indexed(one, 1);
    await withdrawComment(people.editor.actor, { id, seenVersion: 1, reason: "看错了" });
    await indexed(one, 0);
    for (const role of roles)
      for (const way of Object.keys(paths)) {
        const said = JSON.stringify((await paths[way]!(people[role].actor, one)) ?? null).includes(word);
        const kept = ["its history", "the newest of its history", "the history of the investigation", "what changed, on the desk"].includes(way);
        expect(said, `${role}, by ${way}`).toBe(kept && (members as readonly Role[]).includes(role));
      }
  });
});

test("a hit leads to the place of the comment, says why, and is called by what it is about", async () => {
  const one = await comment("evidence", room.accepted);
  await indexed(one, 2);
  const { hits } = await findRecords(room.people.viewer.actor, asked(one.word));
  expect(hits.find(({ id }) => id === one.id)).toMatchObject({
    type: "comment",
    url: `/evidence/${room.accepted}#comment-${one.id}`,
    title: "进价",
    text: `${one.word}在哪里`,
    why: { field: "comment", as: "typed", cuts: expect.arrayContaining([{ text: one.word, marked: true }]) },
  });
});

test("what is unsettled concerns who wrote the record, who began it, and who is to decide", async () => {
  const { people, investigationId, inReview, claimId } = room;
  const threadId = await writeComment(people.colleague.actor, { id: randomUUID(), type: "evidence", subjectId: inReview, text: "请补单位" });
  const onClaim = await writeComment(people.lead.actor, { id: randomUUID(), type: "claim", subjectId: claimId, text: "太满了" });
  const concerned = async (id: string) => {
    const found: Role[] = [];
    for (const role of roles) {
      const { threads, total } = await unsettledFor(people[role].actor, { investigation: investigationId });
      expect(total).toBeGreaterThanOrEqual(threads.length);
      if (threads.some((one) => one.id === id)) found.push(role);
    }
    return found;
  };
  expect(await concerned(threadId)).toEqual(["reporter", "colleague", "editor", "lead"]);
  expect(await concerned(onClaim)).toEqual(["reporter", "lead"]);
  await settleThread(people.editor.actor, { threadId, seen: 1 });
  expect(await concerned(threadId)).toEqual([]);
});
