import { Actor } from "../access/actor";
import { logFault } from "../fault";
import { upkeep } from "../upkeep";
import { bearerIn, hashOf } from "./secret";

const minute = 60_000;

/** Whose token stands in an `Authorization` header, read anew on every request; null when it opens nothing, for whatever reason. */
export async function holderOf(authorization: string): Promise<Actor | null> {
  const secret = bearerIn(authorization);
  const actor = secret === null ? null : await Actor.ofToken(hashOf(secret));
  if (actor?.token) used(actor.token.id);
  return actor;
}

/** Notes that it is in use: at most once a minute, and nobody waits for it. */
function used(id: string) {
  const now = new Date();
  const where = { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: new Date(now.getTime() - minute) } }] };
  upkeep.token.updateMany({ where, data: { lastUsedAt: now } }).catch((error: unknown) => logFault("token", error));
}
