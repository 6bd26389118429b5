import type { Actor } from "../access/actor";
import type { Tx } from "../db";

/** Whether this very account recorded the subject in this investigation: then a form was sent twice, and the second time answers as the first. */
export async function recordedBefore(tx: Tx, actor: Actor, subjectId: string, investigationId: string): Promise<boolean> {
  const [first] = await tx.$queryRaw<{ actor: string }[]>`
    select actor from custody_entry where subject_id = ${subjectId}::uuid and investigation_id = ${investigationId}::uuid order by seq limit 1`;
  return first?.actor === actor.pseudonym;
}

/** Thrown inside a change that finds what it would write there already: no failure, but nothing is written. */
export class AlreadySaved extends Error {}

/** Waits for a change that may find everything there already. */
export async function unlessSaved(changing: Promise<unknown>): Promise<void> {
  await changing.catch((error: unknown) => {
    if (!(error instanceof AlreadySaved)) throw error;
  });
}
