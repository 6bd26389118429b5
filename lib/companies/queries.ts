import type { Actor } from "../access/actor";
import { readable, visibleTo } from "../access/visible";
import { evidenceVisibleSql } from "../access/visible-sql";
import { db } from "../db";
import { Prisma } from "../generated/client";
import { anywhere } from "../like";
import type { z } from "../zod";
import { alikeReasons, type AlikeReason, formsOf, likeness } from "./alike";
import type { CompanyFilter } from "./filter";
import { mostCompared, nearest } from "./near";
import { plainCode } from "./rules";
import { oneSql, sameCompanies } from "./same";
import type { alikeAsked } from "./schema";

const aliases = { orderBy: { position: "asc" }, select: { name: true, kind: true } } satisfies Prisma.CompanyProfile$aliasesArgs;

/**
 * Everything that readable investigations say of a company, one profile each. Null when none of them knows it: that
 * others do cannot be told from its not existing.
 */
export async function findCompany(actor: Actor, companyId: string) {
  const profiles = await profilesOf(actor, [companyId]);
  return profiles.length ? { id: companyId, profiles } : null;
}

/** The same with all that readable statements make one with it: under the id whose name stands for all, that one's profiles first. */
export async function findWholeCompany(actor: Actor, companyId: string) {
  const ids = (await sameCompanies(actor)).idsOf(companyId);
  const [id = companyId] = ids;
  const found = await profilesOf(actor, ids);
  const profiles = [...found.filter((one) => one.companyId === id), ...found.filter((one) => one.companyId !== id)];
  return profiles.length ? { id, ids, profiles } : null;
}

const profilesOf = (actor: Actor, companyIds: readonly string[]) =>
  db.companyProfile.findMany({
    where: { AND: [visibleTo(actor), { companyId: { in: [...companyIds] } }] },
    orderBy: [{ createdAt: "asc" }, { investigationId: "asc" }],
    select: {
      companyId: true,
      investigationId: true,
      name: true,
      lineOfBusiness: true,
      creditCode: true,
      note: true,
      notStated: true,
      version: true,
      createdAt: true,
      updatedAt: true,
      investigation: { select: { code: true, title: true } },
      aliases,
    },
  });
export type CompanyView = NonNullable<Awaited<ReturnType<typeof findWholeCompany>>>;
export type CompanyProfile = CompanyView["profiles"][number];

const pageSize = 30;

type Row = { id: string; pieces: bigint; total: bigint };

/** What the list shows of a profile. */
const listed = {
  companyId: true,
  name: true,
  lineOfBusiness: true,
  creditCode: true,
  note: true,
  notStated: true,
  updatedAt: true,
  investigation: { select: { id: true, code: true, title: true } },
  aliases,
} satisfies Prisma.CompanyProfileSelect;
type CompanyPage = {
  total: number;
  companies: { id: string; pieces: number; profiles: Prisma.CompanyProfileGetPayload<{ select: typeof listed }>[] }[];
  next: string | null;
};

const orders = {
  pieces: Prisma.sql`-l.pieces, l.name, l.id`,
  name: Prisma.sql`l.name, l.id`,
  recent: Prisma.sql`-extract(epoch from l.changed), l.id`,
};

/**
 * The companies that readable investigations know, one line each however many know it and whatever is the same as it, with the number of readable pieces
 * that touch it. A page by key: `after` is the last company of the page before. Withdrawn pieces are not counted.
 */
