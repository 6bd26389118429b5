import type { Actor } from "../access/actor";
import { evidenceVisibleTo, readable, visibleTo } from "../access/visible";
import { db } from "../db";
import type { Prisma } from "../generated/client";
import { stepsByFact } from "./attribution";
import { sameCompanies } from "../companies/same";
import { singleAmong } from "./corroboration";
import { kinds, readFacts } from "./kinds/registry";
import { qualifiersByFact } from "./words/rules";
import { partsOf, referenceOf } from "./reference";
import type { EvidenceFilter } from "./filter";
import { evidenceStatuses } from "./schema";
import { boundingWords, written } from "./written";

/** What a list shows of a piece. */
const line = {
  id: true,
  kind: true,
  title: true,
  status: true,
  number: true,
  version: true,
  authorId: true,
  firstSubmittedAt: true,
  updatedAt: true,
  sensitivity: true,
  nature: true,
  tags: { orderBy: { tag: { name: "asc" } }, select: { tagId: true, tag: { select: { name: true } } } },
  investigationId: true,
  investigation: { select: { code: true, title: true } },
  author: { select: { name: true } },
  companies: {
    where: { role: { not: "mentioned" } },
    select: {
      role: true,
      profile: {
        select: { companyId: true, name: true, aliases: { where: { kind: "short" }, take: 1, orderBy: { position: "asc" }, select: { name: true } } },
      },
    },
  },
  unsettled: { orderBy: [{ name: "asc" }, { role: "asc" }], select: { name: true, role: true } },
  steps: { where: { fact: null }, orderBy: { position: "asc" }, select: { who: true, how: true } },
  factQualifiers: boundingWords,
} satisfies Prisma.EvidenceSelect;

type Line = Prisma.EvidenceGetPayload<{ select: typeof line }>;

/** With the facts of their kinds, for the one-line summaries, and whether they stand on one root alone. */
async function lined<Row extends Line>(rows: readonly Row[]) {
  const [facts, single] = await Promise.all([readFacts(db, rows), singleAmong(rows.map(({ id }) => id))]);
  return rows.map((row) => ({
    ...row,
    ref: referenceOf(row.investigation.code, row.number),
    factQualifiers: qualifiersByFact(row.factQualifiers),
    facts: facts.get(row.id),
    single: single.has(row.id),
  }));
}
export type EvidenceLine = Awaited<ReturnType<typeof lined>>[number];

/** Null when it does not exist or is not the actor's to see: nobody can tell which. */
export async function findEvidence(actor: Actor, id: string) {
  const found = await db.evidence.findFirst({
    where: { AND: [evidenceVisibleTo(actor), { id }] },
    select: {
      ...written,
      ...line,
      victims: { orderBy: { ordinal: "asc" }, select: { id: true, ordinal: true, kind: true, masked: true } },
      notedAt: true,
      receivedAt: true,
      statusBefore: true,
      editedById: true,
      editedBy: { select: { name: true } },
      companies: {
        select: {
          companyId: true,
          role: true,
          note: true,
          profile: { select: { name: true, aliases: { orderBy: { position: "asc" }, select: { name: true, kind: true } } } },
        },
      },
      sources: {
        select: {
          sourceId: true,
          role: true,
          credibility: true,
          note: true,
          source: { select: { codename: true, kind: true, description: true, reliability: true } },
        },
      },
      steps: { orderBy: [{ fact: "asc" }, { position: "asc" }], select: { fact: true, who: true, how: true, sourceId: true } },
      linksFrom: { where: { to: { is: evidenceVisibleTo(actor) } }, select: { toId: true, role: true, note: true, to: { select: linked } } },
      linksTo: { where: { from: { is: evidenceVisibleTo(actor) } }, select: { fromId: true, role: true, note: true, from: { select: linked } } },
      submissions: {
        orderBy: { version: "desc" },
        take: 1,
        select: { id: true, version: true, submittedAt: true, submittedById: true, submittedBy: { select: { name: true } } },
      },
      decisions: {
        orderBy: { decidedAt: "desc" },
        take: 1,
        select: { verdict: true, note: true, decidedAt: true, decidedBy: { select: { name: true } }, submission: { select: { version: true } } },
      },
    },
  });
  if (!found) return null;
  const [facts, single] = await Promise.all([kinds[found.kind].read(db, found), singleAmong([id])]);
  const { record: steps, facts: factSteps } = stepsByFact(found.steps);
  const ref = referenceOf(found.investigation.code, found.number);
  return { ...found, ref, steps, factSteps, factQualifiers: qualifiersByFact(found.factQualifiers), facts, single: single.has(id) };
}
export type EvidenceView = NonNullable<Awaited<ReturnType<typeof findEvidence>>>;

