import { db } from "../db";
import { Prisma } from "../generated/client";
import { type Asked, type Found, noFacets, type Only, type Sight } from "./engine";
import { chosen, type Filter, filters, firstDay, lastDay, pageSize, type Question, secondsOf } from "./schema";
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

/** What is filtered and counted by, beside what stands in every query. */
const labels = sql`d.means, d.sensitivity, d.language, d.tags, d.marks`;

const matching = (terms: readonly Term[]) => (terms.length ? sql`and d.vector @@ ${tsquery(terms)}::tsquery ${join([empty, ...phrases(terms)], " ")}` : empty);

/** Filters by number and day: spans that overlap. */
function measured(question: Question): Prisma.Sql {
  const { perHourFrom, perHourTo, priceFrom, priceTo, currency, missing, from, to, rateFrom, rateTo, prisonFrom, prisonTo, minutesFrom, minutesTo, prefix } =
    question;
  const overlap = (least: Prisma.Sql, most: Prisma.Sql, begin: Prisma.Sql | undefined, end: Prisma.Sql | undefined) =>
    sql`${begin ? sql`and ${most} >= ${begin}` : empty} ${end ? sql`and ${least} <= ${end}` : empty}`;
  const number = (value: string | undefined) => (value === undefined ? undefined : sql`${value}::numeric`);
  const prices = overlap(sql`p.least`, sql`p.most`, number(priceFrom), number(priceTo));
  return sql`
    ${overlap(sql`d."perHourFrom"`, sql`d."perHourTo"`, number(perHourFrom), number(perHourTo))}
    ${overlap(sql`d."rateFrom"`, sql`d."rateTo"`, number(rateFrom), number(rateTo))}
    ${overlap(sql`d."prisonFrom"`, sql`d."prisonTo"`, number(prisonFrom), number(prisonTo))}
    ${overlap(sql`d.seconds`, sql`d.seconds`, number(secondsOf(minutesFrom)), number(secondsOf(minutesTo)))}
    ${prefix === undefined ? empty : sql`and d.prefixes @> array[${prefix}]`}
    ${overlap(sql`d."occurredFrom"`, sql`d."occurredTo"`, from ? sql`${firstDay(from)}::date` : undefined, to ? sql`${lastDay(to)}::date` : undefined)}
    ${missing === undefined ? empty : sql`and d."stagesMissing" >= ${missing}`}
    ${
      priceFrom === undefined && priceTo === undefined && currency === undefined
        ? empty
        : sql`and exists (select from unnest(d."priceFrom", d."priceTo", d."priceCurrency") p (least, most, currency)
            where ${currency === undefined ? sql`true` : sql`p.currency = ${currency}`} ${prices})`
    }`;
}

/** Filters that only some records have anything for, all in one column. */
const marked = filters.filter(isMarked);

const conditions: Record<Exclude<Filter, Marked>, (values: string[]) => Prisma.Sql> = {
  type: (values) => sql`m.type = any (${values})`,
  kind: (values) => sql`m.kind = any (${values})`,
  status: (values) => sql`m.status = any (${values})`,
  company: (values) => sql`m."companyIds" && ${values}::uuid[]`,
  source: (values) => sql`m."sourceIds" && ${values}::uuid[]`,
  investigation: (values) => sql`m."investigationId" = any (${values}::uuid[])`,
  year: (values) => sql`m.years && ${values}::text[]`,
  means: (values) => sql`m.means = any (${values})`,
  sensitivity: (values) => sql`m.sensitivity = any (${values})`,
  language: (values) => sql`m.language = any (${values})`,
  tag: (values) => sql`m.tags && ${values}::text[]`,
};

const condition = (filter: Filter, values: string[]) =>
  isMarked(filter) ? sql`m.marks && ${values.map((word) => markOf(filter, word))}::text[]` : conditions[filter](values);

const narrowed = (question: Question, without?: Filter) =>
  join(
    [
      sql`true`,
      ...filters.filter((filter) => filter !== without && chosen(question, filter).length).map((filter) => condition(filter, chosen(question, filter))),
    ],
    " and ",
  );

const facetValues: Record<Exclude<Filter, Marked>, Prisma.Sql> = {
  type: sql`select m.type value from m where`,
  kind: sql`select m.kind value from m where m.kind is not null and`,
  status: sql`select m.status value from m where m.status is not null and`,
  company: sql`select c::text value from m, unnest(m."companyIds") c where`,
  source: sql`select s::text value from m, unnest(m."sourceIds") s where`,
  investigation: sql`select m."investigationId"::text value from m where`,
  year: sql`select y value from m, unnest(m.years) y where`,
  means: sql`select m.means value from m where m.means is not null and`,
  sensitivity: sql`select m.sensitivity value from m where m.sensitivity is not null and`,
  language: sql`select m.language value from m where m.language is not null and`,
  tag: sql`select t value from m, unnest(m.tags) t where`,
};