export async function listCompanies(actor: Actor, filter: CompanyFilter, atOnce = pageSize): Promise<CompanyPage> {
  const { investigation, q, sort } = filter;
  const same = await sameCompanies(actor, investigation);
  const after = filter.after && same.headOf(filter.after);
  const where = Prisma.sql`p."investigationId" = any (${readable(actor)}::uuid[])
    ${investigation ? Prisma.sql`and p."investigationId" = ${investigation}::uuid` : Prisma.empty}`;
  const named = q
    ? Prisma.sql`having bool_or(p.name ilike ${anywhere(q)} or exists (
        select from "CompanyAlias" a where a."companyId" = p."companyId" and a."investigationId" = p."investigationId" and a.name ilike ${anywhere(q)}))`
    : Prisma.empty;
  const order = orders[sort];
  const rows = await db.$queryRaw<Row[]>`
    with ${oneSql(same)},
    touched as (
      select coalesce(o.head, c."companyId") id, count(distinct e.id) pieces
      from "EvidenceCompany" c join "Evidence" e on e.id = c."evidenceId" left join one o on o.id = c."companyId"
      where ${evidenceVisibleSql(actor)} and e.status <> 'withdrawn' ${investigation ? Prisma.sql`and e."investigationId" = ${investigation}::uuid` : Prisma.empty}
      group by 1),
    named as (
      select coalesce(o.head, p."companyId") id, (array_agg(p.name order by p."companyId" <> coalesce(o.head, p."companyId"), p."createdAt", p."investigationId"))[1] "name",
        max(p."updatedAt") changed
      from "CompanyProfile" p left join one o on o.id = p."companyId" where ${where} group by 1 ${named}),
    listed as materialized (select n.id, n."name", n.changed, coalesce(t.pieces, 0) pieces from named n left join touched t on t.id = n.id)
    select l.id, l.pieces, (select count(*) from listed) total from listed l
    ${after ? Prisma.sql`where (${order}) > (select ${order} from listed l where l.id = ${after}::uuid)` : Prisma.empty}
    order by ${order} limit ${atOnce + 1}`;
  // Nothing behind that key, or no key of theirs: the list from its start.
  if (rows.length === 0 && after) return listCompanies(actor, { ...filter, after: undefined }, atOnce);
  const page = rows.slice(0, atOnce);
  const profiles = await db.companyProfile.findMany({
    where: {
      AND: [visibleTo(actor), { companyId: { in: page.flatMap(({ id }) => same.idsOf(id)) } }, investigation ? { investigationId: investigation } : {}],
    },
    orderBy: [{ createdAt: "asc" }, { investigationId: "asc" }],
    select: listed,
  });
  return {
    total: Number(rows[0]?.total ?? 0),
    companies: page.map(({ id, pieces }) => ({
      id,
      pieces: Number(pieces),
      profiles: same.idsOf(id).flatMap((one) => profiles.filter(({ companyId }) => companyId === one)),
    })),
    next: rows.length > atOnce ? (page.at(-1)?.id ?? null) : null,
  };
}

type Touch = { id: string; kind: string; roles: string[]; notes: string[]; ofKind: bigint };

/** More of a kind than these are counted, and found in the list of evidence. */
const shownOfKind = 20;

/** Every readable piece that touches the company, in which roles and with what was noted at the link: the newest of each kind, and how many of it there are. */
export async function companyEvidence(actor: Actor, companyIds: readonly string[]) {
  const [rows, [withdrawn]] = await Promise.all([
    db.$queryRaw<Touch[]>`
      select * from (
        select e.id, e.kind::text, e."updatedAt", array_agg(c.role::text order by c.role) roles,
          array_remove(array_agg(c.note order by c.role), null) notes, count(*) over (partition by e.kind) "ofKind",
          row_number() over (partition by e.kind order by e."updatedAt" desc, e.id) place
        from "EvidenceCompany" c join "Evidence" e on e.id = c."evidenceId"
        where c."companyId" = any (${[...companyIds]}::uuid[]) and e.status <> 'withdrawn' and ${evidenceVisibleSql(actor)}
        group by e.id) touching
      where place <= ${shownOfKind} order by kind, place`,
    db.$queryRaw<{ count: bigint }[]>`
      select count(distinct e.id) from "EvidenceCompany" c join "Evidence" e on e.id = c."evidenceId"
      where c."companyId" = any (${[...companyIds]}::uuid[]) and e.status = 'withdrawn' and ${evidenceVisibleSql(actor)}`,
  ]);
  return {
    pieces: rows.map(({ id, kind, roles, notes }) => ({ id, kind, roles: [...new Set(roles)], notes })),
    counts: Object.fromEntries(rows.map(({ kind, ofKind }) => [kind, Number(ofKind)])),
    withdrawn: Number(withdrawn?.count ?? 0),
  };
}

