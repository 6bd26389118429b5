import type { Actor } from "../access/actor";
import { led, readable } from "../access/visible";
import { db } from "../db";
import { Prisma } from "../generated/client";
import { openPayload } from "./payload";

type Row = {
  seq: bigint;
  at: Date;
  action: string;
  subject_type: string;
  subject_id: string;
  subject_version: number | null;
  investigation_id: string | null;
  name: string | null;
  sealed: Buffer;
  key: Buffer | null;
};

/**
 * Under it stands every reading of history: the investigation is readable, and what concerns a piece of evidence is seen
 * by who may open that piece, from its first submission on. What happened to it as a draft stays with its author and the
 * lead, and so does the import that it came in with, and what was said about it: a name that was taken out before anybody else saw it must not come back through its history.
 */
const historyVisibleTo = (actor: Actor) => Prisma.sql`
  c.investigation_id = any (${readable(actor)}::uuid[])
  and (c.subject_type <> 'import' or exists (
    select from "Import" i where i.id = c.subject_id
      and (i.target = 'company' or i."importedById" = ${actor.userId}::uuid or i."investigationId" = any (${led(actor)}::uuid[]))))
  and (c.subject_type not in ('evidence', 'comment') or exists (
    select from "Evidence" v where v.id = case c.subject_type when 'evidence' then c.subject_id else (select m."evidenceId" from "Comment" m where m.id = c.subject_id) end
      and (c.seq >= (select min(f.seq) from custody_entry f where f.subject_id = v.id and f.action = 'evidence.submitted') or v."authorId" = ${actor.userId}::uuid or v."investigationId" = any (${led(actor)}::uuid[])))
    or c.subject_type = 'comment' and exists (select from "Comment" m where m.id = c.subject_id and m."claimId" is not null))`;

/** One id, or several of what is one. */
export type Subjects = string | readonly string[];

/** The entries of a subject, and the one of the import that it came in with: that holds what thousands have in common once. */
function entriesOf(subjects: Subjects) {
  const ids = typeof subjects === "string" ? [subjects] : [...subjects];
  return Prisma.sql`c.subject_id in (select unnest(${ids}::uuid[]) union select "importId" from "ImportedRow" where "subjectId" = any (${ids}::uuid[]))`;
}

const columns = Prisma.sql`
  c.seq, c.at, c.action, c.subject_type, c.subject_id, c.subject_version, c.investigation_id, u.name, p.sealed, k.key`;
const from = Prisma.sql`
  from custody_entry c
  join custody_payload p using (seq)
  left join custody_key k using (seq)
  left join "User" u on u.pseudonym = c.actor`;
const select = Prisma.sql`select ${columns} ${from}`;

const entryOf = ({ seq, at, action, subject_type, subject_id, subject_version, investigation_id, name, sealed, key }: Row) => ({
  seq: Number(seq),
  at,
  action,
  subject: { type: subject_type, id: subject_id, version: subject_version },
  investigationId: investigation_id,
  by: name,
  detail: openPayload(Buffer.from(sealed), key && Buffer.from(key)),
});
export type HistoryEntry = ReturnType<typeof entryOf>;

/** The history of one subject, newest first. */
export async function historyOf(actor: Actor, subjects: Subjects, { limit = 50, before }: { limit?: number; before?: number } = {}): Promise<HistoryEntry[]> {
  const rows = await db.$queryRaw<Row[]>`${select}
    where ${entriesOf(subjects)} and ${historyVisibleTo(actor)} ${before === undefined ? Prisma.empty : Prisma.sql`and c.seq < ${before}`}
    order by c.seq desc limit ${limit}`;
  return rows.map(entryOf);
}

/** The newest entries of one subject, and how many there are: what a page shows beside the record, in one round. */
export async function newestHistoryOf(actor: Actor, subjectId: string, limit: number): Promise<{ entries: HistoryEntry[]; total: number }> {
  const rows = await db.$queryRaw<(Row & { total: bigint })[]>`
    select ${columns}, count(*) over () total ${from}
    where c.subject_id = ${subjectId}::uuid and ${historyVisibleTo(actor)} order by c.seq desc limit ${limit}`;
  return { entries: rows.map(entryOf), total: Number(rows[0]?.total ?? 0) };
}

/** How the history of a subject begins, as far as the actor can read it. */
export async function firstEntryOf(actor: Actor, subjectId: string): Promise<HistoryEntry | null> {
  const [row] = await db.$queryRaw<Row[]>`${select}
    where c.subject_id = ${subjectId}::uuid and ${historyVisibleTo(actor)} order by c.seq limit 1`;
  return row ? entryOf(row) : null;
}

/** How many entries the actor can read of a subject. */
export async function countHistoryOf(actor: Actor, subjects: Subjects): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`select count(*) from custody_entry c where ${entriesOf(subjects)} and ${historyVisibleTo(actor)}`;
  return Number(row?.count ?? 0);
}

/** What changed lately in the investigations that the actor reads, newest first: evidence, companies, sources, claims, comments and imports. */
export async function recentChanges(actor: Actor, { investigationId, limit = 30 }: { investigationId?: string; limit?: number } = {}): Promise<HistoryEntry[]> {
  const rows = await db.$queryRaw<Row[]>`${select}
    where ${historyVisibleTo(actor)} and c.subject_type in ('evidence', 'company', 'source', 'claim', 'comment', 'import')
      ${investigationId === undefined ? Prisma.empty : Prisma.sql`and c.investigation_id = ${investigationId}::uuid`}
    order by c.seq desc limit ${limit}`;
  return rows.map(entryOf);
}
