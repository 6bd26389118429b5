import { db } from "../db";
import { Prisma } from "../generated/client";
import type { EvidenceStatus, Nature } from "../generated/enums";
import { natureSql } from "./nature";
import { type Corroboration, isSingleSource } from "./roots";
import { type Way, wayOf, type WayRow, waySql } from "./way";

type Row = WayRow & { id: string; other: string; status: EvidenceStatus; nature: Nature | null };
export type Corroborated = { way: Way; by: Corroboration[] };

/**
 * How each of these records came to us, and what corroborates it, from either end of the link, in one round for all of them. Only for ids
 * that were read under the filter of visibility.
 */
export async function corroborationsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Corroborated>> {
  if (ids.length === 0) return new Map();
  const asked = Prisma.sql`any (${[...ids]}::uuid[])`;
  const rows = await db.$queryRaw<Row[]>`
    select l.id, l.other, e.status::text, ${natureSql} nature, ${waySql}
    from (
      select unnest(${[...ids]}::uuid[]) id, unnest(${[...ids]}::uuid[]) other
      union select "fromId", "toId" from "EvidenceLink" where role = 'corroborates' and "fromId" = ${asked}
      union select "toId", "fromId" from "EvidenceLink" where role = 'corroborates' and "toId" = ${asked}
    ) l join "Evidence" e on e.id = l.other`;
  const found = new Map<string, Corroborated>(rows.filter(({ id, other }) => id === other).map((row) => [row.id, { way: wayOf(row), by: [] }]));
  for (const { id, other, status, nature, ...row } of rows) if (id !== other) found.get(id)?.by.push({ status, nature, way: wayOf(row) });
  return found;
}

/** Which of these records stand on one root alone. */
export async function singleAmong(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await corroborationsOf(ids);
  return new Set([...found].flatMap(([id, { way, by }]) => (isSingleSource(way, by) ? [id] : [])));
}
