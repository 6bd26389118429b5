import type { Actor } from "../access/actor";
import { commentVisibleTo, evidenceVisibleTo, readable, visibleTo, writable } from "../access/visible";
import { evidenceVisibleSql } from "../access/visible-sql";
import { sameCompanies } from "../companies/same";
import { recentChanges } from "../custody/queries";
import { claimReferenceOf } from "../claims/reference";
import { placeOf } from "../comments/rules";
import { subjectColumns, subjectOf } from "../comments/subject";
import { db } from "../db";
import { subjectCompanies } from "../evidence/about";
import { subjectNames } from "../evidence/describe";
import { readFacts } from "../evidence/kinds/registry";
import { evidenceByIds } from "../evidence/queries";
import { natureSql } from "../evidence/nature";
import { referenceOf } from "../evidence/reference";
import { wayOf, type WayRow, waysOfSql } from "../evidence/way";
import { qualifiersByFact } from "../evidence/words/rules";
import type { FactQualifiers } from "../evidence/words/schema";
import { boundingWords } from "../evidence/written";
import { Prisma } from "../generated/client";
import type { EvidenceKind, EvidenceStatus } from "../generated/enums";
import { inReview, theirs } from "../review/queries";
import { type Resting, standingOf } from "./standing";

/** One of the actor's investigations, or all of them. */
export type Scope = { investigation?: string | undefined };

const within = ({ investigation }: Scope) => (investigation ? Prisma.sql`and e."investigationId" = ${investigation}::uuid` : Prisma.empty);

type Waiting = { id: string; why: "review" | "sentBack" | "changed" | "draft"; at: Date; by: string | null; note: string | null; total: bigint };

/** More of one reason than these are counted and found elsewhere. */
const shown = 6;

/**
 * What waits for this person: submissions to decide on, longest first; then their own records that were sent back or
 * changed since, and their drafts, newest first.
 */
export async function waitingFor(actor: Actor, scope: Scope) {
  const rows = await db.$queryRaw<Waiting[]>`
    with waiting as (
      select e.id, 'review' why, 0 rank, s."submittedAt" at, u.name "by", null note, extract(epoch from s."submittedAt") place
      from ${inReview} join "User" u on u.id = s."submittedById" where ${theirs(actor)} ${within(scope)}
      union all
      select e.id, case when d.version = e.version then 'sentBack' else 'changed' end, 1, case when d.version = e.version then d."decidedAt" else e."updatedAt" end,
        d.name, case when d.version = e.version then d.note end, -extract(epoch from e."updatedAt")
      from "Evidence" e left join lateral (
        select x.note, x."decidedAt", y.version, u.name from "Decision" x join "Submission" y on y.id = x."submissionId" join "User" u on u.id = x."decidedById"
        where x."evidenceId" = e.id and x.verdict = 'sentBack' order by x."decidedAt" desc limit 1) d on true
      where e.status = 'needsWork' and e."authorId" = ${actor.userId}::uuid and e."investigationId" = any (${writable(actor)}::uuid[]) ${within(scope)}
      union all
      select e.id, 'draft', 2, e."updatedAt", null, null, -extract(epoch from e."updatedAt")
      from "Evidence" e where e.status = 'draft' and e."authorId" = ${actor.userId}::uuid and e."investigationId" = any (${writable(actor)}::uuid[]) ${within(scope)})
    select id, why, at, "by", note, total from (
      select *, count(*) over (partition by rank) total, row_number() over (partition by rank order by place, id) nth from waiting) counted
    where nth <= ${shown} order by rank, nth`;
  const lines = new Map(
    (
      await evidenceByIds(
        actor,
        rows.map(({ id }) => id),
      )
    ).map((line) => [line.id, line]),
  );
  const writes = scope.investigation ? writable(actor).filter((id) => id === scope.investigation) : writable(actor);
  const unsorted = await db.evidence.count({
    where: { AND: [evidenceVisibleTo(actor), { kind: "unsorted", status: { not: "withdrawn" }, investigationId: { in: writes } }] },
  });
  const totalOf = (...reasons: Waiting["why"][]) => Number(rows.find(({ why }) => reasons.includes(why))?.total ?? 0);
  return {
    totals: { review: totalOf("review"), back: totalOf("sentBack", "changed"), draft: totalOf("draft") },
    /** What has no kind yet and could be given one by this person. */
    unsorted,
    items: rows.flatMap(({ id, total: _, ...reason }) => {
      const line = lines.get(id);
      return line ? [{ ...reason, line }] : [];
    }),
  };
}

