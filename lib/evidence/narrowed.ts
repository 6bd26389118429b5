import type { Actor } from "../access/actor";
import { evidenceVisibleTo } from "../access/visible";
import { sameCompanies } from "../companies/same";
import type { Prisma } from "../generated/client";
import type { EvidenceFilter } from "./filter";

export type Sought = EvidenceFilter & { companyIds: string[] | undefined };

/** A company is asked for under any of its ids. */
export const sought = async (actor: Actor, filter: EvidenceFilter): Promise<Sought> => ({
  ...filter,
  companyIds: filter.company ? (await sameCompanies(actor, filter.investigation)).idsOf(filter.company) : undefined,
});

/** What is under this filter, as far as the actor may see it. */
export const whereOf = (
  actor: Actor,
  { investigation, kind, status, sensitivity, tag, companyIds, source, author, reporter }: Sought,
): Prisma.EvidenceWhereInput => ({
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

export const orders = {
  recent: [{ updatedAt: "desc" }, { id: "desc" }],
  oldest: [{ updatedAt: "asc" }, { id: "asc" }],
  reference: [{ investigationId: "asc" }, { number: "asc" }],
} satisfies Record<string, Prisma.EvidenceOrderByWithRelationInput[]>;
