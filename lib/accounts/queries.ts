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

const account = { id: true, name: true, email: true, isAdministrator: true, disabledAt: true, createdAt: true } as const;

/** Every account, by name, without a word of what it can read. */
export async function listAccounts(actor: Actor, now = new Date()) {
  mustBeAdministrator(actor);
  const users = await db.user.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }], select: account });
  return withState(actor, users, now);
}

export async function findAccount(actor: Actor, id: string, now = new Date()) {
  mustBeAdministrator(actor);
  const user = await db.user.findUnique({ where: { id }, select: account });
  return user && (await withState(actor, [user], now))[0]!;
}

/** Only the second door sees who has a password and whose link is open. */
async function withState<User extends { id: string; disabledAt: Date | null }>(actor: Actor, users: User[], now: Date) {
  const userId = { in: users.map(({ id }) => id) };
  const [passwords, links] = await Promise.all([
    upkeep.credential.findMany({ where: { userId }, select: { userId: true } }),
    upkeep.invitation.findMany({ where: { userId, acceptedAt: null, expiresAt: { gt: now } }, select: { userId: true } }),
  ]);
  const [active, invited] = [new Set(passwords.map(({ userId }) => userId)), new Set(links.map(({ userId }) => userId))];
  const stateOf = ({ id, disabledAt }: User): AccountState => (disabledAt ? "disabled" : active.has(id) ? "active" : invited.has(id) ? "invited" : "expired");
  return users.map((user) => ({ ...user, state: stateOf(user), isOneself: user.id === actor.userId }));
}

/** What was done about an account, newest first, and by whom. */
export async function listAccountHistory(actor: Actor, id: string) {
  mustBeAdministrator(actor);
  const rows = await db.$queryRaw<{ seq: bigint; at: Date; action: string; by: string | null }[]>`
    select c.seq, c.at, c.action, u.name by from custody_entry c left join "User" u on u.pseudonym = c.actor
    where c.subject_type = 'account' and c.subject_id = ${id}::uuid order by c.seq desc limit 100`;
  return rows.map(({ seq, ...entry }) => ({ seq: Number(seq), ...entry }));
}
