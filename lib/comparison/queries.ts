import type { Actor } from "../access/actor";
import { evidenceVisibleTo, readable } from "../access/visible";
import { evidenceVisibleSql } from "../access/visible-sql";
import { oneSql, sameCompanies } from "../companies/same";
import { db } from "../db";
import { kinds } from "../evidence/kinds/registry";
import { evidenceByIds } from "../evidence/lines";
import { type EvidenceKind, evidenceKinds } from "../evidence/schema";
import type { Prisma } from "../generated/client";
import type { ComparisonFilter } from "./filter";
import { mostCompanies } from "./filter";

/** The kinds that say how they are laid side by side. */
export const comparableKinds: readonly EvidenceKind[] = evidenceKinds.filter((kind) => kinds[kind].compare);

const called = {
  name: true,
  aliases: { where: { kind: "short" }, take: 1, orderBy: { position: "asc" }, select: { name: true } },
} satisfies Prisma.CompanyProfileSelect;

/** More pieces than these are no comparison but a list: the page says that there are more. */
const mostPieces = 200;

/**
 * The readable pieces of one investigation that can be laid side by side: those of the companies asked for, and those that
 * name no company. Null when there is no such investigation for the actor.
 */
export async function compareEvidence(actor: Actor, { investigation: id, beside, company, kind }: ComparisonFilter, most = mostPieces) {
  const investigation = await db.investigation.findFirst({
    where: { AND: [{ id: { in: readable(actor) } }, { id: id ?? "00000000-0000-0000-0000-000000000000" }] },
    select: { id: true, code: true, title: true },
  });
  if (!investigation) return null;
  const asked = comparableKinds.filter((one) => kind.length === 0 || kind.includes(one));
  const isAsked = new Set(asked);
  const within = { AND: [evidenceVisibleTo(actor), { investigationId: investigation.id, status: { notIn: ["withdrawn" as const, "rejected" as const] } }] };
  const same = await sameCompanies(actor, investigation.id);
  const counted = await db.$queryRaw<{ id: string; kind: EvidenceKind; pieces: number }[]>`
    with ${oneSql(same)}
    select coalesce(one.head, c."companyId") id, e.kind::text kind, count(distinct e.id)::int pieces
    from "Evidence" e join "EvidenceCompany" c on c."evidenceId" = e.id left join one on one.id = c."companyId"
    where ${evidenceVisibleSql(actor)} and e."investigationId" = ${investigation.id}::uuid and e.status not in ('withdrawn', 'rejected')
      and e.kind::text = any (${[...comparableKinds]}::text[]) and c.role <> 'mentioned'
    group by 1, 2`;
  const known = new Map<string, Known>();
  for (const { id, kind, pieces } of counted) {
    const one = known.get(id) ?? { id, name: "", pieces: 0, kinds: new Set() };
    known.set(id, { ...one, pieces: one.pieces + (isAsked.has(kind) ? pieces : 0), kinds: isAsked.has(kind) ? one.kinds.add(kind) : one.kinds });
  }
  // Whoever comes from a company finds it, and so does whoever chose one, with or without anything to compare: that there is nothing is said of it.
  const from = beside === undefined ? undefined : same.headOf(beside);
  const wanted = company.length ? [...new Set(company.map(same.headOf))] : from === undefined ? [] : [from];
  const profiles = await db.companyProfile.findMany({
    where: { investigationId: investigation.id, companyId: { in: [...known.keys(), ...wanted] } },
    select: { companyId: true, ...called },
  });
  for (const { companyId: id, name, aliases } of profiles)
    known.set(id, { ...(known.get(id) ?? { id, pieces: 0, kinds: new Set() }), name: aliases[0]?.name ?? name });
  const offered = [...known.values()]
    .map(({ id, name, pieces }) => ({ id, name, pieces }))
    .sort((a, b) => b.pieces - a.pieces || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const chosen = (company.length || from === undefined ? wanted : [from, ...likest(from, known)]).filter((one) => known.has(one));
  const companies = chosen.length ? offered.filter((one) => chosen.includes(one.id)) : offered.filter(({ pieces }) => pieces > 0).slice(0, mostCompanies);

  const where = {
    AND: [
      within,
      { kind: { in: [...asked] } },
      {
        OR: [
          { companies: { none: { role: { not: "mentioned" as const } } } },
          { companies: { some: { role: { not: "mentioned" as const }, companyId: { in: companies.flatMap((one) => same.idsOf(one.id)) } } } },
        ],
      },
    ],
  };
  const [total, rows] = await Promise.all([
    db.evidence.count({ where }),
    db.evidence.findMany({ where, orderBy: { number: "asc" }, take: most, select: { id: true } }),
  ]);
  const lines = await evidenceByIds(
    actor,
    await notTooLong(
      rows.map((row) => row.id),
      most * linesAPiece,
    ),
  );
  // Each piece stands under the name that stands for all.
  const under = lines.map((line) => ({
    ...line,
    companies: line.companies.map((link) => ({ ...link, profile: { ...link.profile, companyId: same.headOf(link.profile.companyId) } })),
  }));
  return { investigation, offered, companies, total, lines: under };
}
export type Comparison = NonNullable<Awaited<ReturnType<typeof compareEvidence>>>;

/** A price list has one line or five hundred: of all pieces together so many are compared for each that may be. */
const linesAPiece = 5;

/** The first of these pieces, as far as they hold no more than so many price lines; the first of all in any case. */
async function notTooLong(ids: string[], most: number): Promise<string[]> {
  const counts = await db.priceLine.groupBy({ by: ["evidenceId"], where: { evidenceId: { in: ids } }, _count: true });
  const lines = new Map(counts.map(({ evidenceId, _count }) => [evidenceId, _count]));
  let sum = 0;
  return ids.filter((id, index) => (sum += lines.get(id) ?? 0) <= most || index === 0);
}

/** A company in an investigation, with its pieces that can be compared. */
type Known = { id: string; name: string; pieces: number; kinds: Set<EvidenceKind> };

/** The other company that has most of the same kinds; of several the one with most pieces. */
function likest(from: string, known: ReadonlyMap<string, Known>): string[] {
  const own = known.get(from)?.kinds ?? new Set();
  const shared = ({ kinds: theirs }: Known) => [...theirs].filter((kind) => own.has(kind)).length;
  const [best] = [...known.values()].filter(({ id }) => id !== from).sort((a, b) => shared(b) - shared(a) || b.pieces - a.pieces || (a.id < b.id ? -1 : 1));
  return best ? [best.id] : [];
}
