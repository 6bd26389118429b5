import type { Actor } from "../access/actor";
import { evidenceVisibleSql } from "../access/visible-sql";
import { readable } from "../access/visible";
import { type One, oneSql } from "../companies/same";
import { Prisma } from "../generated/client";

const sql = Prisma.sql;
/** Of two companies on one record, who comes first: what goes from hand to hand goes this way. */
const order = (role: Prisma.Sql) =>
  sql`array_position(array['origin', 'seller', 'formerEmployer', 'subject', 'accused', 'other', 'buyer', 'recipient'], ${role})`;

/** The records that touch a node: a company or a source in any role, also where a body only mentions it, or where what is said of it and another company rests on it; a leak channel is one itself. With the role. A company stands for all that are one with it. */
export function touching(node: string, same: One): Prisma.Sql {
  const id = sql`${node.slice(2)}::uuid`;
  const ids = sql`any (${same.idsOf(node.slice(2))}::uuid[])`;
  if (node.startsWith("c"))
    return sql`select distinct "evidenceId" id, role::text "role" from "EvidenceCompany" where "companyId" = ${ids}
      union select k."evidenceId", 'relation' from "RelationEvidence" k join "CompanyRelation" r on r.id = k."relationId"
      where r."withdrawnAt" is null and r.kind <> 'sameAs' and (r."fromId" = ${ids} or r."toId" = ${ids})`;
  if (node.startsWith("e")) return sql`select id, 'itself' "role" from "Evidence" where id = ${id} and kind = 'leakChannel'`;
  return sql`select "evidenceId" id, role::text "role" from "EvidenceSource" where "sourceId" = ${id}
    union select "evidenceId", 'attribution' from "AttributionStep" where "sourceId" = ${id}`;
}

/** "piece": the records that the actor may see and that are in use; around a node, those that touch it. */
export const piecesOf = (actor: Actor, investigationId: string, same: One, node?: string) => sql`
  piece as materialized (
    select e.id, e.number, e.kind = 'leakChannel' channel from "Evidence" e
    where ${evidenceVisibleSql(actor)} and e."investigationId" = ${investigationId}::uuid and e.status not in ('withdrawn', 'rejected')
    ${node ? sql`and e.id in (select id from (${touching(node, same)}) t)` : Prisma.empty})`;

/**
 * "node": companies, sources and leak channels, each with a number (which sorts and compares faster than its id), the
 * letter of its sort and its name; companies that were stated to be one are one node, under the name that stands. "tie": what each piece says of two of them, once a piece: who, in which role, of whom.
 * A mention in a body is no role and ties nothing. Each select of "tie" is one sort; another would be one more.
 *   channel/origin        the leak channel and a company with a role in it
 *   tells/hearsay         a source that tells of a leak channel; `attribution` where it is only a step of how it reached us
 *   about/hearsay/subject a source that speaks of a company
 *   with/seller/buyer     two companies on one record
 *   passedOn              one source to the next, in the attribution of a record
 *   relation/ownerOf      what is stated of one company towards another; without a number where it rests on nothing yet
 */
export const tiesOf = (actor: Actor, investigationId: string, same: One, node?: string) => sql`
  ${piecesOf(actor, investigationId, same, node)},
  ${oneSql(same)},
  node as materialized (
    select 3 * row_number() over (order by p."companyId") n, 'c' "type", p."companyId" id, coalesce((select a.name from "CompanyAlias" a
      where a."companyId" = p."companyId" and a."investigationId" = p."investigationId" and a.kind = 'short' order by a.position limit 1), p.name) "name"
    from "CompanyProfile" p where p."investigationId" = ${investigationId}::uuid and p."companyId" <> all (${same.under}::uuid[])
    union all select 3 * row_number() over (order by s.id) + 1, 's', s.id, s.codename from "Source" s where s."investigationId" = ${investigationId}::uuid
    union all select 3 * p.number::bigint + 2, 'e', p.id, lpad(p.number::text, 10, '0') from piece p where p.channel),
  company as materialized (
    select distinct p.number, p.channel, n.n, c.role::text "role", ${order(sql`c.role::text`)} place
    from piece p join "EvidenceCompany" c on c."evidenceId" = p.id left join one o on o.id = c."companyId"
    join node n on n.type = 'c' and n.id = coalesce(o.head, c."companyId") where c.role <> 'mentioned'),
  step as materialized (
    select p.number, p.channel, n.n, a.position
    from piece p join "AttributionStep" a on a."evidenceId" = p.id join node n on n.type = 's' and n.id = a."sourceId" where a.fact is null),
  linked as materialized (
    select p.number, p.channel, n.n, s.role::text "role"
    from piece p join "EvidenceSource" s on s."evidenceId" = p.id join node n on n.type = 's' and n.id = s."sourceId" where s.role <> 'mentioned'),
  source as materialized (
    select * from linked
    union all select distinct s.number, s.channel, s.n, 'attribution' from step s where not exists (select from linked k where k.number = s.number and k.n = s.n)),
  tie as materialized (
    select 3 * c.number::bigint + 2 a, 'channel/' || c.role "role", c.n b, c.number from company c where c.channel
    union all select s.n, 'tells/' || s.role, 3 * s.number::bigint + 2, s.number from source s where s.channel
    union all select s.n, 'about/' || s.role || '/' || c.role, c.n, c.number from source s join company c on c.number = s.number where not c.channel
    union all select x.n, 'with/' || x.role || '/' || y.role, y.n, x.number from company x join company y on y.number = x.number and y.n <> x.n
      where not x.channel and (x.place, x.n) < (y.place, y.n)
    union all select distinct n, 'passedOn', next, number from (
      select s.*, lead(s.n) over (partition by s.number order by s.position) next from step s) passed where next <> n
    union all select distinct f.n, 'relation/' || r.kind, t.n, g.number from "CompanyRelation" r
      left join one v on v.id = r."fromId" left join one w on w.id = r."toId"
      join node f on f.type = 'c' and f.id = coalesce(v.head, r."fromId") join node t on t.type = 'c' and t.id = coalesce(w.head, r."toId") and t.n <> f.n
      left join (select k."relationId", e.number from "RelationEvidence" k join "Evidence" e on e.id = k."evidenceId"
        where ${evidenceVisibleSql(actor)} and e.status not in ('withdrawn', 'rejected')) g on g."relationId" = r.id
      where r."investigationId" = ${investigationId}::uuid and r."investigationId" = any (${readable(actor)}::uuid[]) and r."withdrawnAt" is null and r.kind <> 'sameAs'
      ${node ? sql`and ${node} in ('c:' || f.id, 'c:' || t.id)` : Prisma.empty})`;
