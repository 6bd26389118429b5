import type { Actor } from "../access/actor";
import { evidenceVisibleTo, readable, visibleTo } from "../access/visible";
import { evidenceVisibleSql } from "../access/visible-sql";
import { sameCompanies } from "../companies/same";
import { db } from "../db";
import { natureSql } from "../evidence/nature";
import { wayOf, type WayRow, waysOfSql } from "../evidence/way";
import { Prisma } from "../generated/client";
import type { Scope } from "./scope";
import { type Resting, standingOf } from "./standing";

type Alike = WayRow & { id: string | null; status: string; nature: string | null; alike: bigint };

/** How well the records of the scope stand: those that were handed in and not refused. The same for every member. */
export async function standing(actor: Actor, { investigation }: Scope) {
  const where = readable(actor).filter((id) => investigation === undefined || id === investigation);
  const there = Prisma.sql`role = 'corroborates' and "investigationId" = any (${where}::uuid[])`;
  const [groups, links] = await Promise.all([
    // Thousands of pieces came by a few ways: those that nothing is said to corroborate are told by their ways alone, and how many
    // there are of each. What state and nature they have matters only where they corroborate something, so it keeps no two of them apart.
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
