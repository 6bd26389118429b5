import type { Actor } from "../access/actor";
import { sameCompanies } from "../companies/same";
import { db } from "../db";
import { evidenceByIds } from "../evidence/lines";
import { Prisma } from "../generated/client";
import { firstDay, lastDay } from "../search/schema";
import type { TimelineFilter } from "./filter";
import { namedTimes } from "./named-times";
import { type Days, frameOf, startOf, type Unit } from "./rules";
import { timesOf } from "./times-sql";

/** One time of a record, no more precisely than it is known. `open`: it has no end, as a law in force. */
export type Time = Days & {
  id: string;
  which: "occurred" | "inForce" | "recorded" | "published" | "captured" | "nameReads";
  precision: "exact" | "day" | "month" | "year" | "about" | "range";
  open: boolean;
  occurredFrom: Date | null;
  occurredTo: Date | null;
  occurredZone: string | null;
};

/** More than these are not drawn one by one, but counted by period. */
const mostDrawn = 40;
const pageSize = 30;
/** So many stretches that are wider than a column are drawn one by one; the rest is counted. */
const mostWide = 8;

const sql = Prisma.sql;
const day = (column: Prisma.Sql) => sql`to_char(${column}, 'YYYY-MM-DD')`;

/** What is read of a time, with what the record itself says. */
const columns = sql`i.id, i.which, i.precision, i.open, ${day(sql`i.lo`)} "from", ${day(sql`i.hi`)} "to", e."occurredFrom", e."occurredTo", e."occurredZone"`;

/**
 * The timeline of one investigation under this filter, over what the actor may see and what was neither withdrawn nor
 * rejected: each time one by one or counted by period, a page of them in order, and a page of the records that have none.
 */
export async function timelineOf(actor: Actor, investigationId: string, filter: TimelineFilter) {
  const { company } = filter;
  const [named, same] = await Promise.all([namedTimes(actor, investigationId), sameCompanies(actor, investigationId)]);
  // A company is asked for under any of its ids.
  const times = timesOf(actor, investigationId, { ...filter, companies: company === undefined ? undefined : same.idsOf(company) }, named);
  const asked = askedDays(filter);
  const within = ({ from, to }: { from: string | undefined; to: string | undefined }) =>
    sql`true ${from ? sql`and (i.hi >= ${from}::date or i.open)` : Prisma.empty} ${to ? sql`and i.lo <= ${to}::date` : Prisma.empty}`;
  const [head] = await db.$queryRaw<{ pieces: number; dated: number; found: number; shown: number; from: string | null; to: string | null }[]>`
    ${times} select (select count(*)::int from piece) pieces, count(distinct id)::int dated,
      count(distinct id) filter (where ${within(asked)})::int found, count(*) filter (where ${within(asked)})::int shown,
      ${day(sql`min(lo)`)} "from", ${day(sql`max(hi)`)} "to" from item i`;
  if (!head) throw new Error("a count answered nothing");
  const { pieces, dated, found, shown } = head;
  const all = head.from && head.to ? { from: head.from, to: head.to } : undefined;
  const days = all && {
    from: asked.from ?? (asked.to && asked.to < all.from ? asked.to : all.from),
    to: asked.to ?? (asked.from && asked.from > all.to ? asked.from : all.to),
  };
  const frame = days && days.from <= days.to ? frameOf(days) : undefined;
  const [drawn, counted, { page, undated }] = await Promise.all([
    frame && shown > 0 && shown <= mostDrawn
      ? db.$queryRaw<Time[]>`${times} select ${columns} from item i join "Evidence" e on e.id = i.id where ${within(asked)} order by i.lo, i.hi, i.id, i.which`
      : [],
    frame && shown > mostDrawn ? countBy(times, within(asked), frame) : null,
    pagesOf(times, within(asked), filter),
  ]);
  const [rows, unknown] = [page.slice(0, pageSize), undated.slice(0, pageSize)];
  const last = rows.at(-1);
  const lines = await evidenceByIds(actor, [...new Set([...drawn, ...rows, ...unknown].map(({ id }) => id))]);
  return {
    pieces,
    dated,
    undated: pieces - dated,
    /** Records and times of the days asked for. */
    found,
    shown,
    all,
    days,
    frame,
    drawn,
    counted,
    rows,
    next: page.length > pageSize && last ? `${last.from}_${last.id}_${last.which}` : undefined,
    unknown,
    nextUnknown: undated.length > pageSize ? unknown.at(-1)?.number : undefined,
    lines: new Map(lines.map((line) => [line.id, line])),
  };
}
export type Timeline = Awaited<ReturnType<typeof timelineOf>>;

