import { db } from "../db";
import { filledName } from "./filled";
import { type Asked, type Facets, type Found, noFacets, type Sight } from "./engine";
import { meilisearch } from "./meilisearch";
import { postgres } from "./postgres";
import { filters, pageSize } from "./schema";

/** Of more than so many, Meilisearch answers for the oldest as it knew them. */
const most = 200;

/**
 * What Meilisearch does not have as it stands now, as far as it can be seen: what was saved in the last seconds. Undefined while the
 * index does not hold everything, since then it is not asked.
 */
export async function behindOf({ investigations }: Sight): Promise<string[] | undefined> {
  const [row] = await db.$queryRaw<{ behind: string[] }[]>`
    select array (
      select d.id from "SearchBehind" b join "SearchDocument" d on d.id = b.id where d."investigationId" = any (${investigations}::uuid[])
      order by d."changedAt" desc limit ${most}) behind
    from "Lease" where name = ${filledName}`;
  return row?.behind;
}

function sumOf(some: Facets, others: Facets): Facets {
  const sum = noFacets();
  for (const filter of filters)
    for (const [value, count] of [some, others].flatMap((facets) => Object.entries(facets[filter]))) sum[filter][value] = (sum[filter][value] ?? 0) + count;
  return sum;
}

/**
 * Meilisearch takes seconds to take a change in, more the more it holds. So PostgreSQL finds what is behind, which stands in front,
 * being the newest, and Meilisearch the rest.
 */
export async function findBoth(sight: Sight, asked: Asked, behind: readonly string[]): Promise<Found> {
  const newer = await postgres.find(sight, asked, { only: behind });
  const offset = Math.max(0, (asked.question.page - 1) * pageSize - newer.total);
  const older = await meilisearch.find(sight, asked, { without: behind, offset, limit: pageSize - newer.ids.length });
  return { ids: [...newer.ids, ...older.ids], total: newer.total + older.total, facets: sumOf(newer.facets, older.facets) };
}
