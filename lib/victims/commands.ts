import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { mustBeSignedIn } from "../access/scope";
import { takeTry } from "../access/throttle";
import { evidenceVisibleTo, mustHaveRole } from "../access/visible";
import { change } from "../change";
import { valuesOf } from "./keep";
import type { VictimKind } from "./mask";
import { revealing, type Revealing } from "./schema";

/**
 * Shows one datum to one person, once: who and why is in the history of the piece before it is answered. Only in a
 * session of a person, not through a token, and only so many in a quarter of an hour.
 */
export async function revealVictim(actor: Actor, given: Revealing): Promise<{ ordinal: number; kind: VictimKind; value: string }> {
  const { datumId, reason } = revealing.parse(given);
  mustBeSignedIn(actor);
  return change(actor, async (tx, record) => {
    const found = await tx.victimDatum.findFirst({
      where: { id: datumId, evidence: { is: evidenceVisibleTo(actor) } },
      select: { evidenceId: true, investigationId: true, ordinal: true, kind: true, masked: true, evidence: { select: { version: true } } },
    });
    if (!found) throw new Denied("missing");
    const { evidenceId, investigationId, ordinal, kind, masked, evidence } = found;
    mustHaveRole(actor, investigationId, "reporter", "editor", "lead");
    if (!(await takeTry("reveal", actor.userId)).free) throw new Denied("wait");
    const value = (await valuesOf(tx, [datumId])).get(datumId);
    if (value === undefined) throw new Denied("destroyed");
    record({
      action: "evidence.revealed",
      subject: { type: "evidence", id: evidenceId, version: evidence.version },
      investigationId,
      detail: { ordinal, kind, masked, reason },
    });
    return { ordinal, kind, value };
  });
}
