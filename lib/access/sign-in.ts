import { decoyHash, isPassword } from "../accounts/password";
import { normalEmail } from "../accounts/schema";
import { upkeep } from "../upkeep";
import type { SignedIn } from "./actor";
import type { Credentials } from "./schema";
import { startSession } from "./start-session";
import { forgetTries, giveBackTry, takeTry, type Try } from "./throttle";

/** A refusal counts what was typed, not who exists: it goes down in the same way for an address that nobody has. */
export type SignIn = { actor: SignedIn } | ({ actor: null } & Try);

export async function signIn(given: Credentials, address: string): Promise<SignIn> {
  const email = normalEmail(given.email);
  const tries = await takeTries(email, address);
  if (!tries.free) return { actor: null, ...tries };
  try {
    const credential = await whose(email, given.password);
    if (!credential) return { actor: null, ...tries };
    const actor = await startSession(credential.userId);
    // Comparing takes a while: a password that was changed meanwhile opened nothing, and its change ended only the sessions that it found.
    if ((await upkeep.credential.count({ where: credential })) === 0) {
      await upkeep.session.updateMany({ where: { id: actor.sessionId }, data: { revokedAt: new Date() } });
      return { actor: null, ...tries };
    }
    await Promise.all([forgetTries("account", email), giveBackTry("address", address)]);
    return { actor };
  } catch (error) {
    // Too many at the door, or the archive's own fault: nobody's try.
    await Promise.all([giveBackTry("account", email), giveBackTry("address", address)]).catch(() => {});
    throw error;
  }
}

/** One try of this address, then one of this account: an address that used up its own spends nobody else's. */
async function takeTries(email: string, address: string): Promise<Try> {
  const ofAddress = await takeTry("address", address);
  if (!ofAddress.free) return ofAddress;
  const ofAccount = await takeTry("account", email);
  return ofAddress.left < ofAccount.left ? ofAddress : ofAccount;
}

/** The account that this password opens. The same work is done whether there is one or not. */
async function whose(email: string, password: string): Promise<{ userId: string; passwordHash: string } | null> {
  const unknown = await decoyHash();
  const credential = await upkeep.credential.findFirst({ where: { user: { email, disabledAt: null } }, select: { userId: true, passwordHash: true } });
  const right = await isPassword(credential?.passwordHash ?? unknown, password);
  return right ? credential : null;
}
