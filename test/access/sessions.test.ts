import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Actor } from "../../lib/access/actor";
import { authOptions } from "../../lib/access/auth-options";
import { startSession } from "../../lib/access/start-session";
import { endAllSessions, endSession } from "../../lib/accounts/commands";
import { listOwnSessions } from "../../lib/accounts/queries";
import { actionsOf } from "../accounts/history";
import { office } from "../accounts/office";
import { newsroom } from "../support/newsroom";

const minutes = (count: number) => count * 60_000;

test("a session ends after 15 idle minutes, and after 12 hours however busy it was", async () => {
  await using room = office(await newsroom());
  const { actor } = await room.hire();
  const at = (later: number) => Actor.of(actor.sessionId, new Date(Date.now() + later));
  expect(await at(minutes(14))).not.toBeNull();
  expect(await at(minutes(15) + 1000)).toBeNull();

  const busy = new Date(Date.now() + minutes(12 * 60) - 60_000);
  await room.owner.query(`update "Session" set "lastSeenAt" = $2 where id = $1`, [actor.sessionId, busy]);
  expect(await at(minutes(12 * 60) - 30_000)).not.toBeNull();
  expect(await at(minutes(12 * 60) + 1000)).toBeNull();
});

test("a clock that was set back gives nobody more time", async () => {
  await using room = office(await newsroom());
  const { actor } = await room.hire();
  expect(await Actor.of(actor.sessionId, new Date(Date.now() - minutes(24 * 60)))).toBeNull();
  expect(await Actor.of(actor.sessionId, new Date(Date.now() - minutes(1)))).not.toBeNull(); // what clocks do among themselves
});

test("a session that never was is nobody", async () => {
  expect(await Actor.of(randomUUID())).toBeNull();
});

test("ending a session ends it on the next request, and the history says so", async () => {
  await using room = office(await newsroom());
  const { actor } = await room.hire();
  const other = await startSession(actor.userId);
  await endSession(actor, { sessionId: other.sessionId });
  expect(await Actor.of(other.sessionId)).toBeNull();
  expect(await Actor.of(actor.sessionId)).not.toBeNull();
  expect(await actionsOf(other.sessionId)).toEqual(["session.started", "session.ended"]);
  await expect(endSession(actor, { sessionId: other.sessionId })).rejects.toMatchObject({ reason: "missing" });
});

test("nobody ends the session of somebody else, administrators included; it is answered like one that never was", async () => {
  await using room = office(await newsroom());
  const [one, other] = [await room.hire(), await room.hire()];
  for (const stranger of [other.actor, room.admin]) {
    await expect(endSession(stranger, { sessionId: one.actor.sessionId })).rejects.toMatchObject({ reason: "missing" });
    await expect(endSession(stranger, { sessionId: randomUUID() })).rejects.toMatchObject({ reason: "missing" });
  }
  expect(await Actor.of(one.actor.sessionId)).not.toBeNull();
  expect((await listOwnSessions(other.actor)).map(({ id }) => id)).toEqual([other.actor.sessionId]);
});

test("signing out everywhere leaves nothing open", async () => {
  await using room = office(await newsroom());
  const { actor } = await room.hire();
  const others = [await startSession(actor.userId), await startSession(actor.userId)];
  expect(await listOwnSessions(actor)).toHaveLength(3);
  await endAllSessions(actor);
  for (const { sessionId } of [actor, ...others]) expect(await Actor.of(sessionId)).toBeNull();
});

test("next-auth's token carries the session's id and nothing else, and a dead session is no session", async () => {
  await using room = office(await newsroom());
  const { actor, email, name } = await room.hire();
  const { jwt, session } = authOptions.callbacks!;
  const token = await jwt!({ token: { name, email, sub: "x" }, user: { id: actor.sessionId } } as never);
  expect(token).toEqual({ sid: actor.sessionId });
  const asked = { session: { expires: "later", user: { role: "lead" } }, token } as never;
  expect(await session!(asked)).toEqual({ expires: "later", user: { name, email } });

  await authOptions.events!.signOut!({ token, session: {} } as never);
  expect(await Actor.of(actor.sessionId)).toBeNull();
  expect(await session!(asked)).toEqual({});
});
