import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Actor } from "../../lib/access/actor";
import { logEvidence } from "../../lib/evidence/commands";
import { removeMember } from "../../lib/investigations/commands";
import { submitEvidence } from "../../lib/review/commands";
import { dropSearch, forgetRecentSearches, rememberSearch, saveSearch, seeSearch } from "../../lib/searches/commands";
import { recentSearches, savedAs, savedSearches } from "../../lib/searches/queries";
import { canonical } from "../../lib/searches/schema";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";
import { settle } from "./searching";

let room: Awaited<ReturnType<typeof newsroom>>;
beforeEach(async () => {
  room = await newsroom();
});
afterEach(() => room[Symbol.asyncDispose]());

const again = async (who: "viewer" | "editor" | "reporter") => (await Actor.of(room.people[who].sessionId))!;
async function log(title: string, { submit = true } = {}) {
  const { actor } = room.people.reporter;
  const id = await logEvidence(actor, piece(room.investigationId, { title }));
  if (submit) await submitEvidence(actor, { id, seenVersion: 1 });
  await settle();
  return id;
}
const query = canonical(`q=${encodeURIComponent("锡纸")}`)!;
const news = async (who: "viewer" | "editor" | "reporter" = "viewer") => (await savedAs(await again(who), query))?.news;

describe("a search that is kept", () => {
  test("tells what is new since its owner looked, and no more once they have seen it", async () => {
    const { actor } = room.people.viewer;
    await log("窗户贴了锡纸");
    await saveSearch(actor, { query });
    expect(await news()).toEqual([]);
    const id = await log("又一处锡纸");
    await log("与此无关");
    expect(await news()).toEqual([`evidence:${id}`]);
    const saved = (await savedAs(actor, query))!.id;
    await seeSearch(actor, { id: saved });
    expect(await news()).toEqual([]);
    await dropSearch(actor, { id: saved });
    expect(await savedSearches(actor)).toEqual([]);
  });

  test("tells nobody of a draft before it is submitted, nor of their own work", async () => {
    await saveSearch(room.people.viewer.actor, { query });
    await saveSearch(room.people.reporter.actor, { query });
    const id = await log("锡纸草稿", { submit: false });
    expect([await news(), await news("reporter")]).toEqual([[], []]);
    await submitEvidence(room.people.reporter.actor, { id, seenVersion: 1 });
    await settle();
    expect([await news(), await news("reporter")]).toEqual([[`evidence:${id}`], []]);
  });

  test("tells nothing to whoever is no longer a member", async () => {
    await saveSearch(room.people.viewer.actor, { query });
    await log("墙里的锡纸");
    expect(await news()).toHaveLength(1);
    await removeMember(room.people.lead.actor, { investigationId: room.investigationId, userId: room.people.viewer.userId });
    expect(await news()).toEqual([]);
  });

  test("is kept once however it was written, and asks what it asked", async () => {
    const { actor } = room.people.viewer;
    for (const one of [query, `${query}&page=3`, `sort=relevance&nonsense=1&${query}`]) await saveSearch(actor, { query: canonical(one)! });
    expect(await savedSearches(actor)).toMatchObject([{ query, question: { q: "锡纸", page: 1 } }]);
  });

  test("is nobody else's, and there is an end to their number", async () => {
    const { viewer, editor } = room.people;
    await saveSearch(viewer.actor, { query });
    const { id } = (await savedAs(viewer.actor, query))!;
    await expect(seeSearch(editor.actor, { id })).rejects.toThrow("missing");
    await expect(dropSearch(editor.actor, { id })).rejects.toThrow("missing");
    await expect(dropSearch(viewer.actor, { id: randomUUID() })).rejects.toThrow("missing");
    for (let count = 1; count < 20; count++) await saveSearch(viewer.actor, { query: `q=${count}` });
    await expect(saveSearch(viewer.actor, { query: "q=20" })).rejects.toThrow("tooManySaved");
  });

  test("two at once do not pass the bound, nor keep one twice; a search that is there is none too many", async () => {
    const { viewer, editor } = room.people;
    const counted = async ({ userId }: { userId: string }) =>
      (await room.owner.query<{ n: number }>(`select count(*)::int n from "SavedSearch" where "userId" = $1`, [userId])).rows[0]!.n;
    for (let count = 1; count < 20; count++) await saveSearch(viewer.actor, { query: `q=${count}` });
    const tried = await Promise.allSettled(["q=20", "q=21", "q=22", "q=23"].map((one) => saveSearch(viewer.actor, { query: one })));
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of tried) if (one.status === "rejected") expect(one.reason).toMatchObject({ message: "tooManySaved" });
    await saveSearch(viewer.actor, { query: "q=1" });
    expect(await counted(viewer)).toBe(20);
    await Promise.all([1, 2, 3, 4].map(() => saveSearch(editor.actor, { query })));
    expect(await counted(editor)).toBe(1);
  });

  test.each(["", "page=2", "sort=relevance", "kind=nothing", `q=${"a".repeat(2000)}`])("is none when it asks nothing or what nobody can ask: %j", (one) =>
    expect(canonical(one)).toBeUndefined(),
  );
});

test("what was looked for lately: the last eight, the newest first, of oneself, until they are forgotten", async () => {
  const { viewer, editor } = room.people;
  for (let count = 0; count < 10; count++) await rememberSearch(viewer.actor, { query: `q=${count}` });
  await rememberSearch(viewer.actor, { query: "q=5" });
  await rememberSearch(viewer.actor, { query: "kind=script" }); // filters alone are no words
  expect((await recentSearches(viewer.actor)).map(({ question }) => question.q)).toEqual(["5", "9", "8", "7", "6", "4", "3", "2"]);
  expect(await recentSearches(editor.actor)).toEqual([]);
  await room.owner.query(`update "RecentSearch" set at = now() - interval '8 days' where query = 'q=9'`);
  expect((await recentSearches(viewer.actor)).map(({ question }) => question.q)).not.toContain("9");
  expect(await forgetRecentSearches(viewer.actor)).toBe(8);
  expect(await recentSearches(viewer.actor)).toEqual([]);
});
