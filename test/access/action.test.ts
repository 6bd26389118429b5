import { beforeEach, expect, test, vi } from "vitest";
import { action, openAction } from "../../lib/access/action";
import { Denied, Told } from "../../lib/access/denied";
import { giveCookie } from "../../lib/access/session";
import { z } from "../../lib/zod";
import { newsroom } from "../support/newsroom";
import { browser, comesWith } from "./browser";

vi.mock("next/headers", async () => (await import("./browser")).nextHeaders);

const ours = { origin: "http://127.0.0.1:3000" };
const input = z.object({ title: z.string(), password: z.string().optional() });
const form = (fields: Record<string, string>) => Object.entries(fields).reduce((data, [name, value]) => (data.set(name, value), data), new FormData());

beforeEach(() => {
  browser.cookies.clear();
  comesWith(ours);
});

test("runs for somebody signed in, with what was parsed, and answers what the command answered", async () => {
  await using room = await newsroom();
  await giveCookie(room.people.reporter.actor);
  const run = vi.fn(async () => ({ link: "here" }));
  const reply = await action(input, run)(undefined, form({ title: "x", isAdministrator: "true" }));
  expect(run).toHaveBeenCalledWith(expect.objectContaining({ userId: room.people.reporter.userId }), { title: "x" });
  expect(reply).toMatchObject({ answer: { link: "here" } });
  expect(reply.error).toBeUndefined();
});

test.each([
  ["absent", {}],
  ["foreign", { origin: "https://evil.example" }],
  ["null", { origin: "null" }],
  ["forged with its host", { origin: "https://evil.example", host: "evil.example", "x-forwarded-host": "evil.example" }],
])("an origin that is %s runs nothing, signed in or not", async (_what, headers) => {
  await using room = await newsroom();
  await giveCookie(room.people.lead.actor);
  comesWith(headers);
  const run = vi.fn(async () => {});
  for (const attempt of [action(input, run), openAction(input, run)]) {
    expect((await attempt(undefined, form({ title: "x" }))).error).toEqual({ "": ["error.foreignOrigin"] });
  }
  expect(run).not.toHaveBeenCalled();
});

test("somebody whose session ended is told so, keeps what they typed, and nothing is run", async () => {
  const run = vi.fn(async () => {});
  const reply = await action(input, run)(undefined, form({ title: "typed for an hour" }));
  expect(reply).toMatchObject({ error: { "": ["denied.signedOut"] }, initialValue: { title: "typed for an hour" } });
  expect((await action(input, run)(undefined, form({}))).error).toMatchObject({ "": ["denied.signedOut"] });
  expect(run).not.toHaveBeenCalled();
});

test("a form on the page of one person is not carried out for another who signed in since", async () => {
  await using room = await newsroom();
  await giveCookie(room.people.editor.actor);
  const run = vi.fn(async () => {});
  const sent = (pageAccount: string) => action(input, run)(undefined, form({ title: "typed by the reporter", pageAccount }));
  for (const somebody of [room.people.reporter.userId, "", "[object Object]"]) {
    expect(await sent(somebody)).toMatchObject({ error: { "": ["denied.otherAccount"] }, initialValue: { title: "typed by the reporter" } });
  }
  expect(run).not.toHaveBeenCalled();
  expect((await sent(room.people.editor.userId)).error).toBeUndefined();
  expect(run).toHaveBeenCalledOnce();
});

test("a refusal is an answer, beside its field where it has one; a password never comes back", async () => {
  const refusing = (error: Error) => {
    const run = vi.fn().mockRejectedValue(error);
    return openAction(input, run, { hide: ["password"] })(undefined, form({ title: "x", password: "secret" }));
  };
  expect((await refusing(new Denied("stale"))).error).toEqual({ "": ["denied.stale"] });
  expect((await refusing(new Denied("taken", "title"))).error).toEqual({ title: ["denied.taken"] });
  expect((await refusing(new Told("password", "Four more tries."))).error).toEqual({ password: ["Four more tries."] });
  expect((await refusing(new Denied("stale"))).initialValue).toEqual({ title: "x" });
});

test("an unexpected error says that nothing was saved; the log has its name and place, not what was typed", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const reply = await openAction(input, async ({ title }) => Promise.reject(new TypeError(`bad ${title}`)))(undefined, form({ title: "the secret name" }));
  expect(reply).toMatchObject({ error: { "": ["error.notSaved"] }, initialValue: { title: "the secret name" } });
  const said = log.mock.calls.flat().join("\n");
  expect(said).toContain("action: TypeError");
  expect(said).not.toContain("secret");
  log.mockRestore();
});
