import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { mustBeSignedIn } from "../access/scope";
import { db } from "../db";
import { upkeep } from "../upkeep";
import { isLogged } from "./queries";
import { isOfRecord } from "./rules";
import { autosaveInput, type AutosaveInput } from "./schema";

/** So many forms may stand unfinished at once. Nobody has that many; a program that fills the disk has. */
const mostForms = 200;

/**
 * Keeps what stands in a form. `seenRevision` is the one that the page had before its eyes, 0 for none: a page that fell
 * behind is refused ("stale"), so that two tabs never overwrite each other. What has become a record of its own meanwhile
 * is not kept a second time ("taken"): a save that comes late must not look like something unfinished.
 */
export async function saveAutosave(actor: Actor, given: AutosaveInput, seenRevision: number): Promise<{ revision: number; updatedAt: Date }> {
  mustBeSignedIn(actor);
  const { id, form, data } = autosaveInput.parse(given);
  const { userId } = actor;
  if (/^new\/(company|source|claim)$/.test(form) && (await isLogged(actor, id))) throw new Denied("taken");
  const [saved] = await upkeep.$queryRaw<{ revision: number; updatedAt: Date }[]>`
    insert into "Autosave" as kept (id, "userId", form, data)
    select ${id}::uuid, ${userId}::uuid, ${form}, ${JSON.stringify(data)}::jsonb
    where (select count(*) from "Autosave" where "userId" = ${userId}::uuid and id <> ${id}::uuid) < ${mostForms}
      and (${seenRevision} = 0 or exists (select from "Autosave" where id = ${id}::uuid and "userId" = ${userId}::uuid))
      and (${isOfRecord(form)} or not exists (select from "Evidence" where id = ${id}::uuid and "authorId" = ${userId}::uuid))
    on conflict (id, "userId") do update set form = excluded.form, data = excluded.data, revision = kept.revision + 1, "updatedAt" = now()
      where kept.revision = ${seenRevision}
    returning revision, "updatedAt"`;
  if (saved) return saved;
  const logged = !isOfRecord(form) && (await db.evidence.count({ where: { id, authorId: userId } })) > 0;
  if (logged) throw new Denied("taken");
  throw new Denied((await db.autosave.count({ where: { userId } })) >= mostForms ? "tooMany" : "stale");
}

/** Forgets it: the record was logged, or the actor does not want it back. Answers whether there was one. */
export async function discardAutosave(actor: Actor, id: string): Promise<boolean> {
  mustBeSignedIn(actor);
  const { count } = await upkeep.autosave.deleteMany({ where: { id, userId: actor.userId } });
  return count > 0;
}
