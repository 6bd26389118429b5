import type { Actor } from "../access/actor";
import { db } from "../db";
import { Prisma } from "../generated/client";
import { type Sight, sightOf } from "../search/engine";
import { askedLines, holdsLine } from "../search/line-terms";
import { visibleRows } from "../search/postgres";

const { sql } = Prisma;

/** So many documents are known of a line, and so many pairs of line and document of a list: the newest. Of a name that appears oftener, an edit of an old record may be told once more. */
const [mostOfLine, mostPairs] = [2000, 20_000];
/** So many documents are looked through on one visit, those that changed last: whatever is kept, and however many names there are. */
const mostChanged = 500;
/** A row is written a moment before others see it. What is looked through twice is known, and no news. */
const overlap = sql`interval '10 minutes'`;

/** Nobody is told of their own work. */
const theirs = (sight: Sight) => sql`${visibleRows(sight)} and d."authorId" is distinct from ${sight.userId}::uuid`;
/** A line of a list and a document in one number. */
const pair = sql`hashtextextended(l.n || ' ' || d.id, 0)`;

/** What the lines of a list find now, and when and where that was looked for: to be held against what they find later. */
export async function knownNow(actor: Actor, lines: readonly string[]) {
  const sight = sightOf(actor);
  const [now] = await db.$queryRaw<{ at: Date; pairs: bigint[] }[]>`
    select clock_timestamp() at, array (
      select pair from jsonb_to_recordset(${JSON.stringify(askedLines(lines))}::jsonb) l (n int, q text, phrases jsonb), lateral (
        select ${pair} pair, d."changedAt" from "SearchDocument" d where ${theirs(sight)} and ${holdsLine} order by d."changedAt" desc limit ${mostOfLine}) found
      order by found."changedAt" desc limit ${mostPairs}) pairs`;
  return { knownPairs: now!.pairs, knownIn: sight.investigations, seenAt: now!.at };
}

type Kept = { id: string; lines: readonly string[]; seenAt: Date; knownIn: readonly string[] };

/** Documents that say something else than when the oldest of these lists was looked at, or stand where somebody was let in since. */
async function changedSince(sight: Sight, lists: readonly Kept[]): Promise<string[]> {
  const since = new Date(Math.min(...lists.map(({ seenAt }) => seenAt.getTime())));
  const joined = sight.investigations.filter((id) => lists.some(({ knownIn }) => !knownIn.includes(id)));
  const rows = await db.$queryRaw<{ id: string }[]>`
    select d.id from "SearchDocument" d where ${theirs(sight)} and (d."saidAt" > ${since}::timestamptz - ${overlap}
      ${joined.length ? sql`or d."investigationId" = any (${joined}::uuid[])` : Prisma.empty}) order by d."saidAt" desc limit ${mostChanged}`;
  return rows.map(({ id }) => id);
}

/** The words of these documents as far as lines ask for them, an asterisk behind a beginning: rows of `id` and `word`. */
const wordsOf = (sight: Sight, changed: readonly string[], wanted: readonly string[]) => {
  const beginnings = new Set(wanted.filter((word) => word.endsWith("*")).map((word) => word.length - 1));
  return sql`
    wanted as materialized (select unnest(${wanted}::text[]) word),
    said as materialized (select d.id, w.word from "SearchDocument" d, unnest(tsvector_to_array(d.vector)) w (word) where d.id = any (${changed}) and ${theirs(sight)}),
    words as materialized (
      select said.id, said.word from said where said.word in (select word from wanted)
      union all
      select distinct said.id, left(said.word, b.size) || '*' from said, unnest(${[...beginnings]}::int[]) b (size)
      where length(said.word) >= b.size and left(said.word, b.size) || '*' in (select word from wanted))`;
};

/** The lines that may be found, each with the rarest of its words: those whose every word stands somewhere in what changed. */
async function likely(sight: Sight, lists: readonly Kept[], changed: readonly string[]) {
  const asked = lists.flatMap(({ id, lines }) => askedLines(lines).map((line) => ({ list: id, ...line })));
  const wanted = [...new Set(asked.flatMap(({ words }) => words))];
  const rows = await db.$queryRaw<{ word: string; count: number }[]>`
    with ${wordsOf(sight, changed, wanted)} select word, count(*)::int count from words group by word`;
  const often = new Map(rows.map(({ word, count }) => [word, count]));
  return asked.flatMap(({ words, ...line }) => {
    if (!words.every((word) => often.has(word))) return [];
    return [{ ...line, word: words.reduce((rarest, word) => (often.get(word)! < often.get(rarest)! ? word : rarest)) }];
  });
}

/**
 * Which lines found something that was not there when the actor last looked, under today's memberships: of each list its lines,
 * counted from 0, with how many documents. The question is turned round, or twenty lists of five hundred names would be ten
 * thousand questions on every visit of the desk: the words of the documents that changed are held against the rarest word of
 * each line, and only what shares that is read closely.
 */
export async function newsOfLists(actor: Actor, lists: readonly Kept[]): Promise<{ byList: ReadonlyMap<string, ReadonlyMap<number, number>>; isAll: boolean }> {
  const sight = sightOf(actor);
  const changed = lists.length && sight.investigations.length ? await changedSince(sight, lists) : [];
  const byList = new Map<string, Map<number, number>>();
  const isAll = changed.length < mostChanged;
  const lines = changed.length ? await likely(sight, lists, changed) : [];
  if (lines.length === 0) return { byList, isAll };
  const rows = await db.$queryRaw<{ list: string; n: number; count: number }[]>`
    with s as materialized (
      select k.id, k."seenAt" - ${overlap} since, k."knownIn", k."knownPairs" from "SavedSearch" k
      where k."userId" = ${actor.userId}::uuid and k.id = any (${lists.map(({ id }) => id)}::uuid[])),
    l as materialized (select * from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) a (list uuid, n int, q text, phrases jsonb, word text)),
    ${wordsOf(sight, changed, [...new Set(lines.map(({ word }) => word))])},
    found as materialized (
      select l.list, l.n, ${pair} pair from l join words w on w.word = l.word join "SearchDocument" d on d.id = w.id join s on s.id = l.list
      where (d."saidAt" > s.since or d."investigationId" <> all (s."knownIn")) and ${holdsLine}),
    known as materialized (select s.id list, k.pair from s, unnest(s."knownPairs") k (pair))
    select f.list, f.n, count(*)::int count from found f left join known k on k.list = f.list and k.pair = f.pair where k.pair is null group by f.list, f.n`;
  for (const { list, n, count } of rows) byList.set(list, (byList.get(list) ?? new Map<number, number>()).set(n, count));
  return { byList, isAll };
}
