import type { Actor } from "../access/actor";
import { readable, visibleTo } from "../access/visible";
import { evidenceVisibleSql } from "../access/visible-sql";
import { oneSql, sameCompanies } from "../companies/same";
import { db } from "../db";
import { singleAmong } from "../evidence/corroboration";
import { Prisma } from "../generated/client";
import type { SourceRole } from "../generated/enums";
import { anywhere } from "../like";
import type { SourceFilter } from "./filter";
import { comesThrough } from "./rules";

const head = {
  id: true,
  investigationId: true,
  codename: true,
  kind: true,
  description: true,
  note: true,
  reliability: true,
  version: true,
  createdAt: true,
  updatedAt: true,
  investigation: { select: { code: true, title: true } },
} satisfies Prisma.SourceSelect;

/** Null when it does not exist or is not the actor's to see: nobody can tell which. */
export const findSource = (actor: Actor, id: string) => db.source.findFirst({ where: { AND: [visibleTo(actor), { id }] }, select: head });
export type SourceView = NonNullable<Awaited<ReturnType<typeof findSource>>>;

/** Which pieces rest on which source: by a link, or as a step of their attribution. */
const resting = Prisma.sql`(
  select "evidenceId", "sourceId" from "EvidenceSource" union select "evidenceId", "sourceId" from "AttributionStep" where "sourceId" is not null)`;

const orders = {
  codename: Prisma.sql`l.code, length(l.codename), l.codename, l.id`, // S-99 before S-100
  pieces: Prisma.sql`-l.pieces, l.code, length(l.codename), l.codename, l.id`,
  recent: Prisma.sql`-extract(epoch from l.changed), l.id`,
};

const pageSize = 30;

type SourcePage = { total: number; sources: (SourceView & { pieces: number })[]; next: string | null };

/**
 * The sources of readable investigations, with the number of readable pieces that rest on each. A page by key: `after` is
 * the last source of the page before. Withdrawn pieces are not counted.
 */
