import { decoyHash, isPassword } from "../accounts/password";
import { normalEmail } from "../accounts/schema";
import { upkeep } from "../upkeep";
import type { Actor } from "./actor";
import type { Credentials } from "./schema";
import { startSession } from "./start-session";
import { forgetTries, giveBackTry, takeTry, type Try } from "./throttle";

/** A refusal counts what was typed, not who exists: it goes down in the same way for an address that nobody has. */
export type SignIn = { actor: Actor } | ({ actor: null } & Try);

export async function signIn(given: Credentials, address: string): Promise<SignIn> {
  const email = normalEmail(given.email);
  const tries = await takeTries(email, address);
  if (!tries.free) return { actor: null, ...tries };
  try {
    const userId = await whose(email, given.password);
    if (!userId) return { actor: null, ...tries };
    const actor = await startSession(userId);
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
async function whose(email: string, password: string): Promise<string | null> {
  const unknown = await decoyHash();
  const credential = await upkeep.credential.findFirst({ where: { user: { email, disabledAt: null } }, select: { userId: true, passwordHash: true } });
  const right = await isPassword(credential?.passwordHash ?? unknown, password);
  return credential && right ? credential.userId : null;
}
