import type { Actor } from "../access/actor";
import { indexed } from "../db";
import { Prisma } from "../generated/client";
import { type Sight, sightOf } from "./engine";
import { askedLines, holdsLine } from "./line-terms";
import { visibleRows } from "./postgres";
import { searchTypes } from "./schema";

/** So many documents of a line are named; all of them are counted. */
const mostNamed = 5;

type Row = { n: number; total: number; types: Record<(typeof searchTypes)[number], number>; ids: string[] | null };
export type LookedUp = { line: string; total: number; types: Row["types"]; ids: string[] };

const none = { evidence: 0, company: 0, source: 0, claim: 0, comment: 0 };

async function ask(sight: Sight, asked: ReturnType<typeof askedLines>): Promise<Row[]> {
  const counts = Prisma.join(searchTypes.map((type) => Prisma.sql`${type}::text, count(*) filter (where d.type = ${type})`));
  return indexed.$queryRaw<Row[]>`
    select l.n, found.* from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) l (n int, q text, phrases jsonb), lateral (
      select count(*)::int total, json_build_object(${counts}) types, (array_agg(d.id order by d."changedAt" desc, d.id))[1:${mostNamed}::int] ids
      from "SearchDocument" d where ${visibleRows(sight)} and ${holdsLine}) found`;
}

/**
 * Which of these lines appear in what the actor may see, and how often: each line as it is written, in traditional characters and in
 * pinyin, with the archive's other words for it, and never misspelled: of a list of names, a name that is nearly another one must not
 * be found for it. So PostgreSQL answers, whatever else does.
 */
export async function lookUp(actor: Actor, lines: readonly string[]): Promise<LookedUp[]> {
  const sight = sightOf(actor);
  const asked = askedLines(lines);
  const rows = sight.investigations.length && asked.length ? await ask(sight, asked) : [];
  const byLine = new Map(rows.map((row) => [row.n, row]));
  return lines.map((line, n) => {
    const row = byLine.get(n);
    return { line, total: row?.total ?? 0, types: row?.types ?? none, ids: row?.ids ?? [] };
  });
}
