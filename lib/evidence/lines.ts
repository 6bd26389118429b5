import type { Actor } from "../access/actor";
import { evidenceVisibleTo } from "../access/visible";
import { db } from "../db";
import type { Prisma } from "../generated/client";
import { singleAmong } from "./corroboration";
import { readFacts } from "./kinds/registry";
import { referenceOf } from "./reference";
import { qualifiersByFact } from "./words/rules";
import { boundingWords } from "./written";

/** What a list shows of a piece. */
export const line = {
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
export async function lined<Row extends Line>(rows: readonly Row[]) {
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

/** The rows of these ids, in their order. */
export function inOrder<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The pieces of these ids that the actor may see, in the order given: what a search hit is read again through. */
export async function evidenceByIds(actor: Actor, ids: readonly string[]): Promise<EvidenceLine[]> {
  const rows = await db.evidence.findMany({ where: { AND: [evidenceVisibleTo(actor), { id: { in: [...ids] } }] }, select: line });
  return lined(inOrder(ids, rows));
}
