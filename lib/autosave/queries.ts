import type { Actor } from "../access/actor";
import { visibleTo } from "../access/visible";
import { db } from "../db";

/** What the actor was typing under this id. Somebody else's is not there. */
export function findAutosave(actor: Actor, id: string) {
  return db.autosave.findUnique({ where: { id_userId: { id, userId: actor.userId } }, select: { form: true, data: true, revision: true, updatedAt: true } });
}
/** Whether what was typed under this id became a record of the actor's: a piece of evidence that they wrote, or a company, source or claim that they see. */
export async function isLogged(actor: Actor, id: string): Promise<boolean> {
  const made = await Promise.all([
    db.evidence.count({ where: { id, authorId: actor.userId } }),
    db.companyProfile.count({ where: { AND: [visibleTo(actor), { companyId: id }] } }),
    db.source.count({ where: { AND: [visibleTo(actor), { id }] } }),
    db.claim.count({ where: { AND: [visibleTo(actor), { id }] } }),
  ]);
  return made.some((count) => count > 0);
}

type Found = NonNullable<Awaited<ReturnType<typeof findAutosave>>>;

/** The same as the page hands it to the browser. */
export const savedOf = (found: Found | null) =>
  found && { form: found.form, data: found.data as Record<string, unknown>, revision: found.revision, updatedAt: found.updatedAt.toISOString() };

/** The key under which this account's devices keep what they could not send yet: 32 bytes, base64. */
export async function getDeviceKey(actor: Actor): Promise<string> {
  const { deviceKey } = await db.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { deviceKey: true } });
  return Buffer.from(deviceKey).toString("base64");
}
