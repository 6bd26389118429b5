import type { Actor } from "../access/actor";
import { evidenceVisibleTo, readable, visibleTo } from "../access/visible";
import { sameCompanies } from "../companies/same";
import { db } from "../db";
import type { EvidenceFilter } from "./filter";
import { type Sought, sought, whereOf } from "./narrowed";
import { evidenceStatuses } from "./schema";

/** At most so many tags are offered: the most frequent ones, and the one that is chosen. */
const mostTags = 20;

/** The tags of what the actor may see, with how often. A tag that stands on hidden records alone is not there. */
async function countTags(actor: Actor, filter: Sought) {
  const counted = await db.evidenceTag.groupBy({
    by: ["tagId"],
    where: { evidence: { is: whereOf(actor, { ...filter, tag: undefined }) } },
    _count: true,
    orderBy: [{ _count: { tagId: "desc" } }, { tagId: "asc" }],
  });
  const offered = [...counted.slice(0, mostTags), ...counted.slice(mostTags).filter(({ tagId }) => tagId === filter.tag)];
  const names = await db.tag.findMany({
    where: { id: { in: offered.map(({ tagId }) => tagId) } },
    select: { id: true, name: true, investigation: { select: { code: true } } },
  });
  const nameOf = new Map(names.map(({ id, ...tag }) => [id, tag]));
  return offered.flatMap(({ tagId, _count }) => {
    const tag = nameOf.get(tagId);
    return tag ? [{ id: tagId, name: tag.name, code: tag.investigation.code, count: _count }] : [];
  });
}

/** How many there are of each kind, each status and each investigation, and how many are one's own: each under the other filters. */
export async function countEvidence(actor: Actor, asked: EvidenceFilter) {
  const filter = await sought(actor, asked);
  const [byKind, byStatus, bySensitivity, byInvestigation, tags, mine] = await Promise.all([
    db.evidence.groupBy({ by: ["kind"], where: whereOf(actor, { ...filter, kind: [] }), _count: true }),
    db.evidence.groupBy({ by: ["status"], where: whereOf(actor, { ...filter, status: [...evidenceStatuses] }), _count: true }),
    db.evidence.groupBy({ by: ["sensitivity"], where: whereOf(actor, { ...filter, sensitivity: [] }), _count: true }),
    db.evidence.groupBy({ by: ["investigationId"], where: whereOf(actor, { ...filter, investigation: undefined }), _count: true }),
    countTags(actor, filter),
    db.evidence.count({ where: whereOf(actor, { ...filter, author: "me" }) }),
  ]);
  return {
    kind: Object.fromEntries(byKind.map(({ kind, _count }) => [kind, _count])),
    status: Object.fromEntries(byStatus.map(({ status, _count }) => [status, _count])),
    sensitivity: Object.fromEntries(bySensitivity.map(({ sensitivity, _count }) => [sensitivity, _count])),
    tags,
    investigation: Object.fromEntries(byInvestigation.map(({ investigationId, _count }) => [investigationId, _count])),
    mine,
  };
}

/** So many companies and sources are offered to choose from. */
const mostChoices = 500;

/** What the list can be narrowed to: the investigations that the actor reads, and the companies and sources that its records name. */
export async function filterChoices(actor: Actor, { investigation, company, source }: Pick<EvidenceFilter, "investigation" | "company" | "source">) {
  const within = { AND: [visibleTo(actor), investigation ? { investigationId: investigation } : {}] };
  // What no record names would find nothing; and a list of thousands is no choice: there is the search for that.
  const named = { some: { evidence: { is: evidenceVisibleTo(actor) } } };
  const same = await sameCompanies(actor, investigation);
  const [investigations, profiles, sources] = await Promise.all([
    db.investigation.findMany({ where: { id: { in: readable(actor) } }, orderBy: { createdAt: "desc" }, select: { id: true, title: true } }),
    db.companyProfile.findMany({
      where: { AND: [within, { OR: [{ evidence: named }, { companyId: { in: [...same.members, ...(company ? [company] : [])] } }] }] },
      distinct: ["companyId"],
      orderBy: { name: "asc" },
      take: mostChoices,
      select: { companyId: true, name: true, aliases: { where: { kind: "short" }, orderBy: { position: "asc" }, take: 1, select: { name: true } } },
    }),
    db.source.findMany({
      where: { AND: [within, { OR: [{ evidence: named }, { steps: named }, ...(source ? [{ id: source }] : [])] }] },
      orderBy: [{ investigationId: "asc" }, { codename: "asc" }],
      take: mostChoices,
      select: { id: true, codename: true, description: true },
    }),
  ]);
  return {
    investigations,
    companies: profiles
      .filter(({ companyId }) => same.headOf(companyId) === companyId)
      .map(({ companyId, name, aliases: [short] }) => ({ value: companyId, label: short?.name ?? name })),
    sources: sources.map(({ id, codename, description }) => ({ value: id, label: `${codename} ${description}` })),
  };
}
