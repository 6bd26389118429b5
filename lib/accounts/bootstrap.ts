import { randomUUID } from "node:crypto";
import type { SignedIn } from "../access/actor";
import { Denied } from "../access/denied";
import { startSession } from "../access/start-session";
import { endTokens } from "../tokens/commands";
import { upkeep } from "../upkeep";
import { findInvitation } from "./invitation";
import { hashPassword, mustNotBe, setCredential } from "./password";
import { acceptance, firstAdministratorInput, type Acceptance, type FirstAdministratorInput } from "./schema";

// How somebody comes to be an actor who was none before. Everything else about accounts asks for an actor (commands.ts).

export const isEmptyArchive = async (): Promise<boolean> => (await upkeep.$queryRaw<unknown[]>`select from "User" limit 1`).length === 0;

/** The first account of an empty archive, signed in. The database itself admits one, once. */
export async function admitFirstAdministrator(given: FirstAdministratorInput): Promise<SignedIn> {
  const { email, name, password } = firstAdministratorInput.parse(given);
  mustNotBe(email, password);
  const userId = randomUUID();
  const passwordHash = await hashPassword(password);

  await upkeep.$transaction(async (tx) => {
    const [answer] = await tx.$queryRaw<{ admitted: boolean }[]>`select admit_first_administrator(${userId}::uuid, ${email}, ${name}) admitted`;
    if (!answer?.admitted) throw new Denied("missing");
    await tx.credential.create({ data: { userId, passwordHash }, select: { userId: true } });
  });
  return startSession(userId, async (_actor, _tx, record) =>
    record({ action: "account.admitted", subject: { type: "account", id: userId }, detail: { email, name } }),
  );
}

/** Sets the password of whoever holds the link and signs them in. Sessions and tokens under an earlier password end. */
export async function acceptInvitation(given: Acceptance): Promise<SignedIn> {
  const { token, password } = acceptance.parse(given);
  const invitation = await findInvitation(token);
  if (!invitation) throw new Denied("missing");
  const { id, userId, email, activated } = invitation;
  mustNotBe(email, password);
  const passwordHash = await hashPassword(password);

  return startSession(userId, async (actor, tx, record) => {
    const now = new Date();
    const { count } = await tx.invitation.updateMany({
      where: { id, acceptedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
      data: { acceptedAt: now },
    });
    if (count === 0) throw new Denied("missing"); // somebody else was faster
    await setCredential(tx, { userId, passwordHash, at: now });
    await tx.session.updateMany({ where: { userId, revokedAt: null, id: { not: actor.sessionId } }, data: { revokedAt: now } });
    await endTokens(tx, userId, now);
    record({ action: activated ? "account.passwordSet" : "account.activated", subject: { type: "account", id: userId }, detail: { invitation: id } });
    if (!activated) return;
    for (const investigationId of actor.roles.keys()) {
      record({
        action: "investigation.memberPasswordSet",
        subject: { type: "investigation", id: investigationId },
        investigationId,
        detail: { userId, name: actor.name },
      });
    }
  });
}
