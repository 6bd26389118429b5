import { Prisma } from "../generated/client";

/** At most so many documents in one request, of so many bytes as PostgreSQL packs them: what is held in memory stays small. */
export const mostDocuments = 500;
const mostBytes = 4_000_000;
/**
 * Requests on their way at once. Meilisearch takes all that wait for it in one go, and a go costs it more than what is in it. What is
 * saved meanwhile is found all the same (behind.ts).
 */
export const mostRequests = 10;

/** The bytes of a row, of a table called d, that make a request heavy. */
export const sizeSql = Prisma.sql`pg_column_size(d."factTokens") + pg_column_size(d."bodyTokens")`;

/** Rows in parts of a request each, in their order. */
export function inParts<Row extends { size: number }>(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  let bytes = Infinity;
  for (const row of rows) {
    if (bytes + row.size > mostBytes || parts.at(-1)!.length === mostDocuments) [bytes] = [0, parts.push([])];
    parts.at(-1)!.push(row);
    bytes += row.size;
  }
  return parts;
}
