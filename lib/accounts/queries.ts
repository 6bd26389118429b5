import { idleMinutes, type Actor } from "../access/actor";
import { mustBeAdministrator } from "../access/visible";
import { db } from "../db";
import { upkeep } from "../upkeep";

export const getOwnAccount = (actor: Actor) => db.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { name: true, email: true } });

/** Where one is signed in now, the latest first. */
export async function listOwnSessions(actor: Actor, now = new Date()) {
  const sessions = await db.session.findMany({
    where: { userId: actor.userId, revokedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: new Date(now.getTime() - idleMinutes * 60_000) } },
    orderBy: { lastSeenAt: "desc" },
    select: { id: true, createdAt: true, lastSeenAt: true },
  });
  return sessions.map((session) => ({ ...session, isThis: session.id === actor.sessionId }));
}

export type AccountState = "active" | "invited" | "expired" | "disabled";

/** Every account, by name, without a word of what it can read. */
export async function listAccounts(actor: Actor, now = new Date()) {
  mustBeAdministrator(actor);
  // Only the second door sees who has a password and which links are open.
  const [users, withPassword, open] = await Promise.all([
    db.user.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true, email: true, isAdministrator: true, disabledAt: true, createdAt: true } }),
    upkeep.credential.findMany({ select: { userId: true } }),
    upkeep.invitation.findMany({ where: { acceptedAt: null, expiresAt: { gt: now } }, select: { userId: true } }),
  ]);
  const [active, invited] = [new Set(withPassword.map(({ userId }) => userId)), new Set(open.map(({ userId }) => userId))];
  const stateOf = ({ id, disabledAt }: { id: string; disabledAt: Date | null }): AccountState => (disabledAt ? "disabled" : active.has(id) ? "active" : invited.has(id) ? "invited" : "expired");
  return users.map((user) => ({ ...user, state: stateOf(user), isOneself: user.id === actor.userId }));
}
