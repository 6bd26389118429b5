import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { mustHaveRole, visibleTo } from "../access/visible";
import { change } from "../change";
import { orNull } from "../evidence/stated";
import { sourceEdit, sourceInput, type SourceEdit, type SourceInput } from "./schema";

/** Records a source under the next codename of its investigation. */
export async function recordSource(actor: Actor, given: SourceInput): Promise<string> {
  const { id, investigationId, kind, description, note } = sourceInput.parse(given);
  mustHaveRole(actor, investigationId, "reporter", "lead");

  await change(actor, async (tx, record) => {
    const { lastSource } = await tx.investigation.update({ where: { id: investigationId }, data: { lastSource: { increment: 1 } }, select: { lastSource: true } });
    if (await tx.source.findUnique({ where: { id }, select: { id: true } })) throw new Denied("taken");
    const codename = `S-${lastSource.toString().padStart(2, "0")}`;
    await tx.source.create({ data: { id, investigationId, codename, kind, description, note: orNull(note) } });
    record({ action: "source.recorded", subject: { type: "source", id, version: 1 }, investigationId, detail: { after: { codename, kind, description, note: note ?? null } } });
  });
  return id;
}

export async function editSource(actor: Actor, given: SourceEdit): Promise<void> {
  const { id, seenVersion, kind, description, note } = sourceEdit.parse(given);
  await change(actor, async (tx, record) => {
    const before = await tx.source.findFirst({ where: { AND: [visibleTo(actor), { id }] }, select: { investigationId: true, kind: true, description: true, note: true } });
    if (!before) throw new Denied("missing");
    const { investigationId } = before;
    mustHaveRole(actor, investigationId, "reporter", "lead");
    const { count } = await tx.source.updateMany({ where: { id, version: seenVersion }, data: { kind, description, note: orNull(note), version: { increment: 1 }, updatedAt: new Date() } });
    if (count === 0) throw new Denied("stale");
    record({ action: "source.edited", subject: { type: "source", id, version: seenVersion + 1 }, investigationId, detail: { before, after: { kind, description, note: note ?? null } } });
  });
}
