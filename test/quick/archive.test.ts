import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { GET } from "../../app/api/quick/route";
import { PUT } from "../../app/api/autosave/[id]/route";
import { answerTo } from "../../lib/api/answer";
import { findAutosave } from "../../lib/autosave/queries";
import { listEvidence } from "../../lib/evidence/list";
import { findEvidence } from "../../lib/evidence/queries";
import { evidenceFilter } from "../../lib/evidence/filter";
import { seal } from "../../lib/quick/device";
import { askKeys } from "../../lib/quick/device-keys";
import { type Held, quickServer, sendQuick } from "../../lib/quick/device-send";
import { titleOfText } from "../../lib/quick/rules";
import type { Entry, Keys } from "../../lib/quick/schema";
import { browser, origin } from "../api/calling";
import { type Scene, scene } from "../support/scene";
import { draft, entry, memoryShelf } from "./memory";

vi.mock("../../lib/access/session", async () => (await import("../api/calling")).session);

let room: Scene;
let mine: Keys;
let code: string;
beforeAll(async () => {
  room = await scene();
  // The browser of whoever is signed in, in front of the archive itself.
  vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
    const request = new Request(new URL(address, origin), { ...init, headers: { ...(init.headers as object), origin } });
    const [, , what, ...rest] = new URL(request.url).pathname.split("/");
    if (what === "quick") return GET(request);
    return what === "v1" ? answerTo(request, rest) : PUT(request, { params: Promise.resolve({ id: rest[0]! }) });
  });
  browser.actor = room.people.reporter.actor;
  mine = (await askKeys()) as Keys;
  code = mine.investigations.find(({ id }) => id === room.investigationId)!.code;
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await room[Symbol.asyncDispose]();
});
beforeEach(() => void (browser.actor = room.people.reporter.actor));

const atOnce: Held = async (_name, run) => run();
const quota = (more: Partial<Entry> = {}) =>
  entry({
    investigation: code,
    title: "老员工平均每 40 分钟 250 个号码",
    draft: draft({
      ...{ kind: "callQuota", nature: "reported", company: "路上的公司", min: "250", periodAmount: "40", period: "minute", who: "experiencedStaff" },
      ...{ unit: "number", average: true, text: "" },
    }),
    ...more,
  });
async function waiting(...entries: Entry[]) {
  const shelf = memoryShelf();
  for (const one of entries) await shelf.put(await seal(mine, crypto.randomUUID(), one));
  return shelf;
}
const send = (shelf: ReturnType<typeof memoryShelf>) => sendQuick(shelf, mine, quickServer(mine.account), atOnce);
const count = async () => (await listEvidence(room.people.reporter.actor, evidenceFilter.parse({}))).total;

describe("the keys", () => {
  test("are given to pages of the account that is signed in, and to nobody else", async () => {
    expect(await askKeys(mine.account)).toEqual(mine);
    browser.actor = room.people.lead.actor;
    expect(await askKeys(mine.account)).toBe("signedOut");
    expect(((await askKeys()) as Keys).tag).not.toBe(mine.tag);
    browser.actor = null;
    expect(await askKeys()).toBe("signedOut");
  });

  test("name the investigations that one may write in", async () => {
    browser.actor = room.people.viewer.actor;
    expect(((await askKeys()) as Keys).investigations).toEqual([]);
    browser.actor = room.people.stranger.actor;
    expect(((await askKeys()) as Keys).investigations.map(({ id }) => id)).not.toContain(room.investigationId);
  });
});

test("what waited is a record with its facts, its company and the clock of the phone; sent again it is the same one", async () => {
  const [one, before] = [quota(), await count()];
  const { logged } = await send(await waiting(one));
  expect(logged).toEqual([{ id: one.id, ref: expect.stringMatching(new RegExp(`^${code}-\\d+$`)) }]);
  const view = (await findEvidence(room.people.reporter.actor, one.id))!;
  expect(view.facts).toMatchObject({ bound: "exact", min: "250", periodAmount: "40", periodUnit: "minute", nature: "reported", average: true });
  expect([view.notedAt.toISOString(), view.status, view.companies.map(({ profile }) => profile.name)]).toEqual([one.notedAt, "draft", ["路上的公司"]]);
  expect((await send(await waiting(one))).logged).toEqual(logged);
  expect(await count()).toBe(before + 1);
});

