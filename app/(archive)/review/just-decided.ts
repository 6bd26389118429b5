import type { Actor } from "@/lib/access/actor";
import { findSubmission } from "@/lib/review/queries";

/** The decision that this reader made last on a record, to say so after they came back to the queue. Null when it was somebody else's. */
export async function justDecided(actor: Actor, evidenceId: string) {
  const found = await findSubmission(actor, evidenceId);
  const decision = found?.newest.decision;
  return found && decision?.decidedById === actor.userId ? { id: found.id, ref: found.ref, verdict: decision.verdict, version: found.newest.version } : null;
}
