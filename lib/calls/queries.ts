import type { Actor } from "../access/actor";
import { evidenceVisibleTo } from "../access/visible";
import { sameCompanies } from "../companies/same";
import { db } from "../db";
import { evidenceFilter } from "../evidence/filter";
import type { EvidenceLine } from "../evidence/lines";
import { listEvidence } from "../evidence/list";
import { Prisma } from "../generated/client";
import type { CallFilter } from "./filter";
import type { CallPrecision, LoggedOutcome } from "./rules";
import { callsSql, wasAnswered, wasNotAnswered } from "./sql";

/** What a record says of its calls as a whole. Null where it has none, or is not the actor's to see. */
export function findCallLog(actor: Actor, evidenceId: string) {
  return db.callLog.findFirst({
    where: { AND: [{ evidence: { is: evidenceVisibleTo(actor) } }, { evidenceId }] },
    select: { evidenceId: true, zone: true, calls: true, numbers: true },
  });
}

const pageSize = 50;

type Row = {
  row: number;
  at: Date;
  precision: CallPrecision;
  agent: string | null;
  /** The number that called, masked. */
  calling: string | null;
  number: number | null;
  numberId: string | null;
  masked: string | null;
  seconds: number | null;
  outcome: LoggedOutcome | null;
  outcomeNote: string | null;
  mark: string | null;
  notStated: string[];
};

/** A page of the calls in the order of their time, by key, with the numbers masked. */
export async function listCalls(actor: Actor, evidenceId: string, filter: CallFilter, limit = pageSize) {
  const [after, afterRow] = filter.after?.split("_") ?? [];
  const found = await db.$queryRaw<Row[]>`
    with ${callsSql(actor, evidenceId, filter)}
    select c.row, c.at, c.precision::text, c.agent, c.calling, c.number, n.id "numberId", n.masked, c.seconds, c.outcome, c."outcomeNote", c.mark, c."notStated"
    from c left join "CalledNumber" n on n."evidenceId" = ${evidenceId}::uuid and n.ordinal = c.number
    ${after === undefined ? Prisma.empty : Prisma.sql`where (c.at, c.row) > (${after}::timestamptz, ${Number(afterRow)}::int)`}
    order by c.at, c.row limit ${limit + 1}`;
  const calls = found.slice(0, limit);
  const last = found.length > limit ? calls.at(-1) : undefined;
  return { calls, next: last ? `${last.at.toISOString().slice(0, 19)}Z_${last.row}` : null };
}
export type LoggedCallView = Awaited<ReturnType<typeof listCalls>>["calls"][number];

/** How many there are under a filter. */
export async function countCalls(actor: Actor, evidenceId: string, filter: CallFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ calls: number }[]>`with ${callsSql(actor, evidenceId, filter)} select count(*)::int calls from c`;
  return row!.calls;
}

type Tally = {
  agent: string | null;
  /** Of everybody together. */
  all: boolean;
  calls: number;
  /** Of which the hour is known, and in how many hours of the clock they fell. */
  timed: number;
  hours: number;
  mostHour: number;
  days: number;
  mostDay: number;
  numbers: number;
  answered: number;
  unanswered: number;
  lasting: number;
  median: number | null;
};

const mostAgents = 100;

/**
 * What follows from the calls under this filter, overall first and then by agent, those who called most first: nothing of it is
 * stored, and nobody said it.
 */