test("two tabs without a lock between them make one record", async () => {
  const [one, before] = [quota(), await count()];
  const shelf = await waiting(one);
  await Promise.all([send(shelf), send(shelf)]);
  expect([await count(), shelf.kept.size]).toEqual([before + 1, 0]);
});

test("under another account, or none, nothing is sent and nothing is lost", async () => {
  const one = quota();
  const shelf = await waiting(one);
  for (const actor of [room.people.lead.actor, null]) {
    browser.actor = actor;
    expect(await send(shelf)).toMatchObject({ logged: [], refused: [], waiting: 1 });
  }
  expect(await findEvidence(room.people.reporter.actor, one.id)).toBeNull();
  browser.actor = room.people.reporter.actor;
  expect((await send(shelf)).logged).toHaveLength(1);
});

test("whoever may not write there any more keeps it, and is told", async () => {
  const one = quota();
  browser.actor = room.people.viewer.actor;
  const theirs = { ...((await askKeys()) as Keys), investigations: [{ id: room.investigationId, code, title: "调查" }] };
  const shelf = memoryShelf();
  await shelf.put(await seal(theirs, crypto.randomUUID(), one));
  const { refused } = await sendQuick(shelf, theirs, quickServer(theirs.account), atOnce);
  expect(refused.map(({ row }) => row.refused)).toEqual(["notAllowed"]);
  expect(shelf.kept.size).toBe(1);
});

test("an id that is somebody else's record is refused, and changes nothing of it", async () => {
  const [title, one] = [(await findEvidence(room.people.reporter.actor, room.accepted))!.title, quota({ id: room.accepted })];
  browser.actor = room.people.colleague.actor;
  const theirs = (await askKeys()) as Keys;
  const shelf = memoryShelf();
  await shelf.put(await seal(theirs, crypto.randomUUID(), one));
  const { logged, refused } = await sendQuick(shelf, theirs, quickServer(theirs.account), atOnce);
  expect([logged, refused.length]).toEqual([[], 1]);
  expect((await findEvidence(room.people.reporter.actor, room.accepted))!.title).toBe(title);
});

test("hostile words arrive as they were typed, or wait with a reason", async () => {
  const texts = ["<script>alert(1)</script>", "\u202e倒着写\u2066", "零\u200b宽", "长".repeat(20_000), "=1+1"];
  const entries = texts.map((text) => entry({ investigation: code, title: [...text].slice(0, 60).join(""), draft: draft({ text }) }));
  const { logged, refused } = await send(await waiting(...entries));
  expect([logged.length, refused.length]).toEqual([texts.length, 0]);
  const titles = await Promise.all(entries.map(async ({ id }) => (await findEvidence(room.people.reporter.actor, id))!.title));
  expect(titles).toEqual(entries.map(({ title }) => title));
  const tooLong = await waiting(entry({ investigation: code, title: "长".repeat(301) }));
  expect((await send(tooLong)).refused.map(({ row }) => row.refused)).toEqual(["invalid"]);
});

test("a victim's number in a long sentence is masked in the title and in the text", async () => {
  const text = `${"听到的".repeat(19)}，号码 13800138000，${"后来又说".repeat(20)}`;
  const one = entry({ investigation: code, title: titleOfText(text), draft: draft({ text }) });
  expect((await send(await waiting(one))).logged).toHaveLength(1);
  const { title, body } = (await findEvidence(room.people.reporter.actor, one.id))!; // of the rest an id may have those digits, too
  const view = JSON.stringify([title, body]);
  expect([view.includes("13800138000"), view.includes("1380"), view.includes("138")]).toEqual([false, false, true]);
});

test("what is half written becomes a form to go on with, and one that was gone on with is not written over", async () => {
  const one = quota({ unfinished: true });
  expect((await send(await waiting(one))).forms).toBe(1);
  const form = await findAutosave(room.people.reporter.actor, one.id);
  expect(form).toMatchObject({ form: "new/callQuota", data: { investigationId: room.investigationId, facts: { min: "250" } }, revision: 1 });
  expect((await send(await waiting({ ...one, title: "又一次" }))).forms).toBe(1);
  expect((await findAutosave(room.people.reporter.actor, one.id))!.data).toEqual(form!.data);
});
