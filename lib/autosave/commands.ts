import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import type { Prisma } from "../generated/client";
import { upkeep } from "../upkeep";
import { autosaveInput, type AutosaveInput } from "./schema";

/**
 * Keeps what stands in a form. `seenRevision` is the one that the page had before its eyes, 0 for none: a page that fell
 * behind is refused, so that two tabs never overwrite each other. Answers the new revision.
 */
export async function saveAutosave(actor: Actor, given: AutosaveInput, seenRevision: number): Promise<number> {
  const { id, form, data } = autosaveInput.parse(given);
  const { userId } = actor;
  const [row] = await upkeep.$queryRaw<{ revision: number }[]>`
    insert into "Autosave" as kept (id, "userId", form, data)
    select ${id}::uuid, ${userId}::uuid, ${form}, ${JSON.stringify(data)}::jsonb where ${seenRevision} = 0
      or exists (select from "Autosave" where id = ${id}::uuid and "userId" = ${userId}::uuid)
    on conflict (id, "userId") do update set form = excluded.form, data = excluded.data, revision = kept.revision + 1, "updatedAt" = now()
      where kept.revision = ${seenRevision}
    returning revision`;
  if (!row) throw new Denied("stale");
  return row.revision;
}

/** Forgets it: the record was logged, or the actor does not want it back. */
export async function discardAutosave(actor: Actor, id: string): Promise<void> {
  await upkeep.autosave.deleteMany({ where: { id, userId: actor.userId } satisfies Prisma.AutosaveWhereInput });
}
