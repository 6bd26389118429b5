import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { mustBeSignedIn } from "../access/scope";
import { mustBeAdministrator } from "../access/visible";
import { change } from "../change";
import type { Tx } from "../db";
import { endTokens } from "../tokens/commands";
import { newToken } from "./invitation";
import { shapeOf } from "./look-alike";
import { hashPassword, mustNotBe, setCredential } from "./password";
import { mustKnowPassword } from "./password-again";
import { invitationInput, oneAccount, oneSession, passwordChange, type InvitationInput, type PasswordChange } from "./schema";

const account = (id: string) => ({ type: "account", id }) as const;

/** Makes an account that can do nothing until its link is used. The token is answered once and kept nowhere. */
export async function inviteAccount(actor: Actor, given: InvitationInput): Promise<{ userId: string; token: string }> {
  mustBeAdministrator(actor);
  const { email, name } = invitationInput.parse(given);
  return change(actor, async (tx, record) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('accounts', 0))`; // of two invitations at once, one sees the other
    const others = await tx.user.findMany({ select: { email: true, name: true } });
    if (others.some((other) => other.email === email)) throw new Denied("taken", "email");
    if (others.some((other) => shapeOf(other.email) === shapeOf(email))) throw new Denied("lookAlike", "email");
    if (others.some((other) => shapeOf(other.name) === shapeOf(name))) throw new Denied("lookAlike", "name");
    const { id: userId } = await tx.user.create({ data: { email, name }, select: { id: true } });
    const token = await addInvitation(tx, userId);
    record({ action: "account.invited", subject: account(userId), detail: { email, name } });
    return { userId, token };
  });
}

async function addInvitation(tx: Tx, userId: string): Promise<string> {
  const { token, ...kept } = newToken();
  await tx.invitation.create({ data: { userId, ...kept }, select: { id: true } });
  return token;
}

/**
 * A new link instead of the last one: for a first password that was never set, or one that was forgotten. Whoever holds
 * it could sign in as that account, so it also enters the history of each of its investigations, where the leads read it.
 */
export async function inviteAgain(actor: Actor, given: { userId: string }): Promise<{ token: string }> {
  mustBeAdministrator(actor);
  const { userId } = oneAccount.parse(given);
  return change(actor, async (tx, record) => {
    const user = await tx.user.findUnique({
      where: { id: userId },
      select: { name: true, disabledAt: true, memberships: { select: { investigationId: true } } },
    });
    if (!user) throw new Denied("missing");
    if (user.disabledAt) throw new Denied("wrongState");
    if (userId === actor.userId) throw new Denied("oneself");
    const token = await addInvitation(tx, userId);
    record({ action: "account.invitedAgain", subject: account(userId), detail: {} });
    for (const { investigationId } of user.memberships) {
      record({
        action: "investigation.memberInvitedAgain",
        subject: { type: "investigation", id: investigationId },
        investigationId,
        detail: { userId, name: user.name },
      });
    }
    return { token };
  });
}

/** Ends an account and all its sessions, on their next request. What it wrote stays. */
export async function disableAccount(actor: Actor, given: { userId: string }): Promise<void> {
  mustBeAdministrator(actor);
  const { userId } = oneAccount.parse(given);
  if (userId === actor.userId) throw new Denied("oneself");
  await change(actor, async (tx, record) => {
    // Two administrators who disable each other at once would leave none. Their ids stay: no import of theirs is waited for.
    const administrators = await tx.$queryRaw<
      { id: string }[]
    >`select id from "User" where "isAdministrator" and "disabledAt" is null order by id for no key update`;
    if (!administrators.some(({ id }) => id !== userId)) throw new Denied("lastAdministrator");
    if (!administrators.some(({ id }) => id === actor.userId)) throw new Denied("missing");
    const now = new Date();
    const { count } = await tx.user.updateMany({ where: { id: userId, disabledAt: null }, data: { disabledAt: now } });
    if (count === 0) throw new Denied((await exists(tx, userId)) ? "wrongState" : "missing");
    await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
    await endInvitations(tx, userId, now);
    await endTokens(tx, userId, now);
    record({ action: "account.disabled", subject: account(userId), detail: {} });
  });
}

export async function enableAccount(actor: Actor, given: { userId: string }): Promise<void> {
  mustBeAdministrator(actor);
  const { userId } = oneAccount.parse(given);
  await change(actor, async (tx, record) => {
    const { count } = await tx.user.updateMany({ where: { id: userId, disabledAt: { not: null } }, data: { disabledAt: null } });
    if (count === 0) throw new Denied((await exists(tx, userId)) ? "wrongState" : "missing");
    record({ action: "account.enabled", subject: account(userId), detail: {} });
  });
}

/** A link that is still out would let its holder in again, after the very act that should keep them out. */
const endInvitations = (tx: Tx, userId: string, now: Date) =>
  tx.invitation.updateMany({ where: { userId, acceptedAt: null, expiresAt: { gt: now } }, data: { expiresAt: now } });

const exists = (tx: Tx, id: string) => tx.user.findUnique({ where: { id }, select: { id: true } });

/** A new password of one's own. Whoever else is signed in with the old one is out, and so is every program. */
export async function changePassword(actor: Actor, given: PasswordChange): Promise<void> {
  const { current, password } = passwordChange.parse(given);
  const { userId } = actor;
  const sessionId = mustBeSignedIn(actor);
  mustNotBe(await mustKnowPassword(actor, current, "current"), password);
  const passwordHash = await hashPassword(password);

  await change(actor, async (tx, record) => {
    const now = new Date();
    // One's own session is locked with the others: a token that is made in it at this moment is either seen below, or not made.
    await tx.$queryRaw`select id from "Session" where id = ${sessionId}::uuid for update`;
    const { count } = await tx.session.updateMany({
      where: { userId, id: { not: sessionId }, revokedAt: null, expiresAt: { gt: now } },
      data: { revokedAt: now },
    });
    await endInvitations(tx, userId, now);
    await setCredential(tx, { userId, passwordHash, at: now });
    const tokensEnded = await endTokens(tx, userId, now);
    record({ action: "account.passwordChanged", subject: account(userId), detail: { sessionsEnded: count, tokensEnded } });
  });
}

/** Ends one session of one's own, this one or another. */
export async function endSession(actor: Actor, given: { sessionId: string }): Promise<void> {
  mustBeSignedIn(actor);
  const { sessionId: id } = oneSession.parse(given);
  await change(actor, async (tx, record) => {
    const { count } = await tx.session.updateMany({ where: { id, userId: actor.userId, revokedAt: null }, data: { revokedAt: new Date() } });
    if (count === 0) throw new Denied("missing");
    record({ action: "session.ended", subject: { type: "session", id }, detail: {} });
  });
}

/** Signs out everywhere, here too. */
export async function endAllSessions(actor: Actor): Promise<void> {
  const { userId } = actor;
  mustBeSignedIn(actor);
  await change(actor, async (tx, record) => {
    const now = new Date();
    const { count } = await tx.session.updateMany({ where: { userId, revokedAt: null, expiresAt: { gt: now } }, data: { revokedAt: now } });
    record({ action: "account.signedOutEverywhere", subject: account(userId), detail: { sessionsEnded: count } });
  });
}
