import type { Actor } from "../access/actor";
import { evidenceVisibleSql } from "../access/visible-sql";
import { Prisma } from "../generated/client";
import type { TimelineFilter } from "./filter";

const sql = Prisma.sql;

/** A moment on the clock of its place. PostgreSQL reads a bare offset the wrong way round, as POSIX does; as an interval it means what it says. */
const there = (at: Prisma.Sql) =>
  sql`(case when p."occurredZone" ~ '^[+-]' then ${at} at time zone p."occurredZone"::interval else ${at} at time zone p."occurredZone" end)::date`;

/** A year, a month or a day that is kept as text. */
const firstOf = (text: Prisma.Sql) => sql`(${text} || substr('-01-01', greatest(1, length(${text}) - 3)))::date`;
const lastOf = (text: Prisma.Sql) =>
  sql`case length(${text}) when 4 then (${text} || '-12-31')::date when 7 then ((${text} || '-01')::date + interval '1 month' - interval '1 day')::date else ${text}::date end`;
const precisionOf = (text: Prisma.Sql) => sql`case length(${text}) when 4 then 'year' when 7 then 'month' else 'day' end`;

/** The days of a text of a kind: one row of "item" each, where there is any. PostgreSQL has no year 0. */
const written = (which: string, table: string, column: string, open: boolean) => {
  const [from, text] = [Prisma.raw(`"${table}"`), Prisma.raw(`k."${column}"`)];
  return sql`select p.id, ${which} which, ${precisionOf(text)} "precision", ${open} open, ${firstOf(text)} lo, ${lastOf(text)} hi
    from piece p join ${from} k on k."evidenceId" = p.id where ${text} >= '0001'`;
};

/** A day that the name of a file reads as, worked out already (named-times.ts). */
export type NamedTime = { id: string; day: string };

/**
 * "piece": the records in question; "item": every time that is known of one of them, as the first and the last day on
 * which it may have been (lib/evidence/measures.ts daysOf, which a test holds this to).
 */
export function timesOf(
  actor: Actor,
  investigationId: string,
  { kind, companies, source }: Pick<TimelineFilter, "kind" | "source"> & { companies: readonly string[] | undefined },
  named: readonly NamedTime[],
) {
  return sql`with piece as materialized (
      select e.id, e.number, e."occurredFrom", e."occurredTo", e."occurredPrecision"::text "precision", e."occurredZone" from "Evidence" e
      where ${evidenceVisibleSql(actor)} and e."investigationId" = ${investigationId}::uuid and e.status not in ('withdrawn', 'rejected')
      ${kind.length ? sql`and e.kind::text = any (${kind})` : Prisma.empty}
      ${companies ? sql`and exists (select 1 from "EvidenceCompany" c where c."evidenceId" = e.id and c."companyId" = any (${[...companies]}::uuid[]))` : Prisma.empty}
      ${
        source
          ? sql`and (exists (select 1 from "EvidenceSource" s where s."evidenceId" = e.id and s."sourceId" = ${source}::uuid)
              or exists (select 1 from "AttributionStep" a where a."evidenceId" = e.id and a."sourceId" = ${source}::uuid))`
          : Prisma.empty
      }),
    happened as (
      select p.id, p."precision", ${there(sql`p."occurredFrom"`)} lo, ${there(sql`coalesce(p."occurredTo", p."occurredFrom")`)} hi
      from piece p where p."occurredFrom" is not null and p."precision" is not null and p."occurredZone" is not null),
    item as materialized (
      select id, 'occurred' which, "precision", false open,
        greatest(case "precision" when 'year' then date_trunc('year', lo::timestamp)::date when 'month' then date_trunc('month', lo::timestamp)::date
          when 'about' then lo - 14 else lo end, '0001-01-01') lo,
        least(case "precision" when 'year' then (date_trunc('year', hi::timestamp) + interval '1 year' - interval '1 day')::date
          when 'month' then (date_trunc('month', hi::timestamp) + interval '1 month' - interval '1 day')::date when 'about' then hi + 14 else hi end, '9999-12-31') hi
      from happened
      union all ${written("inForce", "LegalReference", "inForceFrom", true)}
      union all ${written("recorded", "Recording", "startedOn", false)}
      union all ${written("published", "WebPage", "publishedOn", false)}
      union all ${written("captured", "WebPage", "capturedOn", false)}
      union all select p.id, 'nameReads', 'day', false, n.day, n.day
        from unnest(${named.map(({ id }) => id)}::uuid[], ${named.map(({ day }) => day)}::date[]) n (id, day) join piece p on p.id = n.id)`;
}
