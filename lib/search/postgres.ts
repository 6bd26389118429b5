import { db, indexed } from "../db";
import { Prisma } from "../generated/client";
import { type Asked, type Found, noFacets, type Only, type Sight } from "./engine";
import { chosen, type Filter, filters, firstDay, lastDay, pageSize, pricesAsked, type Question, secondsOf } from "./schema";
import type { Term } from "./tokens";
import { isMarked, type Marked, markOf } from "./traits";

const { sql, empty, join } = Prisma;

/** All tokens of a question as a tsquery, in the fields of these weights. A token is lower-case letters and digits and nothing else (tokens.ts), so nothing typed reaches the syntax. */
export const tsquery = (terms: readonly Term[], weights = "") =>
  terms.flatMap(({ tokens, prefix }) => tokens.map((token) => `'${token}'${prefix || weights ? ":" : ""}${prefix ? "*" : ""}${weights}`)).join(" & ");

/** The rows that may be seen, of a table called d. */
export const visibleRows = ({ investigations, led, userId }: Sight) => sql`
  d."investigationId" = any (${investigations}::uuid[]) and not d.removed
  and (d.submitted or d."authorId" = ${userId}::uuid or d."investigationId" = any (${led}::uuid[]))`;

/** Words are in an index; what is narrowed by filters alone is in none, and has to be looked through. */
const by = (terms: readonly Term[]) => (terms.length ? indexed : db);

/** Tokens that stand side by side somewhere in the record. A tsvector could tell for the beginning of a long text only. */
const phrases = (terms: readonly Term[]) =>
  terms
    .filter(({ tokens }) => tokens.length > 1)
    .map(({ tokens }) => {
      const phrase = ` ${tokens.join(" ")} `;
      const fields = ["titleTokens", "factTokens", "bodyTokens", "relatedTokens"].map(
        (field) => sql`strpos(' ' || d.${Prisma.raw(`"${field}"`)} || ' ', ${phrase}) > 0`,
      );
      return sql`and (${join(fields, " or ")})`;
    });

/** What is filtered and counted by. */
const counters = sql`type, kind, status, "investigationId", "companyIds", "sourceIds", years, means, sensitivity, language, tags, marks`;

const matching = (terms: readonly Term[]) => (terms.length ? sql`and d.vector @@ ${tsquery(terms)}::tsquery ${join([empty, ...phrases(terms)], " ")}` : empty);

const part = (some?: Only) =>
  some === undefined ? empty : "only" in some ? sql`and d.id = any (${[...some.only]})` : sql`and not (true ${matching(some.besides)})`;

/** Filters by number and day: spans that overlap. */
function measured(question: Question): Prisma.Sql {
  const { perHourFrom, perHourTo, perDayFrom, perDayTo, priceFrom, priceTo, perRecordFrom, perRecordTo, currency, missing, from, to } = question;
  const { rateFrom, rateTo, prisonFrom, prisonTo, minutesFrom, minutesTo, prefix } = question;
  const overlap = (least: Prisma.Sql, most: Prisma.Sql, begin: Prisma.Sql | undefined, end: Prisma.Sql | undefined) =>
    sql`${begin ? sql`and ${most} >= ${begin}` : empty} ${end ? sql`and ${least} <= ${end}` : empty}`;
  const number = (value: string | undefined) => (value === undefined ? undefined : sql`${value}::numeric`);
  const price = (columns: Prisma.Sql, least: string | undefined, most: string | undefined) =>
    sql`and exists (select from unnest(${columns}) p (least, most, currency)
      where ${currency === undefined ? sql`true` : sql`p.currency = ${currency}`} ${overlap(sql`p.least`, sql`p.most`, number(least), number(most))})`;
  const asked = pricesAsked(question);
  return sql`
    ${overlap(sql`d."perHourFrom"`, sql`d."perHourTo"`, number(perHourFrom), number(perHourTo))}
    ${overlap(sql`d."perDayFrom"`, sql`d."perDayTo"`, number(perDayFrom), number(perDayTo))}
    ${overlap(sql`d."rateFrom"`, sql`d."rateTo"`, number(rateFrom), number(rateTo))}
    ${overlap(sql`d."prisonFrom"`, sql`d."prisonTo"`, number(prisonFrom), number(prisonTo))}
    ${overlap(sql`d.seconds`, sql`d.seconds`, number(secondsOf(minutesFrom)), number(secondsOf(minutesTo)))}
    ${prefix === undefined ? empty : sql`and d.prefixes @> array[${prefix}]`}
    ${overlap(sql`d."occurredFrom"`, sql`d."occurredTo"`, from ? sql`${firstDay(from)}::date` : undefined, to ? sql`${lastDay(to)}::date` : undefined)}
    ${missing === undefined ? empty : sql`and d."stagesMissing" >= ${missing}`}
    ${asked.stated ? price(sql`d."priceFrom", d."priceTo", d."priceCurrency"`, priceFrom, priceTo) : empty}
    ${asked.perRecord ? price(sql`d."perRecordFrom", d."perRecordTo", d."perRecordCurrency"`, perRecordFrom, perRecordTo) : empty}`;
}

