import type { Actor } from "../access/actor";
import { readable } from "../access/visible";
import { commentVisibleSql, evidenceVisibleSql } from "../access/visible-sql";
import { claimReferenceOf } from "../claims/reference";
import { oneSql, sameCompanies } from "../companies/same";
import { db } from "../db";
import { referenceOf } from "../evidence/reference";
import { Prisma } from "../generated/client";
import { anywhere } from "../like";
import { z } from "../zod";
import { tsquery } from "./postgres";
import { askedReference } from "./references";
import { searchTypes } from "./schema";
import { syllablesTogether } from "./syllables";
import { termsOf } from "./tokens";

const { sql, empty } = Prisma;

/** What a picker, a mention or the palette asks: a part of a name, where, and of which types. */
export const suggestionAsked = z.object({
  q: z
    .string()
    .max(200)
    .refine((text) => !text.includes("\0")) // no name holds it, and PostgreSQL does not take it
    .default("")
    .transform((text) => text.trim()),
  investigation: z.preprocess((given) => (given === "" ? undefined : given), z.uuid().optional()),
  types: z
    .string()
    .max(100)
    .default(searchTypes.join(","))
    .transform((list) =>
      [...new Set(list.split(",").map((type) => type.trim()))].filter((type): type is (typeof searchTypes)[number] => searchTypes.some((one) => one === type)),
    ),
});
type Asked = z.output<typeof suggestionAsked>;

/** `kind` and `status` are those of a record. */
export type Suggestion = { type: (typeof searchTypes)[number]; id: string; label: string; sub: string; kind?: string; status?: string };

const most = 8;

/**
 * Names are read where they are kept, because what was recorded a second ago must be there. What a part of a name is
 * typed like otherwise (pinyin, traditional, full-width) is known to the search table alone.
 */
function isCalled({ q }: Asked, names: Prisma.Sql, document: Prisma.Sql, weights: string): Prisma.Sql {
  if (q === "") return sql`true`;
  const queries = [termsOf(q), termsOf(syllablesTogether(q) ?? "")].filter((terms) => terms.length > 0).map((terms) => tsquery(terms, weights));
  const spelled = queries.length ? sql`or exists (select from "SearchDocument" d where d.id = ${document} and d.vector @@ any (${queries}::tsquery[]))` : empty;
  return sql`(${names} ilike ${anywhere(q)} ${spelled})`;
}

/** What has the reference that was typed comes first, then names that begin so, then the newest. */
const order = ({ q }: Asked, name: Prisma.Sql, changed: Prisma.Sql, isIt = sql`false`) =>
  sql`order by not (${isIt}), not starts_with(lower(${name}), lower(${q})), ${changed} desc limit ${most}`;

/** Whether its own reference was typed, or a part of it. */
function isReferred({ q }: Asked, own: Prisma.Sql): Prisma.Sql {
  const asked = askedReference(q);
  return asked ? sql`${asked.key} in (lower(i.code || ${own}), lower(${own}))` : sql`false`;
}

const within = (actor: Actor, { investigation }: Asked) => readable(actor).filter((id) => investigation === undefined || id === investigation);

async function companies(actor: Actor, asked: Asked): Promise<Suggestion[]> {
  const same = await sameCompanies(actor, asked.investigation);
  // Whichever of several that are one is called so, the one whose name stands is offered; `also` is what was typed, where that is another's name.
  const rows = await db.$queryRaw<{ id: string; name: string; short: string | null; lineOfBusiness: string | null; also: string | null }[]>`
    with ${oneSql(same)},
    profile as (
      select p."companyId" id, coalesce(o.head, p."companyId") head, p.name, a.names[1] short, p."lineOfBusiness", p."updatedAt",
        ${isCalled(asked, sql`concat_ws(' ', p.name, a.called)`, sql`'company:' || p."companyId" || ':' || p."investigationId"`, "A")} called,
        concat_ws(' ', p.name, a.called) ilike ${anywhere(asked.q)} direct
      from "CompanyProfile" p left join one o on o.id = p."companyId", lateral (
        select array_agg(name order by position) filter (where kind = 'short') names, string_agg(name, ' ' order by position) called
        from "CompanyAlias" a where a."companyId" = p."companyId" and a."investigationId" = p."investigationId") a
      where p."investigationId" = any (${within(actor, asked)}::uuid[])),
    called as (
      select head, case when not bool_or(direct and id = head) then min(name) filter (where direct) end also from profile where called group by head)
    select * from (
      select distinct on (p.id) p.id, p.name, p.short, p."lineOfBusiness", p."updatedAt", c.also
      from called c join profile p on p.id = c.head
      order by p.id, p.called desc, p."updatedAt" desc) found
    ${order(asked, sql`coalesce(also, short, name)`, sql`"updatedAt"`)}`;
  return rows.map(({ id, name, short, lineOfBusiness, also }) => ({
    type: "company",
    id,
    label: short ?? name,
    sub: also ?? (short ? name : (lineOfBusiness ?? "")),
  }));
}

