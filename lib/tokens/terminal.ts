import { startSession } from "../access/start-session";
import { endSession } from "../accounts/commands";
import { normalEmail } from "../accounts/schema";
import { upkeep } from "../upkeep";
import { makeToken } from "./commands";
import type { TokenInput } from "./schema";

/**
 * For whoever holds the terminal: a token of an account, by its address; null when no account can use it. A session of a
 * moment makes it, so that the history shows it like any other.
 */
export async function makeTokenOf(email: string, given: TokenInput): Promise<string | null> {
  const [account] = await upkeep.$queryRaw<{ id: string }[]>`select id from "User" where email = ${normalEmail(email)} and "disabledAt" is null`;
  if (!account) return null;
  const actor = await startSession(account.id);
  try {
    return (await makeToken(actor, given)).secret;
  } finally {
    await endSession(actor, { sessionId: actor.sessionId });
  }
}
