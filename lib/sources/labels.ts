import type { Actor } from "../access/actor";
import { visibleTo } from "../access/visible";
import { db } from "../db";

/** Codename and description of the sources that the actor may see, by id. */
export async function sourceLabels(actor: Actor, ids: readonly string[]) {
  const rows = await db.source.findMany({
    where: { AND: [visibleTo(actor), { id: { in: [...new Set(ids)] } }] },
    select: { id: true, investigationId: true, codename: true, description: true, investigation: { select: { title: true } } },
  });
  return new Map(rows.map((source) => [source.id, source]));
}