/** The sources that speak of a company, under whichever of its ids: those that readable pieces about it name, as a link or as a step of their attribution. */
export async function companySources(actor: Actor, companyIds: readonly string[]) {
  const rows = await db.$queryRaw<{ id: string; codename: string; kind: string; description: string; code: string; pieces: bigint }[]>`
    select s.id, s.codename, s.kind::text, s.description, i.code, count(distinct spoken."evidenceId") pieces
    from (
      select "evidenceId", "sourceId" from "EvidenceSource" union select "evidenceId", "sourceId" from "AttributionStep" where "sourceId" is not null) spoken
    join "Evidence" e on e.id = spoken."evidenceId"
    join "Source" s on s.id = spoken."sourceId" join "Investigation" i on i.id = s."investigationId"
    where e.status <> 'withdrawn' and ${evidenceVisibleSql(actor)}
      and exists (select from "EvidenceCompany" c where c."evidenceId" = e.id and c."companyId" = any (${[...companyIds]}::uuid[]))
    group by s.id, i.code order by count(distinct spoken."evidenceId") desc, i.code, s.codename`;
  return rows.map(({ pieces, ...source }) => ({ ...source, pieces: Number(pieces) }));
}

const alikeShown = 5;

/**
 * The companies of one investigation that may be the one that is being recorded, the surest first: by credit code, or by a
 * name or alias. Of several that were stated to be one the name that stands is offered. Only what the actor reads there is
 * compared, so that no hint tells of anything else.
 */
export async function companiesLike(actor: Actor, { investigation, names, code, except }: z.output<typeof alikeAsked>) {
  const typed = names.map(formsOf).filter(({ name }) => name !== "");
  const wanted = code === undefined ? "" : plainCode(code);
  if (typed.length === 0 && wanted === "") return [];
  const same = await sameCompanies(actor, investigation);
  const within = { AND: [visibleTo(actor), { investigationId: investigation }, except === undefined ? {} : { companyId: { notIn: same.idsOf(except) } }] };
  const isMany = (await db.companyProfile.count({ where: within, take: mostCompared + 1 })) > mostCompared;
  const near = isMany ? await nearest(investigation, names) : undefined;
  const rows = await db.companyProfile.findMany({
    where: near ? { AND: [within, { OR: [{ companyId: { in: near } }, ...(wanted ? [{ creditCode: wanted }] : [])] }] } : within,
    orderBy: [{ createdAt: "asc" }, { companyId: "asc" }],
    select: { companyId: true, name: true, creditCode: true, aliases: { orderBy: { position: "asc" }, select: { name: true } } },
  });
  const found = rows
    .flatMap(({ companyId: id, name, creditCode, aliases }) => {
      const called = [name, ...aliases.map((alias) => alias.name)];
      const found = called.flatMap((one) =>
        typed.flatMap((other) => likeness(formsOf(one), other) ?? []).map((why) => ({ why: why as AlikeReason, called: one })),
      );
      if (wanted !== "" && creditCode !== null && plainCode(creditCode) === wanted) found.push({ why: "code", called: name });
      const [best] = found.sort((a, b) => alikeReasons.indexOf(a.why) - alikeReasons.indexOf(b.why));
      return best ? [{ id, name, ...best }] : [];
    })
    .sort((a, b) => alikeReasons.indexOf(a.why) - alikeReasons.indexOf(b.why));
  const standing = await db.companyProfile.findMany({
    where: { AND: [visibleTo(actor), { investigationId: investigation, companyId: { in: found.map(({ id }) => same.headOf(id)) } }] },
    select: { companyId: true, name: true },
  });
  return standing
    .flatMap(({ companyId: id, name }) => {
      const place = found.findIndex((one) => same.headOf(one.id) === id);
      return place < 0 ? [] : [{ place, company: { ...found[place]!, id, name } }];
    })
    .sort((a, b) => a.place - b.place)
    .slice(0, alikeShown)
    .map(({ company }) => company);
}
export type AlikeCompany = Awaited<ReturnType<typeof companiesLike>>[number];