/** From – to, whichever way round it was typed. */
function askedDays({ from, to }: Pick<TimelineFilter, "from" | "to">) {
  const days = { from: from && firstDay(from), to: to && lastDay(to) };
  return from && to && firstDay(from) > lastDay(to) ? { from: firstDay(to), to: lastDay(from) } : days;
}

type Undated = { id: string; number: number; notStated: boolean };

/** A page of the table and one of what has no time, each by key and in one round. The days of a mark are a place in the order and tell of no row. */
async function pagesOf(times: Prisma.Sql, within: Prisma.Sql, { after, undated = 0 }: Pick<TimelineFilter, "after" | "undated">) {
  const [from, id, which] = after?.split("_") ?? [];
  const on = from && id && which && isDay(from) ? sql`and (i.lo, i.id::text, i.which) > (${from}::date, ${id}, ${which})` : Prisma.empty;
  const rows = await db.$queryRaw<(Omit<Time, "which"> & Undated & { which: Time["which"] | "none" })[]>`
    ${times},
      page as (select * from item i where ${within} ${on} order by i.lo, i.id::text, i.which limit ${pageSize + 1}),
      rest as (select * from piece p where p.number > ${undated} and p.id not in (select id from item) order by p.number limit ${pageSize + 1})
    (select ${columns}, e.number, false "notStated" from page i join "Evidence" e on e.id = i.id order by i.lo, i.id::text, i.which)
    union all (select p.id, 'none', 'day', false, null, null, null, null, null, p.number, 'occurred' = any (e."notStated")
      from rest p join "Evidence" e on e.id = p.id order by p.number)`;
  return {
    page: rows.flatMap(({ which: of, ...time }) => (of === "none" ? [] : [{ ...time, which: of }])),
    undated: rows.filter((row) => row.which === "none").map((row): Undated => ({ id: row.id, number: row.number, notStated: row.notStated })),
  };
}

const isDay = (text: string) => text >= "0001" && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

type Counted = Days & { narrow: boolean; open: boolean; count: number; sharp: number; nth: number; total: number };

/** How many times lie in each part of the frame, how many of them are known to the day; and apart, what is wider than one part. */
async function countBy(times: Prisma.Sql, within: Prisma.Sql, frame: Days & { unit: Unit }) {
  const part = (column: Prisma.Sql) => sql`greatest(date_trunc(${frame.unit}, ${column}::timestamp)::date, '0001-01-01')`;
  const rows = await db.$queryRaw<Counted[]>`
    ${times}, placed as (select i.*, ${part(sql`i.lo`)} part, ${part(sql`i.hi`)} ends from item i where ${within}),
    split as (select *, part = ends and part >= ${startOf(frame.from, frame.unit)}::date narrow from placed)
    select ${day(sql`part`)} "from", ${day(sql`part`)} "to", true narrow, false open, count(*)::int count,
      count(*) filter (where precision in ('exact', 'day'))::int sharp, 0 nth, 0 total from split where narrow group by part
    union all select * from (
      select ${day(sql`lo`)}, ${day(sql`hi`)}, false, open, count(*)::int, 0, (row_number() over (order by count(*) desc, lo, hi))::int nth, (sum(count(*)) over ())::int
      from split where not narrow group by lo, hi, open) wide where nth <= ${mostWide}
    order by 1, 2`;
  const wide = rows.filter(({ narrow }) => !narrow);
  return {
    parts: rows.filter(({ narrow }) => narrow).map(({ from, count, sharp }) => ({ from, count, sharp })),
    wide: wide.map(({ from, to, open, count }) => ({ from, to, open, count })),
    wideMore: (wide[0]?.total ?? 0) - wide.reduce((sum, { count }) => sum + count, 0),
  };
}