/** Filters that only some records have anything for, all in one column. */
const marked = filters.filter(isMarked);

const conditions: Record<Exclude<Filter, Marked>, (values: string[]) => Prisma.Sql> = {
  type: (values) => sql`type = any (${values})`,
  kind: (values) => sql`kind = any (${values})`,
  status: (values) => sql`status = any (${values})`,
  company: (values) => sql`"companyIds" && ${values}::uuid[]`,
  source: (values) => sql`"sourceIds" && ${values}::uuid[]`,
  investigation: (values) => sql`"investigationId" = any (${values}::uuid[])`,
  year: (values) => sql`years && ${values}::text[]`,
  means: (values) => sql`means = any (${values})`,
  sensitivity: (values) => sql`sensitivity = any (${values})`,
  language: (values) => sql`language = any (${values})`,
  tag: (values) => sql`tags && ${values}::text[]`,
};

const condition = (filter: Filter, values: string[]) =>
  isMarked(filter) ? sql`marks && ${values.map((word) => markOf(filter, word))}::text[]` : conditions[filter](values);

const narrowed = (question: Question, without?: Filter) =>
  join(
    [
      sql`true`,
      ...filters.filter((filter) => filter !== without && chosen(question, filter).length).map((filter) => condition(filter, chosen(question, filter))),
    ],
    " and ",
  );

/** Filters of which a record has one value at most, and where it stands. */
const columns = {
  type: sql`type`,
  kind: sql`kind`,
  status: sql`status`,
  investigation: sql`"investigationId"::text`,
  means: sql`means`,
  sensitivity: sql`sensitivity`,
  language: sql`language`,
} satisfies Partial<Record<Filter, Prisma.Sql>>;
/** And those of which it may have several. */
const lists = { company: sql`"companyIds"`, source: sql`"sourceIds"`, year: sql`years`, tag: sql`tags` } satisfies Partial<Record<Filter, Prisma.Sql>>;
const keysOf = <Key extends string>(of: Record<Key, unknown>) => Object.keys(of) as Key[];

/** The values of some filters that stand in a column each, counted in one go. */
const countedColumns = (names: readonly (keyof typeof columns)[], where: Prisma.Sql) => {
  const each = names.map((name) => columns[name]);
  const value = sql`coalesce(${join(each)})`;
  return sql`(select (${[...names]}::text[])[array_position(array [${join(each.map((column) => sql`grouping(${column})`))}], 0)] name, ${value} value, sum(n)::int count
    from g where ${where} group by grouping sets (${join(each.map((column) => sql`(${column})`))}) having ${value} is not null order by sum(n) desc, ${value} limit ${names.length * mostValues})`;
};

