import type { Actor } from "../access/actor";
import { evidenceVisibleTo } from "../access/visible";
import { db } from "../db";
import type { Prisma } from "../generated/client";
import type { EvidenceFilter } from "./filter";
import { evidenceByIds } from "./lines";
import { orders, sought, whereOf } from "./narrowed";

const pageSize = 30;

/**
 * The pieces of a page, and the one where the next goes on: behind the place of that one, also when it is itself no longer under the
 * filters. What a line shows is read for these alone: asked for with the order and the limit, PostgreSQL puts it together for every
 * piece before it sorts them.
 */
async function pageOf(where: Prisma.EvidenceWhereInput, sort: EvidenceFilter["sort"], after: { id: string } | null) {
  const rows = await db.evidence.findMany({
    where: { AND: [where, after ? { id: { not: after.id } } : {}] },
    orderBy: orders[sort],
    take: pageSize + 1,
    ...(after && { cursor: after }),
    select: { id: true },
  });
  const ids = rows.slice(0, pageSize).map(({ id }) => id);
  return { ids, next: rows.length > pageSize ? (ids.at(-1) ?? null) : null };
}

/** A page of the list, by key: `after` is the id of the last piece of the page before. `next` leads on. */
export async function listEvidence(actor: Actor, filter: EvidenceFilter) {
  const where = whereOf(actor, await sought(actor, filter));
  // A cursor that the actor cannot see is no cursor: its place in the order would tell something of it.
  const after = filter.after ? await db.evidence.findFirst({ where: { AND: [evidenceVisibleTo(actor), { id: filter.after }] }, select: { id: true } }) : null;
  const [total, { ids, next }] = await Promise.all([db.evidence.count({ where }), pageOf(where, filter.sort, after)]);
  return { total, lines: await evidenceByIds(actor, ids), next };
}
