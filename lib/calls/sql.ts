import type { Actor } from "../access/actor";
import { evidenceVisibleSql } from "../access/visible-sql";
import { Prisma } from "../generated/client";
import type { CallFilter } from "./filter";
import { answered, unanswered } from "./rules";

const is = (column: Prisma.Sql, value: string | number | undefined) => (value === undefined ? Prisma.empty : Prisma.sql`and ${column} = ${value}`);

/**
 * The calls of one log under a filter, as `c`: none where the actor does not see its record. Days and hours are those on the
 * clock of the log; a call of which only the day is known has no hour.
 */
export const callsSql = (actor: Actor, evidenceId: string, { agent, outcome, mark, day, hour, number }: CallFilter) => Prisma.sql`
  c as (
    select * from (
      select c.row, c.at, c.precision, c.agent, c.calling, c.number, c.seconds, c.outcome::text outcome, c."outcomeNote", c.mark, c."notStated",
        (c.at at time zone l.zone)::date "day",
        case when c.precision <> 'day' then date_trunc('hour', c.at at time zone l.zone) end "hour"
      from "LoggedCall" c join "CallLog" l using ("evidenceId") join "Evidence" e on e.id = c."evidenceId"
      where c."evidenceId" = ${evidenceId}::uuid and ${evidenceVisibleSql(actor)}) c
    where true ${is(Prisma.sql`agent`, agent)} ${is(Prisma.sql`outcome`, outcome)} ${is(Prisma.sql`mark`, mark)} ${is(Prisma.sql`number`, number)}
      ${day === undefined ? Prisma.empty : Prisma.sql`and "day" = ${day}::date`}
      ${hour === undefined ? Prisma.empty : Prisma.sql`and extract(hour from "hour") = ${hour}::int`})`;

export const wasAnswered = Prisma.sql`outcome = any (${[...answered]}::text[])`;
export const wasNotAnswered = Prisma.sql`outcome = any (${[...unanswered]}::text[])`;