/** The values of each filter, counted under all others. Filters of which none is chosen are counted under the same ones, and so together. */
const counted = (question: Question) => {
  const isFree = (filter: Filter) => chosen(question, filter).length === 0;
  const free = keysOf(columns).filter(isFree);
  return [
    ...(free.length ? [countedColumns(free, narrowed(question))] : []),
    ...keysOf(columns)
      .filter((filter) => !isFree(filter))
      .map((filter) => countedColumns([filter], narrowed(question, filter))),
    ...keysOf(lists).map(
      (filter) =>
        sql`(select ${filter}::text name, one::text value, sum(n)::int count from g, unnest(${lists[filter]}) one where ${narrowed(question, filter)} group by one order by sum(n) desc, one limit ${mostValues})`,
    ),
    ...[undefined, ...marked.filter((filter) => !isFree(filter))].map((filter) => {
      const names = filter ? [filter] : marked.filter(isFree);
      return sql`(select split_part(mark, ':', 1) name, substr(mark, strpos(mark, ':') + 1) value, sum(n)::int count from g, unnest(g.marks) mark
      where split_part(mark, ':', 1) = any (${names}) and ${narrowed(question, filter)} group by mark order by sum(n) desc, mark limit ${mostValues})`;
    }),
  ];
};

/** At most so many values of a facet, the most frequent; and so many matches are ranked, the newest: the rest still counts. */
const [mostValues, mostRanked] = [200, 2000];

/**
 * The field of the weakest term, from the title down; in titles then those that begin with the question. Read off the short fields
 * where they say enough: to unpack the vectors of two thousand matches takes longer than to find them.
 */
function ranking(terms: readonly Term[]) {
  // What stands side by side stands so in one field: its halves, apart in a title, are no title that holds it.
  const words = terms.map(({ tokens, prefix }) => ` ${tokens.join(" ")}${prefix ? "" : " "}`);
  const each = (...fields: ((word: string) => Prisma.Sql)[]) =>
    join(
      words.map(
        (word) =>
          sql`(${join(
            fields.map((field) => field(word)),
            " or ",
          )})`,
      ),
      " and ",
    );
  const within = (field: Prisma.Sql) => (word: string) => sql`strpos(' ' || ${field} || ' ', ${word}) > 0`;
  const [title, facts, body, related] = [
    within(sql`d."titleTokens"`),
    within(sql`d."factTokens"`),
    within(sql`d."bodyTokens"`),
    within(sql`d."relatedTokens"`),
  ];
  // Each word stands somewhere: what is in none of the others is in the body.
  const elsewhere = (word: string) => sql`not ${related(word)}`;
  return sql`
  case when ${each(title)} then 0 when ${each(title, facts)} then 1 when ${each(title, facts, elsewhere, body)} then 2 else 3 end,
  not starts_with(d."titleTokens" || ' ', ${`${terms[0]!.tokens.join(" ")}${terms[0]!.prefix ? "" : " "}`}),`;
}

type Row = { total: number; ids: string[]; facets: { name: Filter; value: string; count: number }[] };

/**
 * The simple form of search: the same tokens as a tsvector with weights, without slips. The matches are materialised
 * first, or the planner would walk the whole table in the order of the ranking; what they are counted by (g) is far fewer
 * combinations than matches. To rank them they are read by their place in the table, which is the same all through a statement. The
 * newest are counted off: matches come the oldest first, and with a limit every one of them would throw another out again.
 */
export const postgres = {
  name: "postgres",
  async find(sight: Sight, { question, terms }: Asked, some?: Only): Promise<Found> {
    const isNarrowed = filters.some((filter) => chosen(question, filter).length > 0);
    const byField = terms.length > 0 && question.sort === "relevance";
    const [row] = await by(terms).$queryRaw<Row[]>`
      with m as materialized (
        select ctid place, "changedAt", coalesce(alike, hashtextextended(id, 0)) alike from "SearchDocument" d where ${visibleRows(sight)} ${part(some)} ${matching(terms)} ${measured(question)}),
      g as materialized (
        select a.alike, n, ${counters} from (select alike, min(place) place, count(*)::int n from m group by alike) a join "SearchDocument" d on d.ctid = a.place),
      page as (
        select d.id, row_number() over (order by ${byField ? ranking(terms) : empty} d."changedAt" desc, d.id) n
        from (select place, row_number() over (order by "changedAt" desc) nth from m ${isNarrowed ? sql`where alike in (select alike from g where ${narrowed(question)})` : empty}) newest
          join "SearchDocument" d on d.ctid = newest.place where nth <= ${mostRanked}
        order by n limit ${pageSize} offset ${(question.page - 1) * pageSize}),
      facets as (${join(counted(question), " union all ")})
      select (select coalesce(sum(n), 0)::int from g where ${narrowed(question)}) total, coalesce((select array_agg(id order by n) from page), '{}') ids, coalesce((select json_agg(facets) from facets), '[]') facets`;
    const facets = noFacets();
    for (const { name, value, count } of row!.facets) facets[name][value] = count;
    return { ids: row!.ids, total: row!.total, facets };
  },
} as const;