export async function listSources(actor: Actor, filter: SourceFilter): Promise<SourcePage> {
  const { investigation, kind, q, sort, after } = filter;
  const order = orders[sort];
  const rows = await db.$queryRaw<{ id: string; pieces: bigint; total: bigint }[]>`
    with rested as (
      select r."sourceId" id, count(distinct e.id) pieces from ${resting} r join "Evidence" e on e.id = r."evidenceId"
      where e.status <> 'withdrawn' and ${evidenceVisibleSql(actor)} group by r."sourceId"),
    listed as materialized (
      select s.id, s.codename, s."updatedAt" changed, i.code, coalesce(r.pieces, 0) pieces
      from "Source" s join "Investigation" i on i.id = s."investigationId" left join rested r on r.id = s.id
      where s."investigationId" = any (${readable(actor)}::uuid[])
        ${investigation ? Prisma.sql`and s."investigationId" = ${investigation}::uuid` : Prisma.empty}
        ${kind ? Prisma.sql`and s.kind = ${kind}::"SourceKind"` : Prisma.empty}
        ${q ? Prisma.sql`and (s.codename ilike ${anywhere(q)} or s.description ilike ${anywhere(q)})` : Prisma.empty})
    select l.id, l.pieces, (select count(*) from listed) total from listed l
    ${after ? Prisma.sql`where (${order}) > (select ${order} from listed l where l.id = ${after}::uuid)` : Prisma.empty}
    order by ${order} limit ${pageSize + 1}`;
  // Nothing behind that key, or no key of theirs: the list from its start.
  if (rows.length === 0 && after) return listSources(actor, { ...filter, after: undefined });
  const page = rows.slice(0, pageSize);
  const found = await db.source.findMany({ where: { AND: [visibleTo(actor), { id: { in: page.map(({ id }) => id) } }] }, select: head });
  const byId = new Map(found.map((source) => [source.id, source]));
  return {
    total: Number(rows[0]?.total ?? 0),
    sources: page.flatMap(({ id, pieces }) => {
      const source = byId.get(id);
      return source ? [{ ...source, pieces: Number(pieces) }] : [];
    }),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

type Rest = {
  id: string;
  kind: string;
  links: { role: SourceRole; credibility: number | null; note: string | null }[];
  step: number | null;
  how: string | null;
  ofKind: bigint;
};

/** More of a kind than these are counted, and found in the list of evidence. */
const shownOfKind = 20;

/**
 * Every readable piece that rests on the source: its links with what is noted at them, and its place in the attribution (0 is the
 * origin) with how it came to know. The newest of each kind, and how many of it there are.
 */
export async function sourceEvidence(actor: Actor, sourceId: string) {
  const [rows, [withdrawn]] = await Promise.all([
    db.$queryRaw<Rest[]>`
      select * from (
        select e.id, e.kind::text, count(*) over (partition by e.kind) "ofKind", row_number() over (partition by e.kind order by e."updatedAt" desc, e.id) place,
          (select coalesce(json_agg(json_build_object('role', l.role, 'credibility', l.credibility, 'note', l.note) order by l.role), '[]')
            from "EvidenceSource" l where l."evidenceId" = e.id and l."sourceId" = ${sourceId}::uuid) links,
          step.position step, step.how::text
        from "Evidence" e
        left join lateral (
          select a.position, a.how from "AttributionStep" a where a."evidenceId" = e.id and a."sourceId" = ${sourceId}::uuid order by a.fact nulls first, a.position limit 1) step on true
        where e.id in (select r."evidenceId" from ${resting} r where r."sourceId" = ${sourceId}::uuid) and e.status <> 'withdrawn' and ${evidenceVisibleSql(actor)}) rests
      where place <= ${shownOfKind} order by kind, place`,
    db.$queryRaw<{ count: bigint }[]>`
      select count(*) from "Evidence" e
      where e.id in (select r."evidenceId" from ${resting} r where r."sourceId" = ${sourceId}::uuid) and e.status = 'withdrawn' and ${evidenceVisibleSql(actor)}`,
  ]);
  return {
    pieces: rows.map(({ id, kind, links, step, how }) => ({ id, kind, links, step, how })),
    counts: Object.fromEntries(rows.map(({ kind, ofKind }) => [kind, Number(ofKind)])),
    withdrawn: Number(withdrawn?.count ?? 0),
  };
}

/** What is refused or withdrawn stands on nothing any more. */
const standing = Prisma.sql`e.status not in ('withdrawn', 'rejected')`;

/**
 * What falls if this source does, of what the reader may see: `through` are the pieces that came to us through it, `alone`
 * those of them that nothing by another root corroborates.
 */
export async function standsOnSource(actor: Actor, sourceId: string) {
  const rows = await db.$queryRaw<{ id: string; steps: (string | null)[]; tied: string[] }[]>`
    select e.id,
      array(select a."sourceId" from "AttributionStep" a where a."evidenceId" = e.id and a.fact is null order by a.position) steps,
      array(select distinct l."sourceId" from "EvidenceSource" l where l."evidenceId" = e.id and l.role <> 'mentioned') tied
    from "Evidence" e
    where e.id in (select r."evidenceId" from ${resting} r where r."sourceId" = ${sourceId}::uuid) and ${standing} and ${evidenceVisibleSql(actor)}
    order by e.number`;
  const through = rows.filter((row) => comesThrough(row, sourceId)).map(({ id }) => id);
  const single = await singleAmong(through);
  return { through, alone: through.filter((id) => single.has(id)) };
}

/** The companies that the pieces resting on a source touch, by how many. */
export async function sourceCompanies(actor: Actor, sourceId: string) {
  const source = await db.source.findFirst({ where: { AND: [visibleTo(actor), { id: sourceId }] }, select: { investigationId: true } });
  if (!source) return [];
  const rows = await db.$queryRaw<{ id: string; name: string; pieces: bigint }[]>`
    with ${oneSql(await sameCompanies(actor, source.investigationId))}
    select p."companyId" id, coalesce((
        select a.name from "CompanyAlias" a where a."companyId" = p."companyId" and a."investigationId" = p."investigationId" and a.kind = 'short' order by a.position limit 1), p.name) "name",
      count(distinct e.id) pieces
    from ${resting} r join "Evidence" e on e.id = r."evidenceId"
    join "EvidenceCompany" c on c."evidenceId" = e.id
    left join one o on o.id = c."companyId"
    join "CompanyProfile" p on p."companyId" = coalesce(o.head, c."companyId") and p."investigationId" = c."investigationId"
    where r."sourceId" = ${sourceId}::uuid and e.status <> 'withdrawn' and ${evidenceVisibleSql(actor)}
    group by p."companyId", p."investigationId" order by count(distinct e.id) desc, p."companyId"`;
  return rows.map(({ pieces, ...company }) => ({ ...company, pieces: Number(pieces) }));
}

/** The sources of an investigation, for those who choose one. */
export const sourcesOf = (actor: Actor, investigationId: string) =>
  db.source.findMany({
    where: { AND: [visibleTo(actor), { investigationId }] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, codename: true, kind: true, description: true },
  });

/** The sources of an investigation that go by these codenames, by their codename. */
export async function sourcesCalled(actor: Actor, investigationId: string, codenames: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await db.source.findMany({
    where: { AND: [visibleTo(actor), { investigationId, codename: { in: [...codenames] } }] },
    select: { id: true, codename: true },
  });
  return new Map(found.map(({ id, codename }) => [codename, id]));
}
