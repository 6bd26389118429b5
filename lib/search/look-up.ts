import type { Actor } from "../access/actor";
import { db } from "../db";
import { Prisma } from "../generated/client";
import { type Sight, sightOf } from "./engine";
import { visibleRows, tsquery } from "./postgres";
import { searchTypes } from "./schema";
import { counting, type Term, termsOf } from "./tokens";

/** So many documents of a line are named; all of them are counted. */
const mostNamed = 5;

/** What stands for itself: a word is whole, unless an asterisk behind it says that it goes on. */
function termsOfLine(line: string): Term[] {
  const isBeginning = line.endsWith("*");
  const terms = termsOf(line);
  return (counting(terms) ?? terms).map((term) => ({ ...term, prefix: term.prefix && isBeginning }));
}

type Row = { n: number; total: number; types: Record<(typeof searchTypes)[number], number>; ids: string[] | null };
export type LookedUp = { line: string; total: number; types: Row["types"]; ids: string[] };

const none = { evidence: 0, company: 0, source: 0, claim: 0 };

async function ask(sight: Sight, lines: readonly { n: number; terms: Term[] }[]): Promise<Row[]> {
  const asked = lines.map(({ n, terms }) => ({
    n,
    q: tsquery(terms),
    phrases: terms.filter(({ tokens }) => tokens.length > 1).map(({ tokens }) => ` ${tokens.join(" ")} `),
  }));
  const counts = Prisma.join(searchTypes.map((type) => Prisma.sql`${type}::text, count(*) filter (where d.type = ${type})`));
  return db.$queryRaw<Row[]>`
    select l.n, found.* from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) l (n int, q text, phrases jsonb), lateral (
      select count(*)::int total, json_build_object(${counts}) types, (array_agg(d.id order by d."changedAt" desc, d.id))[1:${mostNamed}::int] ids
      from "SearchDocument" d where ${visibleRows(sight)} and d.vector @@ l.q::tsquery and not exists (
        select from jsonb_array_elements_text(l.phrases) phrase
        where strpos(' ' || d."titleTokens" || ' ', phrase) = 0 and strpos(' ' || d."factTokens" || ' ', phrase) = 0
          and strpos(' ' || d."bodyTokens" || ' ', phrase) = 0 and strpos(' ' || d."relatedTokens" || ' ', phrase) = 0)) found`;
}

/**
 * Which of these lines appear in what the actor may see, and how often: each line as it is written, in traditional characters and in
 * pinyin, with the archive's other words for it, and never misspelled: of a list of names, a name that is nearly another one must not
 * be found for it. So PostgreSQL answers, whatever else does.
 */
export async function lookUp(actor: Actor, lines: readonly string[]): Promise<LookedUp[]> {
  const sight = sightOf(actor);
  const asked = lines.map((line, n) => ({ n, terms: termsOfLine(line) })).filter(({ terms }) => terms.length > 0);
  const rows = sight.investigations.length && asked.length ? await ask(sight, asked) : [];
  const byLine = new Map(rows.map((row) => [row.n, row]));
  return lines.map((line, n) => {
    const row = byLine.get(n);
    return { line, total: row?.total ?? 0, types: row?.types ?? none, ids: row?.ids ?? [] };
  });
}