/** Records whose whole name or reference is this word (named.ts, references.ts), as far as they can be seen and the filters let them through. */
export async function findNamed(sight: Sight, question: Question, name: string): Promise<string[]> {
  const rows = await indexed.$queryRaw<{ id: string }[]>`
    with m as materialized (
      select id, "changedAt", ${counters} from "SearchDocument" d where ${visibleRows(sight)} and d.vector @@ ${`'${name}'`}::tsquery ${measured(question)})
    select id from m where ${narrowed(question)} order by "changedAt" desc, id limit ${mostNamed}`;
  return rows.map(({ id }) => id);
}
/** As many investigations may know a company of that name, or have a piece of that number. */
const mostNamed = 10;

/** Of the records that hold these terms those that hold most of `joined` besides, each of which stands side by side in the question; of as many, as they are ranked by field. */
export async function findJoined(sight: Sight, terms: readonly Term[], joined: readonly Term[]): Promise<string[]> {
  const held = joined.map((term) => sql`(true ${matching([term])})`);
  const rows = await by(terms).$queryRaw<{ id: string }[]>`
    with m as materialized (select ctid place from "SearchDocument" d where ${visibleRows(sight)} ${matching(terms)} and (${join(held, " or ")}))
    select d.id from m join "SearchDocument" d on d.ctid = m.place
    order by ${join(
      held.map((one) => sql`${one}::int`),
      " + ",
    )} desc, ${ranking(terms)} d."changedAt" desc, d.id limit ${pageSize}`;
  return rows.map(({ id }) => id);
}

/** As many are counted: which of several is rarer, no more. */
const mostCounted = 200;

/** How many records hold all of these terms, for each group of terms: none, some, or many. */
export async function countEach(sight: Sight, question: Question, groups: readonly (readonly Term[])[]): Promise<number[]> {
  const counts = groups.map(
    (terms) =>
      sql`(select count(*)::int from (select from "SearchDocument" d where ${visibleRows(sight)} ${matching(terms)} ${measured(question)} limit ${mostCounted}) c)`,
  );
  const [row] = await by(groups.flat()).$queryRaw<{ counts: number[] }[]>`select array [${join(counts)}] counts`;
  return row!.counts;
}

/** What is there beside what is known already: for whoever is told of what is new. */
type Unknown = { known: readonly string[]; since: Date | null; limit: number };

/**
 * Ids of what matches, the newest first, without what the actor wrote: nobody is told of their own work. Always asked here: an
 * engine that knows misspelt words at one time and is away at another would make news of its own.
 */
export const findUnknown = (sight: Sight, { question, terms }: Asked, { known, since, limit }: Unknown) => by(terms).$queryRaw<
  { id: string; changedAt: Date }[]
>`
  with m as materialized (
    select id, "changedAt", ${counters} from "SearchDocument" d where ${visibleRows(sight)} ${matching(terms)} ${measured(question)} and d."authorId" is distinct from ${sight.userId}::uuid)
  select id, "changedAt" from m where ${narrowed(question)} and id <> all (${[...known]}) and (${since}::timestamptz is null or "changedAt" > ${since}::timestamptz)
  order by "changedAt" desc, id limit ${limit}`;
