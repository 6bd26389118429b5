import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { mustBeSignedIn } from "../access/scope";
import { takeTry } from "../access/throttle";
import { evidenceVisibleTo, mustHaveRole } from "../access/visible";
import { change } from "../change";
import { calledNumber } from "./keep";
import { revealingCalled, type RevealingCalled } from "./schema";

/**
 * Shows one number of a call log to one person, once: who and why is in the history of its record before it is answered. Only
 * in a session of a person, and counted with victims' data: so many in a quarter of an hour, wherever they stand.
 */
export async function revealCalled(actor: Actor, given: RevealingCalled): Promise<{ ordinal: number; value: string }> {
  const { numberId, reason } = revealingCalled.parse(given);
  mustBeSignedIn(actor);
  return change(actor, async (tx, record) => {
    const found = await tx.calledNumber.findFirst({
      where: { id: numberId, log: { is: { evidence: { is: evidenceVisibleTo(actor) } } } },
      select: { evidenceId: true, investigationId: true, ordinal: true, masked: true, log: { select: { evidence: { select: { version: true } } } } },
    });
    if (!found) throw new Denied("missing");
    const { evidenceId, investigationId, ordinal, masked, log } = found;
    mustHaveRole(actor, investigationId, "reporter", "editor", "lead");
    if (!(await takeTry("reveal", actor.userId)).free) throw new Denied("wait");
    const value = await calledNumber(tx, numberId);
    if (value === undefined) throw new Denied("destroyed");
    record({
      action: "evidence.revealed",
      subject: { type: "evidence", id: evidenceId, version: log.evidence.version },
      investigationId,
      detail: { of: "calledNumber", ordinal, masked, reason },
    });
    return { ordinal, value };
  });
}