export async function tallyCalls(actor: Actor, evidenceId: string, filter: CallFilter) {
  const rows = await db.$queryRaw<Tally[]>`
    with ${callsSql(actor, evidenceId, filter)},
    hours as (select agent, grouping(agent) = 1 "all", count(*) n from c where "hour" is not null group by grouping sets ((agent, "hour"), ("hour"))),
    days as (select agent, grouping(agent) = 1 "all", count(*) n from c group by grouping sets ((agent, "day"), ("day"))),
    by_hour as (select agent, "all", count(*) n, max(n) most, sum(n) timed from hours group by 1, 2),
    by_day as (select agent, "all", count(*) n, max(n) most from days group by 1, 2),
    base as (
      select agent, grouping(agent) = 1 "all", count(*) calls, count(distinct number) numbers, count(*) filter (where ${wasAnswered}) answered,
        count(*) filter (where ${wasNotAnswered}) unanswered, count(seconds) lasting, percentile_cont(0.5) within group (order by seconds) median
      from c group by grouping sets ((agent), ()))
    select b.agent, b."all", b.calls::int, coalesce(h.timed, 0)::int timed, coalesce(h.n, 0)::int hours, coalesce(h.most, 0)::int "mostHour",
      coalesce(d.n, 0)::int days, coalesce(d.most, 0)::int "mostDay", b.numbers::int, b.answered::int, b.unanswered::int, b.lasting::int, b.median
    from base b
    left join by_hour h on h."all" = b."all" and h.agent is not distinct from b.agent
    left join by_day d on d."all" = b."all" and d.agent is not distinct from b.agent
    order by b."all" desc, b.calls desc, b.agent nulls last limit ${mostAgents + 2}`;
  const [overall, ...agents] = rows;
  return { overall: overall?.calls ? overall : null, agents: agents.slice(0, mostAgents), more: agents.length > mostAgents };
}
export type CallTally = Tally;

const mostDays = 366;

/** How many calls fell on each day, and on each hour of the clock over all days. Days without a call are not there. */
export async function spreadCalls(actor: Actor, evidenceId: string, filter: CallFilter) {
  const calls = callsSql(actor, evidenceId, filter);
  const [days, hours] = await Promise.all([
    db.$queryRaw<{ day: string; calls: number; agents: number; mostHour: number }[]>`
      with ${calls}, hours as (select "day", max(n) most from (select "day", "hour", count(*) n from c where "hour" is not null group by 1, 2) h group by 1)
      select to_char(c."day", 'YYYY-MM-DD') "day", count(*)::int calls, count(distinct c.agent)::int agents, coalesce(max(hours.most), 0)::int "mostHour"
      from c left join hours using ("day") group by c."day" order by c."day" limit ${mostDays + 1}`,
    db.$queryRaw<{ hour: number; calls: number; days: number }[]>`
      with ${calls} select extract(hour from "hour")::int "hour", count(*)::int calls, count(distinct "day")::int days from c where "hour" is not null group by 1 order by 1`,
  ]);
  return { days: days.slice(0, mostDays), moreDays: days.length > mostDays, hours };
}

/** What a log can be narrowed to: its agents, its outcomes and its marks, each with how many calls. */
export async function callChoices(actor: Actor, evidenceId: string) {
  const all = callsSql(actor, evidenceId, {});
  const rows = await db.$queryRaw<{ of: "agent" | "outcome" | "mark"; value: string; calls: number }[]>`
    with ${all}, counted as (
      select 'agent' "of", agent value, count(*)::int calls from c where agent is not null group by agent
      union all select 'outcome', outcome, count(*)::int from c where outcome is not null group by outcome
      union all select 'mark', mark, count(*)::int from c where mark is not null group by mark),
    placed as (select *, row_number() over (partition by "of" order by calls desc, value) nth from counted)
    select "of", value, calls from placed where nth <= 200 order by "of", nth`;
  const of = (name: (typeof rows)[number]["of"]) => rows.filter((row) => row.of === name).map(({ value, calls }) => ({ value, calls }));
  return { agents: of("agent"), outcomes: of("outcome"), marks: of("mark") };
}

/** The quotas that the actor's records state for the companies that this log is of: to look at beside it, no verdict. */
export async function quotasBeside(actor: Actor, evidenceId: string): Promise<EvidenceLine[]> {
  const found = await db.evidence.findFirst({
    where: { AND: [evidenceVisibleTo(actor), { id: evidenceId }] },
    select: { investigationId: true, companies: { where: { role: { not: "mentioned" } }, select: { companyId: true } } },
  });
  if (!found) return [];
  const same = await sameCompanies(actor, found.investigationId);
  const heads = [...new Set(found.companies.map(({ companyId }) => same.headOf(companyId)))].slice(0, 5);
  const lists = await Promise.all(
    heads.map((company) => listEvidence(actor, evidenceFilter.parse({ investigation: found.investigationId, kind: "callQuota", company, sort: "reference" }))),
  );
  // One quota may name two of them.
  return [...new Map(lists.flatMap(({ lines }) => lines).map((line) => [line.id, line])).values()].filter(({ status }) => status !== "rejected");
}
