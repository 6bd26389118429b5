import { db } from "../db";
import { filledName } from "./filled";
import { type Asked, type Found, type Sight, sumOf } from "./engine";
import { meilisearch } from "./meilisearch";
import { postgres } from "./postgres";
import { pageSize } from "./schema";

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
