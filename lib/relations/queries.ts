import type { Actor } from "../access/actor";
import { visibleTo } from "../access/visible";
import { groundsIn } from "../claims/grounds";
import { basisOf } from "../claims/basis";
import { db } from "../db";
import { referenceOf } from "../evidence/reference";
import { Prisma } from "../generated/client";
import type { RelationKind } from "./schema";

const end = {
  select: { companyId: true, name: true, aliases: { where: { kind: "short" }, orderBy: { position: "asc" }, take: 1, select: { name: true } } },
} satisfies Prisma.CompanyProfileDefaultArgs;

const head = {
  id: true,
  investigationId: true,
  kind: true,
  word: true,
  note: true,
  since: true,
  until: true,
  notStated: true,
  version: true,
  createdAt: true,
  updatedAt: true,
  withdrawnAt: true,
  statedById: true,
  statedBy: { select: { name: true } },
  investigation: { select: { code: true, title: true } },
  from: end,
  to: end,
} satisfies Prisma.CompanyRelationSelect;
type Row = Prisma.CompanyRelationGetPayload<{ select: typeof head }>;

const called = ({ companyId, name, aliases: [short] }: Row["from"]) => ({ id: companyId, name, short: short?.name ?? name });

/** With what each rests on. */
async function resting(rows: readonly Row[]) {
  const ids = rows.map(({ id }) => id);
  const grounds = await groundsIn(
    db,
    ids,
    Prisma.sql`select "relationId" "of", "evidenceId", 'supports' role from "RelationEvidence" where "relationId" = any (${ids}::uuid[])`,
  );
  return rows.map(({ from, to, ...row }) => {
    const pieces = grounds.get(row.id) ?? [];
    return {
      ...row,

      from: called(from),
      to: called(to),
      pieces: pieces.map(({ id, ref, nature }) => ({ id, ref, inferred: nature === "inferred" })),
      basis: basisOf(pieces),
    };
  });
}
export type AnyRelation = Awaited<ReturnType<typeof resting>>[number];
export type Relation = AnyRelation & { kind: RelationKind };

const touching = (companyIds: readonly string[]) => ({ OR: [{ fromId: { in: [...companyIds] } }, { toId: { in: [...companyIds] } }] });

/** What readable investigations say of these companies towards others, those given up too, the oldest first. */
export async function relationsOf(actor: Actor, companyIds: readonly string[]): Promise<Relation[]> {
  if (companyIds.length === 0) return [];
  const rows = await db.companyRelation.findMany({
    where: { AND: [visibleTo(actor), { kind: { not: "sameAs" } }, touching(companyIds)] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: head,
  });
  return (await resting(rows)) as Relation[];
}

/** The statements that make these companies one, as readable investigations have them now. */
export async function samenessOf(actor: Actor, companyIds: readonly string[]): Promise<AnyRelation[]> {
  const rows = await db.companyRelation.findMany({
    where: { AND: [visibleTo(actor), { kind: "sameAs", withdrawnAt: null }, touching(companyIds)] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: head,
  });
  return resting(rows);
}

/** Null when it does not exist or is not the actor's to see: nobody can tell which. */
export async function findRelation(actor: Actor, id: string): Promise<AnyRelation | null> {
  const row = await db.companyRelation.findFirst({ where: { AND: [visibleTo(actor), { id }] }, select: head });
  return row ? (await resting([row]))[0]! : null;
}

const offered = 40;

/** What a relation of this company can rest on: what was handed in and touches it, the newest first. */
export async function groundsFor(actor: Actor, investigationId: string, companyId: string) {
  const found = await db.evidence.findMany({
    where: {
      AND: [
        visibleTo(actor),
        { investigationId, firstSubmittedAt: { not: null }, status: { not: "withdrawn" }, companies: { some: { companyId, investigationId } } },
      ],
    },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    take: offered,
    select: { id: true, number: true, title: true, investigation: { select: { code: true } } },
  });
  return found.map(({ id, number, title, investigation }) => ({ id, title, ref: referenceOf(investigation.code, number) }));
}

/** The pieces of an investigation that were handed in and go by these numbers, by number. */
export async function handedInCalled(actor: Actor, investigationId: string, numbers: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const found = await db.evidence.findMany({
    where: { AND: [visibleTo(actor), { investigationId, number: { in: [...numbers] }, firstSubmittedAt: { not: null } }] },
    select: { id: true, number: true },
  });
  return new Map(found.map(({ id, number }) => [number, id]));
}
