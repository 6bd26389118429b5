import type { Actor } from "../access/actor";
import { reviewable } from "../access/visible";
import { db } from "../db";

/** How many submissions wait for this person to decide: never their own. For those who decide nowhere it costs nothing. */
export async function countWaiting(actor: Actor): Promise<number> {
  const investigations = reviewable(actor);
  if (!investigations.length) return 0;
  return db.evidence.count({
    where: { AND: [{ investigationId: { in: investigations } }, { status: "inReview", authorId: { not: actor.userId }, editedById: { not: actor.userId } }] },
  });
}
