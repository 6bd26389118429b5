import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { DELETE, GET, PUT } from "../../app/api/autosave/[id]/route";
import type { Actor } from "../../lib/access/actor";
import { autosaveBytes } from "../../lib/autosave/schema";
import { logEvidence } from "../../lib/evidence/commands";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

const asking = vi.hoisted(() => ({ actor: null as Actor | null, fault: null as Error | null }));
vi.mock("../../lib/access/session", () => ({
  whoAsks: async () => {
    if (asking.fault) throw asking.fault;
    return asking.actor;
  },
}));

let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => void (room = await newsroom()));
afterAll(() => room[Symbol.asyncDispose]());
beforeEach(() => Object.assign(asking, { actor: room.people.reporter.actor, fault: null }));

const origin = "http://127.0.0.1:3000";
const json = { "content-type": "application/json" };
const at = (id: string, init: RequestInit = {}) => [new Request(`${origin}/api/autosave/${id}`, init), { params: Promise.resolve({ id }) }] as const;
const put = (id: string, body: unknown, headers: Record<string, string> = {}) =>
  PUT(...at(id, { method: "PUT", headers: { origin, ...json, ...headers }, body: typeof body === "string" ? body : JSON.stringify(body) }));
const get = (address: string, id = address) => GET(new Request(`${origin}/api/autosave/${address}`), { params: Promise.resolve({ id }) });
const drop = (id: string, headers: Record<string, string> = { origin }) => DELETE(...at(id, { method: "DELETE", headers }));
const typed = (title: string) => ({ form: "new/script", data: { title } });

test("a first save is 201, the next 200; each names its revision", async () => {
  const id = randomUUID();
  const first = await put(id, typed("一"));
  expect([first.status, first.headers.get("etag"), await first.json()]).toEqual([201, '"1"', { revision: 1, updatedAt: expect.any(String) }]);
  const second = await put(id, typed("二"), { "if-match": '"1"' });
  expect([second.status, second.headers.get("etag")]).toEqual([200, '"2"']);
  const found = await get(id);
  expect([found.status, found.headers.get("etag"), found.headers.get("cache-control")]).toEqual([200, '"2"', "no-store"]);
  expect(await found.json()).toMatchObject({ form: "new/script", revision: 2, data: { title: "二" } });
});

test("whoever is behind gets what stands there, and changes nothing", async () => {
  const id = randomUUID();
  await put(id, typed("一"));
  await put(id, typed("二"), { "if-match": '"1"' });
  for (const [headers, status] of [
    [{ "if-match": '"1"' }, 412],
    [{ "if-match": '"7"' }, 412],
    [{}, 428],
  ] as const) {
    const answer = await put(id, typed("三"), headers);
    expect([answer.status, answer.headers.get("etag"), await answer.json()]).toEqual([
      status,
      '"2"',
      { form: "new/script", data: { title: "二" }, revision: 2, updatedAt: expect.any(String) },
    ]);
  }
  expect(await (await put(randomUUID(), typed("没有的"), { "if-match": '"1"' })).json()).toBeNull();
});

test("after a submission a late save is told that it is too late", async () => {
  const id = await logEvidence(room.people.reporter.actor, piece(room.investigationId));
  expect((await put(id, typed("迟到"))).status).toBe(410);
});

test("what is discarded is gone; discarding nothing is as missing as somebody else's", async () => {
  const id = randomUUID();
  await put(id, typed("一"));
  asking.actor = room.people.editor.actor;
  expect((await drop(id)).status).toBe(404);
  const theirs = await get(id);
  const nobodys = await get(randomUUID());
  expect([theirs.status, await theirs.json()]).toEqual([nobodys.status, await nobodys.json()]);
  expect(theirs.status).toBe(404);
  asking.actor = room.people.reporter.actor;
  expect((await drop(id)).status).toBe(204);
  expect((await get(id)).status).toBe(404);
});

test("a page may ask so that nothing there is no error, for nobody's and somebody else's alike", async () => {
  const id = randomUUID();
  await put(id, typed("我的"));
  asking.actor = room.people.editor.actor;
  for (const asked of [id, randomUUID()]) expect((await get(`${asked}?absent=204`, asked)).status).toBe(204);
});

