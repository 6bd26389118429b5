import type { Actor } from "../access/actor";
import { visibleTo } from "../access/visible";
import { db, type Tx } from "../db";
import { Prisma } from "../generated/client";

export type Sameness = { from: string; to: string };

/** Companies that statements make one: under which id, which all, all that are part of any, and those that another stands for. */
export type One = { headOf(id: string): string; idsOf(id: string): string[]; members: string[]; under: string[] };

/**
 * What chains of “same as” come to. The name that all lead to stands for all; where several do or none (a ring), the first
 * by its id, so that the order of the statements makes no difference.
 */
export function unite(statements: readonly Sameness[]): One {
  const neighbours = new Map<string, Set<string>>();
  for (const { from, to } of statements)
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const)
      neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  const leads = new Set(statements.map(({ from }) => from));
  const groups = new Map<string, { head: string; ids: string[] }>();
  for (const id of neighbours.keys()) {
    if (groups.has(id)) continue;
    const ids = new Set([id]);
    for (const one of ids) for (const next of neighbours.get(one) ?? []) ids.add(next); // a set goes on with what is added
    const sorted = [...ids].sort();
    const head = sorted.find((one) => !leads.has(one)) ?? sorted[0]!;
    const group = { head, ids: [head, ...sorted.filter((one) => one !== head)] };
    for (const one of ids) groups.set(one, group);
  }
  const headOf = (id: string) => groups.get(id)?.head ?? id;
  const members = [...groups.keys()];
  return { headOf, idsOf: (id) => groups.get(id)?.ids ?? [id], members, under: members.filter((id) => headOf(id) !== id) };
}

/** "one": which company stands for which, for a statement that joins it. What is one with no other is not in it. */
export const oneSql = ({ members, headOf }: One) =>
  Prisma.sql`one as (select * from unnest(${members}::uuid[], ${members.map((id) => headOf(id))}::uuid[]) one(id, head))`;

const living = { kind: "sameAs", withdrawnAt: null } as const;
const select = { fromId: true, toId: true } as const;
const ends = (rows: readonly { fromId: string; toId: string }[]) => unite(rows.map(({ fromId, toId }) => ({ from: fromId, to: toId })));

/** Which companies are one, by what the actor may read; by one investigation alone where it is named. */
export const sameCompanies = async (actor: Actor, investigationId?: string): Promise<One> =>
  ends(await db.companyRelation.findMany({ where: { AND: [visibleTo(actor), living, investigationId === undefined ? {} : { investigationId }] }, select }));

/** The same inside one investigation, whoever reads it. */
export const sameWithin = async (tx: Tx, investigationId: string): Promise<One> =>
  ends(await tx.companyRelation.findMany({ where: { ...living, investigationId }, select }));