/** The values of one filter, counted under all others; those that stand in one column, and of which none is chosen, are counted together. */
const counted = (question: Question) => [
  ...filters
    .filter((filter) => !isMarked(filter))
    .map(
      (filter) =>
        sql`(select ${filter}::text name, value, count(*)::int count from (${facetValues[filter as keyof typeof facetValues]} ${narrowed(question, filter)}) v group by value order by count(*) desc, value limit ${mostValues})`,
    ),
  ...[undefined, ...marked.filter((filter) => chosen(question, filter).length)].map((filter) => {
    const names = filter ? [filter] : marked.filter((one) => chosen(question, one).length === 0);
    return sql`(select split_part(mark, ':', 1) name, substr(mark, strpos(mark, ':') + 1) value, count(*)::int count from m, unnest(m.marks) mark
      where split_part(mark, ':', 1) = any (${names}) and ${narrowed(question, filter)} group by mark order by count(*) desc, mark limit ${mostValues})`;
  }),
];

/** At most so many values of a facet, the most frequent; and so many matches are ranked, the newest: the rest still counts. */
const [mostValues, mostRanked] = [200, 2000];

/** The field of the weakest term, from the title down; in titles then those that begin with the question. */
const ranking = (terms: readonly Term[]) => sql`
  case when d.vector @@ ${tsquery(terms, "A")}::tsquery then 0 when d.vector @@ ${tsquery(terms, "AB")}::tsquery then 1 when d.vector @@ ${tsquery(terms, "ABC")}::tsquery then 2 else 3 end,
  not starts_with(d."titleTokens" || ' ', ${`${terms[0]!.tokens.join(" ")}${terms[0]!.prefix ? "" : " "}`}),`;

type Row = { total: number; ids: string[]; facets: { name: Filter; value: string; count: number }[] };

/**
 * The simple form of search: the same tokens as a tsvector with weights, without slips. The matches are materialised
 * first, or the planner would walk the whole table in the order of the ranking.
 */
export const postgres = {
  name: "postgres",
  async find(sight: Sight, { question, terms }: Asked, some?: Only): Promise<Found> {
    const byField = terms.length > 0 && question.sort === "relevance";
    const [row] = await db.$queryRaw<Row[]>`
      with m as materialized (
        select d.id, d.type, d.kind, d.status, d."investigationId", d."companyIds", d."sourceIds", d.years, ${labels}, d."changedAt"
        from "SearchDocument" d where ${visibleRows(sight)} ${some ? sql`and d.id = any (${[...some.only]})` : empty} ${matching(terms)} ${measured(question)}),
      f as (select m.id, m."changedAt" from m where ${narrowed(question)}),
      page as (
        select d.id, row_number() over (order by ${byField ? ranking(terms) : empty} d."changedAt" desc, d.id) n
        from (select id from f order by "changedAt" desc, id limit ${mostRanked}) newest join "SearchDocument" d using (id)
        order by n limit ${pageSize} offset ${(question.page - 1) * pageSize}),
      facets as (${join(counted(question), " union all ")})
      select (select count(*)::int from f) total, coalesce((select array_agg(id order by n) from page), '{}') ids, coalesce((select json_agg(facets) from facets), '[]') facets`;
    const facets = noFacets();
    for (const { name, value, count } of row!.facets) facets[name][value] = count;
    return { ids: row!.ids, total: row!.total, facets };
  },
} as const;

/** Records whose whole name is this word (named.ts), as far as they can be seen and the filters let them through. */
export async function findNamed(sight: Sight, question: Question, name: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    with m as materialized (
      select d.id, d.type, d.kind, d.status, d."investigationId", d."companyIds", d."sourceIds", d.years, ${labels}, d."changedAt"
      from "SearchDocument" d where ${visibleRows(sight)} and d.vector @@ ${`'${name}'`}::tsquery ${measured(question)})
    select id from m where ${narrowed(question)} order by "changedAt" desc, id limit ${mostNamed}`;
  return rows.map(({ id }) => id);
}
/** As many investigations may know a company of that name. */
const mostNamed = 10;

/** As many are counted: which of several is rarer, no more. */
const mostCounted = 200;

/** How many records hold all of these terms, for each group of terms: none, some, or many. */
export async function countEach(sight: Sight, question: Question, groups: readonly (readonly Term[])[]): Promise<number[]> {
  const counts = groups.map(
    (terms) =>
      sql`(select count(*)::int from (select from "SearchDocument" d where ${visibleRows(sight)} ${matching(terms)} ${measured(question)} limit ${mostCounted}) c)`,
  );
  const [row] = await db.$queryRaw<{ counts: number[] }[]>`select array [${join(counts)}] counts`;
  return row!.counts;
}

/** What is there beside what is known already: for whoever is told of what is new. */
type Unknown = { known: readonly string[]; since: Date | null; limit: number };

/**
 * Ids of what matches, the newest first, without what the actor wrote: nobody is told of their own work. Always asked here: an
 * engine that knows misspelt words at one time and is away at another would make news of its own.
 */
export const findUnknown = (sight: Sight, { question, terms }: Asked, { known, since, limit }: Unknown) => db.$queryRaw<{ id: string; changedAt: Date }[]>`
  with m as materialized (
    select d.id, d.type, d.kind, d.status, d."investigationId", d."companyIds", d."sourceIds", d.years, ${labels}, d."changedAt"
    from "SearchDocument" d where ${visibleRows(sight)} ${matching(terms)} ${measured(question)} and d."authorId" is distinct from ${sight.userId}::uuid)
  select id, "changedAt" from m where ${narrowed(question)} and id <> all (${[...known]}) and (${since}::timestamptz is null or "changedAt" > ${since}::timestamptz)
  order by "changedAt" desc, id limit ${limit}`;