/** What this person was typing and has not sent: a new record, or the next version of one. Only where they may still write. */
export async function unfinished(actor: Actor, { investigation }: Scope) {
  const rows = await db.$queryRaw<
    {
      id: string;
      form: string;
      updatedAt: Date;
      title: string | null;
      ofRecord: string | null;
      typedIn: string | null;
      companyId: string | null;
      isEdit: boolean;
    }[]
  >`
    select a.id, a.form, a."updatedAt", coalesce(nullif(a.data ->> 'title', ''), nullif(a.data ->> 'saidAs', ''), nullif(a.data ->> 'name', ''), nullif(a.data ->> 'description', ''), nullif(a.data ->> 'sentence', ''), e.title) title,
      coalesce(e."investigationId", s."investigationId", c."investigationId")::text "ofRecord", a.data ->> 'investigationId' "typedIn", a.data ->> 'companyId' "companyId",
      a.data ? 'seenVersion' "isEdit"
    from "Autosave" a left join "Evidence" e on e.id = a.id and ${evidenceVisibleSql(actor)}
    left join "Source" s on s.id = a.id and s."investigationId" = any (${readable(actor)}::uuid[])
    left join "Claim" c on c.id = a.id and c."investigationId" = any (${readable(actor)}::uuid[])
    where a."userId" = ${actor.userId}::uuid and (a.form !~ '^(edit|sort)/' or a.form = 'edit/company' or coalesce(e.id, s.id, c.id) is not null)
    order by a."updatedAt" desc limit 20`;
  const open = investigation ? [investigation] : writable(actor);
  return rows
    .map(({ ofRecord, typedIn, ...row }) => ({ ...row, investigationId: ofRecord ?? typedIn }))
    .filter(({ form, investigationId }) =>
      investigationId
        ? open.includes(investigationId) && writable(actor).includes(investigationId)
        : // Of a company, a source or a claim one may not have said yet where it belongs.
          /^new\/(company|source|claim)$/.test(form) && investigation === undefined && open.length > 0,
    )
    .slice(0, shown);
}

