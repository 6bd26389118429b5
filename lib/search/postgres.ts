import { db } from "../db";
import { Prisma } from "../generated/client";
import { type Engine, type FacetName, noFacets, pageSize, type Sight } from "./engine";
import type { Question } from "./question";
import { termsOf } from "./tokens";

/** Lexemes are ASCII, or letters and digits of our own tokens: nothing of a question reaches the syntax of tsquery unquoted. */
const lexeme = (token: string) => `'${token.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`;

/** `weights` asks in some parts of a document alone: A title, B facts and names, C body, D related words. */
function tsquery(q: string, weights = ""): string | undefined {
  const suffix = (growing: boolean) => (growing || weights ? `:${growing ? "*" : ""}${weights}` : "");
  const parts = termsOf(q).map((term) => ("exact" in term ? `(${term.exact.map((token) => lexeme(token) + suffix(false)).join(" <-> ")})` : lexeme(term.word) + suffix(term.growing)));
  return parts.length ? parts.join(" & ") : undefined;
}

/** Who stands earlier in a title is more likely meant. */
function firstToken(q: string): string {
  const [first] = termsOf(q);
  return first ? ("exact" in first ? first.exact[0]! : first.word) : "";
}

const visible = ({ investigations, led, userId }: Sight) => Prisma.sql`
  d."investigationId" = any (${investigations}::uuid[]) and not d.removed
  and (d.submitted or d."authorId" = ${userId}::uuid or d."investigationId" = any (${led}::uuid[]))`;

const filtered = ({ type, kind, status, company, source, investigation }: Question) => Prisma.sql`
  ${type.length ? Prisma.sql`and d.type = any (${type})` : Prisma.empty}
  ${kind.length ? Prisma.sql`and d.kind = any (${kind})` : Prisma.empty}
  ${status.length ? Prisma.sql`and d.status = any (${status})` : Prisma.empty}
  ${company ? Prisma.sql`and ${company}::uuid = any (d."companyIds")` : Prisma.empty}
  ${source ? Prisma.sql`and ${source}::uuid = any (d."sourceIds")` : Prisma.empty}
  ${investigation ? Prisma.sql`and d."investigationId" = ${investigation}::uuid` : Prisma.empty}`;

type Row = { total: bigint; ids: string[] | null; facets: { name: FacetName; value: string; count: number }[] | null };

/** At most so many matches are ranked: the rest still counts. */
const ranked = 2000;

/**
 * The simple form of search: the same tokens as a tsvector with weights, no typos. The matches are materialised first,
 * or the planner would walk the whole table in the order of the ranking.
 */
export const postgres: Engine = {
  name: "postgres",
  async find(sight, question) {
    if (question.q !== "" && !tsquery(question.q)) return { ids: [], total: 0, facets: noFacets() };
    const query = tsquery(question.q);
    const matching = query ? Prisma.sql`and d.vector @@ to_tsquery('simple', ${query})` : Prisma.empty;
    // By field, as Meilisearch does it; a hit in a short record weighs more than one in a long one.
    const rank =
      query && question.sort === "relevance"
        ? Prisma.sql`m.vector @@ to_tsquery('simple', ${tsquery(question.q, "A")}) desc, m.vector @@ to_tsquery('simple', ${tsquery(question.q, "AB")}) desc,
            m.vector @@ to_tsquery('simple', ${tsquery(question.q, "ABC")}) desc, strpos(' ' || m."titleTokens", ${` ${firstToken(question.q)}`}) % 100000, ts_rank('{0.05, 0.2, 0.5, 1.0}', m.vector, to_tsquery('simple', ${query}), 2) desc,`
        : Prisma.empty;
    const [row] = await db.$queryRaw<Row[]>`
      with m as materialized (
        select d.id, d.type, d.kind, d.status, d."investigationId", d."companyIds", d."sourceIds", d."changedAt", d.vector, d."titleTokens"
        from "SearchDocument" d where ${visible(sight)} ${filtered(question)} ${matching}),
      page as (
        select m.id, row_number() over (order by ${rank} m."changedAt" desc, m.id) n from (select * from m order by "changedAt" desc limit ${ranked}) m
        order by n limit ${pageSize} offset ${(question.page - 1) * pageSize}),
      facets as (
        select 'type' name, type value, count(*)::int count from m group by type
        union all select 'kind', kind, count(*)::int from m where kind is not null group by kind
        union all select 'status', status, count(*)::int from m where status is not null group by status
        union all select 'investigationId', "investigationId"::text, count(*)::int from m group by "investigationId"
        union all select 'companyIds', c::text, count(*)::int from m, unnest("companyIds") c group by c
        union all select 'sourceIds', s::text, count(*)::int from m, unnest("sourceIds") s group by s)
      select (select count(*) from m) total, (select array_agg(id order by n) from page) ids, (select json_agg(facets) from facets) facets`;
    const facets = noFacets();
    for (const { name, value, count } of row?.facets ?? []) facets[name][value] = count;
    return { ids: row?.ids ?? [], total: Number(row?.total ?? 0), facets };
  },
};
