import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { mustBeSignedIn } from "../access/scope";
import { change } from "../change";
import type { Tx } from "../db";
import { oneToken, tokenInput, type TokenInput } from "./schema";
import { hashOf, newSecret } from "./secret";

const account = (id: string) => ({ type: "account", id }) as const;
const day = 24 * 3_600_000;
/** More than these nobody keeps an eye on. */
const most = 50;

/** Makes a token of one's own. It is answered once; what is kept cannot be turned back into it. */
export async function makeToken(actor: Actor, given: TokenInput): Promise<{ id: string; secret: string }> {
  const { name, scope, days } = tokenInput.parse(given);
  const { userId } = actor;
  const sessionId = mustBeSignedIn(actor);
  return change(actor, async (tx, record) => {
    // A password that changes at this moment ends sessions first and tokens then: whichever is later sees the other.
    const [session] = await tx.$queryRaw<unknown[]>`select id from "Session" where id = ${sessionId}::uuid and "revokedAt" is null for update`;
    if (!session) throw new Denied("signedOut");
    const now = new Date();
    if ((await tx.token.count({ where: { userId, revokedAt: null, expiresAt: { gt: now } } })) >= most) throw new Denied("tooManyTokens");
    const secret = newSecret();
    const expiresAt = new Date(now.getTime() + days * day);
    const { id } = await tx.token.create({ data: { userId, name, scope, hash: hashOf(secret), createdAt: now, expiresAt }, select: { id: true } });
    record({ action: "account.tokenMade", subject: account(userId), detail: { tokenId: id, name, scope, expiresAt: expiresAt.toISOString() } });
    return { id, secret };
  });
}

/** Ends one token of one's own, on its next request. */
export async function revokeToken(actor: Actor, given: { tokenId: string }): Promise<void> {
  const { tokenId: id } = oneToken.parse(given);
  const { userId } = actor;
  mustBeSignedIn(actor);
  await change(actor, async (tx, record) => {
    const found = await tx.token.findFirst({ where: { id, userId, revokedAt: null }, select: { name: true } });
    const ended = found ? await tx.token.updateMany({ where: { id, userId, revokedAt: null }, data: { revokedAt: new Date() } }) : null;
    if (!found || !ended?.count) throw new Denied("missing");
    record({ action: "account.tokenRevoked", subject: account(userId), detail: { tokenId: id, name: found.name } });
  });
}

/** Ends every token of an account: with its password, and with the account. */
export const endTokens = async (tx: Pick<Tx, "token">, userId: string, now: Date): Promise<number> =>
  (await tx.token.updateMany({ where: { userId, revokedAt: null, expiresAt: { gt: now } }, data: { revokedAt: now } })).count;