/** What a link shows of the piece at its other end. */
const linked = {
  id: true,
  kind: true,
  title: true,
  status: true,
  nature: true,
  number: true,
  investigation: { select: { code: true } },
} satisfies Prisma.EvidenceSelect;

const pageSize = 30;

type Sought = EvidenceFilter & { companyIds: string[] | undefined };

/** A company is asked for under any of its ids. */
const sought = async (actor: Actor, filter: EvidenceFilter): Promise<Sought> => ({
  ...filter,
  companyIds: filter.company ? (await sameCompanies(actor, filter.investigation)).idsOf(filter.company) : undefined,
});

const whereOf = (actor: Actor, { investigation, kind, status, sensitivity, tag, companyIds, source, author, reporter }: Sought): Prisma.EvidenceWhereInput => ({
  AND: [
    evidenceVisibleTo(actor),
    investigation ? { investigationId: investigation } : {},
    kind?.length ? { kind: { in: kind } } : {},
    // Withdrawn records are kept, and out of the way until somebody asks for them.
    status?.length ? { status: { in: status } } : { status: { not: "withdrawn" } },
    sensitivity?.length ? { sensitivity: { in: sensitivity } } : {},
    tag ? { tags: { some: { tagId: tag } } } : {},
    companyIds ? { companies: { some: { companyId: { in: companyIds } } } } : {},
    source ? { OR: [{ sources: { some: { sourceId: source } } }, { steps: { some: { sourceId: source } } }] } : {},
    author === "me" ? { authorId: actor.userId } : {},
    reporter ? { authorId: reporter } : {},
  ],
});

const orders = {
  recent: [{ updatedAt: "desc" }, { id: "desc" }],
  oldest: [{ updatedAt: "asc" }, { id: "asc" }],
  reference: [{ investigationId: "asc" }, { number: "asc" }],
} satisfies Record<string, Prisma.EvidenceOrderByWithRelationInput[]>;

/**
 * The pieces of a page, and the one where the next goes on: behind the place of that one, also when it is itself no longer under the
 * filters. What a line shows is read for these alone: asked for with the order and the limit, PostgreSQL puts it together for every
 * piece before it sorts them.
 */
async function pageOf(where: Prisma.EvidenceWhereInput, sort: EvidenceFilter["sort"], after: { id: string } | null) {
  const rows = await db.evidence.findMany({
    where: { AND: [where, after ? { id: { not: after.id } } : {}] },
    orderBy: orders[sort],
    take: pageSize + 1,
    ...(after && { cursor: after }),
    select: { id: true },
  });
  const ids = rows.slice(0, pageSize).map(({ id }) => id);
  return { ids, next: rows.length > pageSize ? (ids.at(-1) ?? null) : null };
}

/** A page of the list, by key: `after` is the id of the last piece of the page before. `next` leads on. */
export async function listEvidence(actor: Actor, filter: EvidenceFilter) {
  const where = whereOf(actor, await sought(actor, filter));
  // A cursor that the actor cannot see is no cursor: its place in the order would tell something of it.
  const after = filter.after ? await db.evidence.findFirst({ where: { AND: [evidenceVisibleTo(actor), { id: filter.after }] }, select: { id: true } }) : null;
  const [total, { ids, next }] = await Promise.all([db.evidence.count({ where }), pageOf(where, filter.sort, after)]);
  return { total, lines: await evidenceByIds(actor, ids), next };
}

