import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { beforeEach, expect, test, vi } from "vitest";
import { giveCookie, signedIn, takeCookie, whoAsks } from "../../lib/access/session";
import { disableAccount } from "../../lib/accounts/commands";
import { env } from "../../lib/env";
import { newsroom } from "../support/newsroom";
import { browser, comesWith } from "./browser";

vi.mock("next/headers", async () => (await import("./browser")).nextHeaders);

const name = "next-auth.session-token";
const holds = (value: string) => browser.cookies.set(name, { value });
const tokenOf = (token: Record<string, unknown>, secret = env.secret, maxAge = 60) => encode({ token, secret, maxAge });

beforeEach(() => browser.cookies.clear());

test("a browser that was given the cookie is who it is, until the cookie is taken", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  expect(await whoAsks()).toBeNull();
  await giveCookie(actor);
  expect(browser.cookies.get(name)).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/", secure: false, maxAge: 12 * 3600 });
  expect(await whoAsks()).toMatchObject({ userId: actor.userId, sessionId: actor.sessionId });
  await takeCookie();
  expect(await whoAsks()).toBeNull();
});

test("a token that we did not make, made for something else, or that is too old is nobody's", async () => {
  await using room = await newsroom();
  const { sessionId, userId } = room.people.lead;
  const real = await tokenOf({ sid: sessionId });
  const forged = [
    "",
    "x",
    `${real.slice(0, -2)}AA`,
    real.split(".").slice(0, 3).join("."),
    await tokenOf({ sid: sessionId }, "another secret, as long as ours is, and unknown"),
    await tokenOf({ sid: sessionId }, env.secret, -60),
    await tokenOf({ sub: userId, name: "lead" }),
    await tokenOf({ sid: userId }),
    await tokenOf({ sid: { not: "" } }),
    await tokenOf({ sid: randomUUID() }),
  ];
  for (const token of forged) {
    holds(token);
    expect(await whoAsks()).toBeNull();
  }
  holds(real);
  expect(await whoAsks()).toMatchObject({ userId });
});

test("somebody disabled is nobody on the next request, with the same cookie", async () => {
  await using room = await newsroom();
  const { reporter, administrator } = room.people;
  await giveCookie(reporter.actor);
  expect(await whoAsks()).not.toBeNull();
  await disableAccount(administrator.actor, { userId: reporter.userId });
  expect(await whoAsks()).toBeNull();
});

test("memberships are those of this moment, not of the sign-in", async () => {
  await using room = await newsroom();
  const { reporter } = room.people;
  await giveCookie(reporter.actor);
  await room.owner.query(`delete from "Member" where "userId" = $1`, [reporter.userId]);
  expect((await whoAsks())?.roles.size).toBe(0);
});

test("being there is noted once a minute, and keeps the session", async () => {
  await using room = await newsroom();
  const { actor, sessionId } = room.people.viewer;
  await giveCookie(actor);
  const seen = async () => (await room.owner.query(`select "lastSeenAt" from "Session" where id = $1`, [sessionId])).rows[0].lastSeenAt as Date;
  const seenBefore = (ago: string) => room.owner.query(`update "Session" set "lastSeenAt" = now() - $2::interval where id = $1`, [sessionId, ago]);

  await seenBefore("30 seconds");
  const before = await seen();
  await whoAsks();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await seen()).toEqual(before);

  await seenBefore("14 minutes");
  await whoAsks();
  await vi.waitFor(async () => expect(Date.now() - (await seen()).getTime()).toBeLessThan(5000));
});

test("a page leads to the sign-in page, and back to itself only", async () => {
  const leadsTo = async () => (await signedIn().catch((error: { digest: string }) => error.digest)) as string;
  comesWith({ "x-path": "/evidence?kind=script" });
  expect(await leadsTo()).toContain(";/sign-in?next=%2Fevidence%3Fkind%3Dscript;");
  comesWith({ "x-path": "//evil.example" });
  expect(await leadsTo()).toContain(";/sign-in;");
  comesWith({});
  expect(await leadsTo()).toContain(";/sign-in;");
});
