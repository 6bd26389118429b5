import type { Actor } from "../access/actor";
import { evidenceVisibleTo, readable } from "../access/visible";
import { sameCompanies } from "../companies/same";
import { db } from "../db";
import { kinds } from "../evidence/kinds/registry";
import { evidenceByIds } from "../evidence/queries";
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

/** More pieces than these are no comparison but a list: the page and the file say that there are more. */
const mostPieces = 400;

/**
 * The readable pieces of one investigation that can be laid side by side: those of the companies asked for, and those that
 * name no company. Null when there is no such investigation for the actor.
 */
export async function compareEvidence(actor: Actor, { investigation: id, beside, company, kind }: ComparisonFilter) {
  const investigation = await db.investigation.findFirst({
    where: { AND: [{ id: { in: readable(actor) } }, { id: id ?? "00000000-0000-0000-0000-000000000000" }] },
    select: { id: true, code: true, title: true },
  });
  if (!investigation) return null;
  const asked = comparableKinds.filter((one) => kind.length === 0 || kind.includes(one));
  const within = { AND: [evidenceVisibleTo(actor), { investigationId: investigation.id, status: { notIn: ["withdrawn" as const, "rejected" as const] } }] };
  const links = await db.evidenceCompany.findMany({
    where: { role: { not: "mentioned" }, evidence: { is: { AND: [within, { kind: { in: [...asked] } }] } } },
    select: {
      evidenceId: true,
      companyId: true,
      evidence: { select: { kind: true } },
      profile: { select: called },
    },
  });
  const same = await sameCompanies(actor, investigation.id);
  const known = new Map<string, { id: string; name: string; pieces: Set<string>; kinds: Set<EvidenceKind> }>();
  const knownAs = (id: string) => known.get(id) ?? { id, name: "", pieces: new Set<string>(), kinds: new Set<EvidenceKind>() };
  for (const { evidenceId, companyId, profile, evidence } of links) {
    const id = same.headOf(companyId);
    const one = knownAs(id);
    if (id === companyId) one.name = profile.aliases[0]?.name ?? profile.name;
    one.pieces.add(evidenceId);
    one.kinds.add(evidence.kind);
    known.set(id, one);
  }
  // Whoever comes from a company finds it, with or without anything to compare.
  const from = beside === undefined ? undefined : same.headOf(beside);
  if (from !== undefined && !known.has(from)) {
    const profile = await db.companyProfile.findFirst({ where: { investigationId: investigation.id, companyId: from }, select: called });
    if (profile) known.set(from, { ...knownAs(from), name: profile.aliases[0]?.name ?? profile.name });
  }
  // The name that stands for all may be of one that no piece is linked to.
  const heads = await db.companyProfile.findMany({
    where: { investigationId: investigation.id, companyId: { in: [...known.keys()].filter((one) => same.members.includes(one)) } },
    select: { companyId: true, ...called },
  });
  for (const { companyId, name, aliases } of heads) known.get(companyId)!.name = aliases[0]?.name ?? name;
  const offered = [...known.values()]
    .map(({ id, name, pieces }) => ({ id, name, pieces: pieces.size }))
    .sort((a, b) => b.pieces - a.pieces || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const chosen = (company.length ? company.map(same.headOf) : from === undefined ? [] : [from, ...likest(from, known)]).filter((one) => known.has(one));
  const companies = chosen.length ? offered.filter((one) => chosen.includes(one.id)) : offered.slice(0, mostCompanies);

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
    db.evidence.findMany({ where, orderBy: { number: "asc" }, take: mostPieces, select: { id: true } }),
  ]);
  const lines = await evidenceByIds(
    actor,
    rows.map((row) => row.id),
  );
  // Each piece stands under the name that stands for all.
  const under = lines.map((line) => ({
    ...line,
    companies: line.companies.map((link) => ({ ...link, profile: { ...link.profile, companyId: same.headOf(link.profile.companyId) } })),
  }));
  return { investigation, offered, companies, total, lines: under };
}
export type Comparison = NonNullable<Awaited<ReturnType<typeof compareEvidence>>>;

/** The other company that has most of the same kinds; of several the one with most pieces. */
function likest(from: string, known: ReadonlyMap<string, { id: string; pieces: ReadonlySet<string>; kinds: ReadonlySet<EvidenceKind> }>): string[] {
  const own = known.get(from)?.kinds ?? new Set();
  const shared = ({ kinds }: { kinds: ReadonlySet<EvidenceKind> }) => [...kinds].filter((kind) => own.has(kind)).length;
  const [best] = [...known.values()]
    .filter(({ id }) => id !== from)
    .sort((a, b) => shared(b) - shared(a) || b.pieces.size - a.pieces.size || (a.id < b.id ? -1 : 1));
  return best ? [best.id] : [];
}