/** The rows of these ids, in their order. */
function inOrder<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** What its reference is made of. */
const referred = { number: true, investigation: { select: { code: true } } } satisfies Prisma.EvidenceSelect;

/** What a file holds of a piece beside what a list shows. */
const exported = (actor: Actor) =>
  ({
    ...line,
    steps: { orderBy: [{ fact: "asc" }, { position: "asc" }], select: { fact: true, who: true, how: true } },
    companies: { ...line.companies, select: { ...line.companies.select, note: true } },
    means: true,
    obtainedBy: true,
    firstObtainedBy: true,
    occurredFrom: true,
    occurredTo: true,
    occurredPrecision: true,
    occurredZone: true,
    place: true,
    language: true,
    notStated: true,
    sources: { select: { sourceId: true, role: true, credibility: true, note: true, source: { select: { codename: true, reliability: true } } } },
    linksFrom: { where: { to: { is: evidenceVisibleTo(actor) } }, select: { toId: true, role: true, note: true, to: { select: referred } } },
    linksTo: { where: { from: { is: evidenceVisibleTo(actor) } }, select: { fromId: true, role: true, note: true, from: { select: referred } } },
  }) satisfies Prisma.EvidenceSelect;

const exportedAtOnce = 200;

/**
 * The list under this filter as a file needs it, so many at once. Which they are, and in what order, is settled at the beginning:
 * what is edited meanwhile keeps its place, and what leaves the filters is left out and ends nothing.
 */
export async function* exportEvidence(actor: Actor, filter: EvidenceFilter) {
  const where = whereOf(actor, await sought(actor, filter));
  const all = await db.evidence.findMany({ where, orderBy: orders[filter.sort], select: { id: true } });
  for (let from = 0; from < all.length; from += exportedAtOnce) {
    const ids = all.slice(from, from + exportedAtOnce).map(({ id }) => id);
    const rows = await db.evidence.findMany({ where: { AND: [where, { id: { in: ids } }] }, select: exported(actor) });
    const apart = inOrder(ids, rows).map(({ steps, ...row }) => {
      const { record, facts } = stepsByFact(steps);
      return { ...row, steps: record, factSteps: facts };
    });
    yield await lined(apart);
  }
}
export type ExportedEvidence = ReturnType<typeof exportEvidence> extends AsyncGenerator<(infer Piece)[]> ? Piece : never;

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

/** The pieces of these ids that the actor may see, in the order given: what a search hit is read again through. */
export async function evidenceByIds(actor: Actor, ids: readonly string[]): Promise<EvidenceLine[]> {
  const rows = await db.evidence.findMany({ where: { AND: [evidenceVisibleTo(actor), { id: { in: [...ids] } }] }, select: line });
  return lined(inOrder(ids, rows));
}

/** Single facts of these pieces that came another way than their record, by piece and by fact: for a file that shows facts of many. */
export async function factStepsOf(actor: Actor, ids: readonly string[]) {
  const rows = await db.attributionStep.findMany({
    where: { fact: { not: null }, evidence: { is: { AND: [evidenceVisibleTo(actor), { id: { in: [...ids] } }] } } },
    orderBy: [{ evidenceId: "asc" }, { fact: "asc" }, { position: "asc" }],
    select: { evidenceId: true, fact: true, who: true, how: true },
  });
  const steps = Map.groupBy(rows, ({ evidenceId, fact }) => `${evidenceId} ${fact}`);
  return (id: string, fact: string) => steps.get(`${id} ${fact}`)?.map(({ who, how }) => ({ who, how }));
}

/** The id of the piece that a reference such as ZB-0012 names; null when it does not exist or is not the actor's to see. */
export async function evidenceCalled(actor: Actor, ref: string): Promise<string | null> {
  const parts = partsOf(ref);
  if (!parts) return null;
  const found = await db.evidence.findFirst({
    where: { AND: [evidenceVisibleTo(actor), { number: parts.number, investigation: { is: { code: parts.code } } }] },
    select: { id: true },
  });
  return found?.id ?? null;
}