async function sources(actor: Actor, asked: Asked): Promise<Suggestion[]> {
  const isIt = isReferred(asked, sql`regexp_replace(s.codename, '[-0]*(?=[0-9])', '')`);
  const rows = await db.$queryRaw<{ id: string; codename: string; description: string }[]>`
    select s.id, s.codename, s.description from "Source" s join "Investigation" i on i.id = s."investigationId"
    where i.id = any (${within(actor, asked)}::uuid[])
      and (${isIt} or ${isCalled(asked, sql`s.codename || ' ' || s.description`, sql`'source:' || s.id`, "AB")})
    ${order(asked, sql`s.codename`, sql`s."updatedAt"`, isIt)}`;
  return rows.map(({ id, codename, description }) => ({ type: "source", id, label: codename, sub: description }));
}

async function evidence(actor: Actor, asked: Asked): Promise<Suggestion[]> {
  const isIt = isReferred(asked, sql`e.number::text`);
  const called = isCalled(
    asked,
    sql`i.code || '-' || lpad(e.number::text, 4, '0') || ' ' || e.title`,
    sql`'evidence:' || e.id`,
    /^[a-z]+$/i.test(asked.q) ? "AD" : "A",
  );
  const rows = await db.$queryRaw<{ id: string; kind: string; status: string; number: number; code: string; title: string }[]>`
    select e.id, e.kind::text, e.status::text, e.number, i.code, e.title from "Evidence" e join "Investigation" i on i.id = e."investigationId"
    where ${evidenceVisibleSql(actor)} and i.id = any (${within(actor, asked)}::uuid[]) and e.status <> 'withdrawn'
      and (${isIt} or ${called})
    ${order(asked, sql`e.title`, sql`e."updatedAt"`, isIt)}`;
  return rows.map(({ id, kind, status, number: own, code, title }) => ({ type: "evidence", id, label: referenceOf(code, own), sub: title, kind, status }));
}

async function claims(actor: Actor, asked: Asked): Promise<Suggestion[]> {
  const isIt = isReferred(asked, sql`'c' || c.number`);
  const rows = await db.$queryRaw<{ id: string; number: number; code: string; sentence: string }[]>`
    select c.id, c.number, i.code, c.sentence from "Claim" c join "Investigation" i on i.id = c."investigationId"
    where i.id = any (${within(actor, asked)}::uuid[]) and c."withdrawnAt" is null
      and (${isIt} or ${isCalled(asked, sql`i.code || '-C' || lpad(c.number::text, greatest(2, length(c.number::text)), '0') || ' ' || c.sentence`, sql`'claim:' || c.id`, "AC")})
    ${order(asked, sql`c.sentence`, sql`c."updatedAt"`, isIt)}`;
  return rows.map(({ id, number, code, sentence }) => ({ type: "claim", id, label: claimReferenceOf(code, number), sub: sentence }));
}

/** So much of a comment is enough to know it again. */
const mostOfComment = 120;

async function comments(actor: Actor, asked: Asked): Promise<Suggestion[]> {
  const rows = await db.$queryRaw<{ id: string; code: string; number: number | null; claim: number | null; text: string }[]>`
    select m.id, i.code, v.number, c.number claim, left(m.text, ${mostOfComment}::int) text from "Comment" m join "Investigation" i on i.id = m."investigationId"
    left join "Evidence" v on v.id = m."evidenceId" left join "Claim" c on c.id = m."claimId"
    where ${commentVisibleSql(actor)} and i.id = any (${within(actor, asked)}::uuid[]) and m."withdrawnAt" is null
      and ${isCalled(asked, sql`m.text`, sql`'comment:' || m.id`, "C")}
    ${order(asked, sql`m.text`, sql`m."updatedAt"`)}`;
  return rows.map(({ id, code, number, claim, text }) => ({
    type: "comment",
    id,
    label: claim === null ? referenceOf(code, number!) : claimReferenceOf(code, claim),
    sub: text,
  }));
}
const ofType = { company: companies, source: sources, evidence, claim: claims, comment: comments };

/** Companies, sources, evidence, claims and comments that are called so, as far as the actor may see them: at most eight of each. */
export async function suggestRecords(actor: Actor, asked: Asked): Promise<Suggestion[]> {
  if (within(actor, asked).length === 0) return [];
  return (await Promise.all(asked.types.map((type) => ofType[type](actor, asked)))).flat();
}
