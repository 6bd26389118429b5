import type { Actor } from "../access/actor";
import { evidenceVisibleTo, visibleTo } from "../access/visible";
import { sameCompanies } from "../companies/same";
import { db } from "../db";
import { subjectCompanies } from "../evidence/about";
import { subjectNames } from "../evidence/describe";
import { referenceOf } from "../evidence/reference";
import type { Prisma } from "../generated/client";
import type { Ids } from "./mentioned";

export type LinkType = "company" | "source" | "evidence";

/** What is called by ids. `label` is its short name, `sub` says more of it; `about` are the companies of a record. */
export type Named = { type: LinkType; id: string; href: string; label: string; sub: string; kind?: string; status?: string; about?: string[] };

const company = {
  companyId: true,
  name: true,
  aliases: { where: { kind: "short" }, orderBy: { position: "asc" }, take: 1, select: { name: true } },
} satisfies Prisma.CompanyProfileSelect;
const source = { id: true, codename: true, description: true } satisfies Prisma.SourceSelect;
const evidence = {
  id: true,
  kind: true,
  status: true,
  title: true,
  number: true,
  investigation: { select: { code: true } },
  companies: subjectCompanies,
} satisfies Prisma.EvidenceSelect;

const namedCompany = ({ companyId, name, aliases: [short] }: Prisma.CompanyProfileGetPayload<{ select: typeof company }>): Named => ({
  type: "company",
  id: companyId,
  href: `/companies/${companyId}`,
  label: short?.name ?? name,
  sub: short ? name : "",
});
const namedSource = ({ id, codename, description }: Prisma.SourceGetPayload<{ select: typeof source }>): Named => ({
  type: "source",
  id,
  href: `/sources/${id}`,
  label: codename,
  sub: description,
});
const namedEvidence = ({ id, title, kind, status, number, investigation, companies }: Prisma.EvidenceGetPayload<{ select: typeof evidence }>): Named => ({
  type: "evidence",
  id,
  href: `/evidence/${id}`,
  label: title,
  sub: referenceOf(investigation.code, number),
  kind,
  status,
  about: subjectNames(companies),
});

/** The names of these, as far as the actor may see them inside this investigation: the rest is simply not in the answer. */
export async function namesOf(actor: Actor, investigationId: string, ids: Ids): Promise<ReadonlyMap<string, Named>> {
  const within = { AND: [visibleTo(actor), { investigationId }] };
  const [companies, sources, pieces] = await Promise.all([
    ids.companies?.length ? db.companyProfile.findMany({ where: { ...within, companyId: { in: [...ids.companies] } }, select: company }) : [],
    ids.sources?.length ? db.source.findMany({ where: { ...within, id: { in: [...ids.sources] } }, select: source }) : [],
    ids.evidence?.length
      ? db.evidence.findMany({ where: { AND: [evidenceVisibleTo(actor), { investigationId, id: { in: [...ids.evidence] } }] }, select: evidence })
      : [],
  ]);
  return new Map([...companies.map(namedCompany), ...sources.map(namedSource), ...pieces.map(namedEvidence)].map((one) => [one.id, one]));
}

const offered = 20;

/** What is looked for: words of its name, all of the sort for none. */
type Sought = { investigationId: string; evidenceId: string; type: LinkType; words: string /** Of evidence, only what was handed in. */; handedIn?: true };

/** What a record of this investigation can be linked to. */
export async function linkable(actor: Actor, { investigationId, evidenceId, type, words, handedIn }: Sought): Promise<{ total: number; options: Named[] }> {
  const asked = words.trim().slice(0, 100);
  // Prisma hands the words to LIKE as they are: what stands for any character there is only a character here.
  const contains = { contains: asked.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
  if (type === "company") {
    // Of several that were stated to be one, the name that stands is offered, whichever of them is called so.
    const same = await sameCompanies(actor, investigationId);
    const within = { AND: [visibleTo(actor), { investigationId }] };
    const called = { OR: [{ name: contains }, { aliases: { some: { name: contains } } }] };
    const under = asked
      ? await db.companyProfile.findMany({ where: { AND: [within, called, { companyId: { in: same.under } }] }, select: { companyId: true, name: true } })
      : [];
    const heads = under.map(({ companyId }) => same.headOf(companyId));
    const where = { AND: [within, { companyId: { notIn: same.under } }, asked ? { OR: [called, { companyId: { in: heads } }] } : {}] };
    const [total, rows] = await Promise.all([
      db.companyProfile.count({ where }),
      db.companyProfile.findMany({ where, orderBy: { name: "asc" }, take: offered, select: company }),
    ]);
    const options = rows.map((row) => {
      const named = namedCompany(row);
      const also = under.filter(({ companyId }) => same.headOf(companyId) === named.id).map(({ name }) => name);
      return { ...named, sub: [named.sub, ...also].filter(Boolean).join(" · ") };
    });
    return { total, options };
  }
  if (type === "source") {
    const where = { AND: [visibleTo(actor), { investigationId }, asked ? { OR: [{ codename: contains }, { description: contains }] } : {}] };
    const [total, rows] = await Promise.all([
      db.source.count({ where }),
      db.source.findMany({ where, orderBy: { codename: "asc" }, take: offered, select: source }),
    ]);
    return { total, options: rows.map(namedSource) };
  }
  const number = /^(?:[A-Z]{2,6}-)?0*(\d{1,9})$/i.exec(asked)?.[1];
  const where = {
    AND: [
      evidenceVisibleTo(actor),
      { investigationId, id: { not: evidenceId }, status: { not: "withdrawn" as const } },
      handedIn ? { firstSubmittedAt: { not: null } } : {},
      asked ? { OR: [{ title: contains }, ...(number ? [{ number: Number(number) }] : [])] } : {},
    ],
  };
  const [total, rows] = await Promise.all([
    db.evidence.count({ where }),
    db.evidence.findMany({ where, orderBy: { number: "desc" }, take: offered, select: evidence }),
  ]);
  return { total, options: rows.map(namedEvidence) };
}