/** When this person was last here, before they signed in for this session. Null on the first visit. */
async function lastVisit({ userId, sessionId }: Actor): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    select max(least(s."lastSeenAt", now."createdAt")) at from "Session" now join "Session" s on s."userId" = now."userId" and s."createdAt" < now."createdAt"
    where now.id = ${sessionId}::uuid and now."userId" = ${userId}::uuid`;
  return row?.at ?? null;
}

/** What a change was made to, as it is called now. */
type Subject = {
  href: string;
  seal: EvidenceKind | "company" | "source" | "claim" | "comment" | "import";
  status?: EvidenceStatus;
  label: string;
  ref?: string;
  /** Of a record: the companies that it is about. */
  about?: string[];
};

/** As far back as the desk looks. */
const entriesRead = 60;

/** What changed lately, newest first, with what it changed: records, companies, sources, claims, comments and imports as they are called now. */
export async function changesFor(actor: Actor, { investigation }: Scope) {
  const [entries, since] = await Promise.all([
    recentChanges(actor, { ...(investigation && { investigationId: investigation }), limit: entriesRead }),
    lastVisit(actor),
  ]);
  const idsOf = (type: string) => [...new Set(entries.filter(({ subject }) => subject.type === type).map(({ subject }) => subject.id))];
  const [pieces, companies, sources, claims, comments, imports] = await Promise.all([
    db.evidence.findMany({
      where: { AND: [evidenceVisibleTo(actor), { id: { in: idsOf("evidence") } }] },
      select: { id: true, kind: true, status: true, title: true, number: true, investigation: { select: { code: true } }, companies: subjectCompanies },
    }),
    db.companyProfile.findMany({
      where: { AND: [visibleTo(actor), { companyId: { in: idsOf("company") } }] },
      select: { companyId: true, investigationId: true, name: true },
    }),
    db.source.findMany({
      where: { AND: [visibleTo(actor), { id: { in: idsOf("source") } }] },
      select: { id: true, codename: true, investigation: { select: { code: true } } },
    }),
    db.claim.findMany({
      where: { AND: [visibleTo(actor), { id: { in: idsOf("claim") } }] },
      select: { id: true, sentence: true, number: true, investigation: { select: { code: true } } },
    }),
    db.comment.findMany({
      where: { AND: [commentVisibleTo(actor), { id: { in: idsOf("comment") } }] },
      select: { id: true, evidenceId: true, claimId: true, ...subjectColumns },
    }),
    // Whoever reads the entry may read what was imported: historyVisibleTo is the stricter of the two.
    db.import.findMany({ where: { AND: [visibleTo(actor), { id: { in: idsOf("import") } }] }, select: { id: true, investigationId: true, fileName: true } }),
  ]);
  const subjects = new Map<string, Subject>([
    ...pieces.map(
      ({ id, kind, status, title, number, investigation: { code }, companies: linked }) =>
        [id, { href: `/evidence/${id}`, seal: kind, status, label: title, ref: referenceOf(code, number), about: subjectNames(linked) }] as const,
    ),
    ...companies.map(
      ({ companyId, investigationId, name }) =>
        [`${companyId} ${investigationId}`, { href: `/companies/${companyId}`, seal: "company" as const, label: name }] as const,
    ),
    ...sources.map(({ id, codename }) => [id, { href: `/sources/${id}`, seal: "source" as const, label: codename }] as const),
    ...claims.map(
      ({ id, sentence, number, investigation: { code } }) =>
        [id, { href: `/claims/${id}`, seal: "claim" as const, label: sentence, ref: claimReferenceOf(code, number) }] as const,
    ),
    ...comments.map((comment) => {
      const { label, ref } = subjectOf(comment);
      return [comment.id, { href: placeOf(comment), seal: "comment" as const, label, ref }] as const;
    }),
    ...imports.map(
      ({ id, investigationId, fileName }) =>
        [id, { href: `/investigations/${investigationId}/import/${id}`, seal: "import" as const, label: fileName }] as const,
    ),
  ]);
  return {
    since,
    /** There are older ones than these. */
    more: entries.length === entriesRead,
    changes: entries.flatMap((entry) => {
      const { type, id } = entry.subject;
      const subject = subjects.get(type === "company" ? `${id} ${entry.investigationId}` : id);
      return subject ? [{ entry, subject }] : [];
    }),
  };
}

type Alike = WayRow & { id: string | null; status: string; nature: string | null; alike: bigint };

/** How well the records of the scope stand: those that were handed in and not refused. The same for every member. */
export async function standing(actor: Actor, { investigation }: Scope) {
  const where = readable(actor).filter((id) => investigation === undefined || id === investigation);
  const there = Prisma.sql`role = 'corroborates' and "investigationId" = any (${where}::uuid[])`;
  const [groups, links] = await Promise.all([
    // Thousands of pieces came by a few ways: those that nothing is said to corroborate are told by their ways alone, and how many there are of each.
    db.$queryRaw<Alike[]>`
      select one.id, one.status::text, one.nature, one.steps, one.tied, count(*) alike from (
        select case when l.id is not null then e.id end id, case when l.id is not null then e.status else 'accepted' end status,
          case when l.id is not null then ${natureSql} end nature, w.steps, t.tied
        from "Evidence" e left join (select "fromId" id from "EvidenceLink" where ${there} union select "toId" from "EvidenceLink" where ${there}) l on l.id = e.id
          ${waysOfSql(Prisma.sql`a."investigationId" = any (${where}::uuid[])`)}
        where e."investigationId" = any (${where}::uuid[]) and e.status in ('inReview', 'needsWork', 'accepted')) one
      group by 1, 2, 3, 4, 5`,
    // Both ends of a link are of one investigation: whatever corroborates a record and counts is among these, too.
    db.$queryRaw<{ fromId: string; toId: string }[]>`select "fromId", "toId" from "EvidenceLink" where ${there}`,
  ]);
  const records = groups.map(({ steps, tied, alike, ...piece }) => ({ ...piece, alike: Number(alike), way: wayOf({ steps, tied }) }));
  const byId = new Map(records.map((record) => [record.id, record]));
  const of = new Map<string | null, Resting[]>();
  for (const { fromId, toId } of links)
    for (const [id, other] of [[fromId, toId] as const, [toId, fromId] as const]) {
      const record = byId.get(other);
      if (record) of.set(id, [...(of.get(id) ?? []), record]);
    }
  return standingOf(records, of);
}

/** Every record that the actor can see and that is still in use, newest first: enough to know which version of what it is. */
export async function piecesInUse(actor: Actor, scope: Scope) {
  const rows = await db.$queryRaw<{ id: string; kind: EvidenceKind; status: EvidenceStatus; version: number; title: string; number: number; code: string }[]>`
    select e.id, e.kind::text, e.status::text, e.version, e.title, e.number, i.code from "Evidence" e join "Investigation" i on i.id = e."investigationId"
    where ${evidenceVisibleSql(actor)} and e.status not in ('withdrawn', 'rejected') ${within(scope)} order by e."updatedAt" desc, e.id desc`;
  return rows.map(({ code, number, ...piece }) => ({ ...piece, ref: referenceOf(code, number) }));
}
export type PieceInUse = Awaited<ReturnType<typeof piecesInUse>>[number];

/** The facts of these records, as far as the actor may see them. */
export async function factsOfPieces(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  if (ids.length === 0) return new Map();
  return readFacts(db, await db.evidence.findMany({ where: { AND: [evidenceVisibleTo(actor), { id: { in: [...ids] } }] }, select: { id: true, kind: true } }));
}

/** The words that bound single facts of these records, as far as the actor may see them. */
export async function boundsOfPieces(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, FactQualifiers>> {
  if (ids.length === 0) return new Map();
  const rows = await db.evidence.findMany({
    where: { AND: [evidenceVisibleTo(actor), { id: { in: [...ids] } }] },
    select: { id: true, factQualifiers: boundingWords },
  });
  return new Map(rows.map(({ id, factQualifiers }) => [id, qualifiersByFact(factQualifiers)]));
}

/** The companies that each of these records is about, as far as the actor may see it. */
export async function subjectsOfPieces(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  if (ids.length === 0) return new Map();
  const pieces = await db.evidence.findMany({
    where: { AND: [evidenceVisibleTo(actor), { id: { in: [...ids] } }] },
    select: { id: true, companies: subjectCompanies },
  });
  return new Map(pieces.map(({ id, companies }) => [id, subjectNames(companies)]));
}

/** How many pieces of each kind are in each state, as far as the actor may see them, and what else the investigation knows. */
export async function countByKindAndStatus(actor: Actor, { investigation }: { investigation: string }) {
  const within = { AND: [visibleTo(actor), { investigationId: investigation }] };
  const [groups, companies, sources, claims] = await Promise.all([
    db.evidence.groupBy({ by: ["kind", "status"], where: { AND: [evidenceVisibleTo(actor), { investigationId: investigation }] }, _count: true }),
    db.companyProfile.count({ where: { AND: [within, { companyId: { notIn: (await sameCompanies(actor, investigation)).under } }] } }),
    db.source.count({ where: within }),
    db.claim.count({ where: { AND: [within, { withdrawnAt: null }] } }),
  ]);
  const all = groups.map(({ kind, status, _count: count }) => ({ kind, status, count }));
  const sum = (cells: typeof all) => cells.reduce((total, { count }) => total + count, 0);
  const cells = all.filter(({ status }) => status !== "withdrawn");
  return { cells, total: sum(cells), withdrawn: sum(all) - sum(cells), companies, sources, claims };
}

/** What each investigation of the actor holds, as far as they may see it. */
export async function countsByInvestigation(actor: Actor) {
  const rows = await db.$queryRaw<
    { id: string; pieces: bigint; inReview: bigint; accepted: bigint; companies: bigint; sources: bigint; changedAt: Date | null }[]
  >`
    select i.id, coalesce(v.pieces, 0) pieces, coalesce(v.reviewing, 0) "inReview", coalesce(v.accepted, 0) accepted, v."changedAt",
      (select count(*) from "CompanyProfile" p where p."investigationId" = i.id and not exists (select from "CompanyRelation" r
        where r."investigationId" = i.id and r."fromId" = p."companyId" and r.kind = 'sameAs' and r."withdrawnAt" is null)) companies, (select count(*) from "Source" s where s."investigationId" = i.id) sources
    from "Investigation" i left join (
      select e."investigationId" id, count(*) filter (where e.status <> 'withdrawn') pieces, count(*) filter (where e.status = 'inReview') reviewing,
        count(*) filter (where e.status = 'accepted') accepted, max(e."updatedAt") "changedAt"
      from "Evidence" e where ${evidenceVisibleSql(actor)} group by e."investigationId") v on v.id = i.id
    where i.id = any (${readable(actor)}::uuid[])`;
  return new Map(
    rows.map(({ id, pieces, inReview: reviewing, accepted, companies, sources, changedAt }) => [
      id,
      { pieces: Number(pieces), inReview: Number(reviewing), accepted: Number(accepted), companies: Number(companies), sources: Number(sources), changedAt },
    ]),
  );
}