describe("not let in", () => {
  test("nobody who is not signed in", async () => {
    asking.actor = null;
    const id = randomUUID();
    for (const answer of [await get(id), await put(id, typed("x")), await drop(id)])
      expect([answer.status, await answer.json()]).toEqual([401, { error: "denied.signedOut" }]);
  });
  test("a page that was opened by somebody else who signed out meanwhile", async () => {
    const id = randomUUID();
    const { editor, reporter } = room.people;
    expect((await put(id, typed("写给自己的"), { "x-account": editor.userId })).status).toBe(401);
    expect((await get(id)).status).toBe(404);
    expect((await put(id, typed("写给自己的"), { "x-account": reporter.userId })).status).toBe(201);
  });
  test.each<[string, Record<string, string>]>([
    ["a page of somebody else", { origin: "https://evil.example" }],
    ["a page that does not say", {}],
    ["a page without an origin", { origin: "null" }],
  ])("%s", async (_name, headers) => {
    const id = randomUUID();
    await put(id, typed("我的"));
    expect((await PUT(...at(id, { method: "PUT", headers: { ...json, "if-match": '"1"', ...headers }, body: JSON.stringify(typed("x")) }))).status).toBe(403);
    expect((await drop(id, headers)).status).toBe(403);
    expect(await (await get(id)).json()).toMatchObject({ data: { title: "我的" } });
  });
});

describe("not taken", () => {
  test.each<[string, unknown, Record<string, string>, number]>([
    ["a condition that is none", typed("x"), { "if-match": "*" }, 400],
    ["a weak condition", typed("x"), { "if-match": 'W/"1"' }, 400],
    ["what calls itself something else", typed("x"), { "content-type": "text/plain" }, 415],
    ["no JSON", "{", {}, 422],
    ["no object", "7", {}, 422],
    ["an unknown form", { form: "new/everything", data: {} }, {}, 422],
    ["NUL", '{"form":"new/script","data":{"title":"\\u0000"}}', {}, 422],
    ["ten thousand levels", `{"form":"new/script","data":{"a":${"[".repeat(10_000)}${"]".repeat(10_000)}}}`, {}, 422],
  ])("%s", async (_name, body, headers, status) => {
    const answer = await put(randomUUID(), body, headers);
    expect([answer.status, await answer.json()]).toEqual([status, { error: expect.stringMatching(/^error\.\w+$/) }]);
  });

  test("an address that is no id does not exist", async () => {
    for (const id of ["x", "..", `${randomUUID()}x`])
      expect([(await get(id)).status, (await put(id, typed("x"))).status, (await drop(id)).status]).toEqual([404, 404, 404]);
  });

  test("an id in the body does not count", async () => {
    const [id, other] = [randomUUID(), randomUUID()];
    expect((await put(id, { ...typed("x"), id: other })).status).toBe(201);
    expect((await get(other)).status).toBe(404);
  });

  test("more than there is room for, counted while it arrives, whatever was declared", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 100_000;
        controller.enqueue(new Uint8Array(100_000).fill(32));
      },
    });
    const id = randomUUID();
    const request = new Request(`${origin}/api/autosave/${id}`, { method: "PUT", headers: { origin, ...json }, body: endless, duplex: "half" } as RequestInit);
    expect((await PUT(request, { params: Promise.resolve({ id }) })).status).toBe(413);
    expect(sent).toBeLessThan(2 * autosaveBytes);
    expect((await get(id)).status).toBe(404);
  });

  test("one megabyte of text is taken", async () => {
    expect((await put(randomUUID(), { form: "new/script", data: { body: "字".repeat(330_000) } })).status).toBe(201);
  });
});

test("a database that is away is said to be so, and nothing of what was typed is logged", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  asking.fault = Object.assign(new Error("地下钱庄"), { code: "ECONNREFUSED" });
  expect((await put(randomUUID(), typed("x"))).status).toBe(503);
  asking.fault = new Error("地下钱庄");
  expect((await get(randomUUID())).status).toBe(500);
  expect(JSON.stringify(logged.mock.calls)).not.toContain("地下钱庄");
  logged.mockRestore();
});
