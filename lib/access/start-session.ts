import { change } from "../change";
import type { Entry } from "../custody/append";
import type { Tx } from "../db";
import { upkeep } from "../upkeep";
import { Actor, type SignedIn } from "./actor";
import { Denied } from "./denied";

/** However busy somebody is, after so long they sign in again. */
export const sessionHours = 12;

/**
 * Signs an account in: a session row, and its place in the history. `alongside` does and records what belongs to the same
 * moment, such as setting the first password; when it fails there is no session either.
 */
export async function startSession(userId: string, alongside?: (actor: SignedIn, tx: Tx, record: (entry: Entry) => void) => Promise<void>): Promise<SignedIn> {
  const now = new Date();
  const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000);
  const { id } = await upkeep.session.create({ data: { userId, createdAt: now, lastSeenAt: now, expiresAt }, select: { id: true } });
  try {
    const actor = await Actor.of(id, now);
    if (!actor) throw new Denied("missing"); // disabled a moment ago
    await change(actor, async (tx, record) => {
      await alongside?.(actor, tx, record);
      record({ action: "session.started", subject: { type: "session", id }, detail: { userId } });
    });
    return actor;
  } catch (error) {
    await upkeep.session.deleteMany({ where: { id } });
    throw error;
  }
}
