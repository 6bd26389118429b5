import type { Actor } from "../access/actor";
import { evidenceVisibleTo, visibleTo } from "../access/visible";
import { db } from "../db";
import { referenceOf } from "../evidence/reference";
import { type NodeType, placeOf, typeOf } from "./filter";

export type NodeName = { id: string; type: NodeType; href: string; label: string; sub: string; status?: string };

/** What these nodes are called in this investigation, as far as the actor may see them: sources by codename alone, a leak channel by its reference. */
export async function namesOfNodes(actor: Actor, investigationId: string, nodes: readonly string[]): Promise<ReadonlyMap<string, NodeName>> {
  const of = (type: NodeType) => [...new Set(nodes.filter((id) => typeOf(id) === type).map((id) => id.slice(2)))];
  const within = { AND: [visibleTo(actor), { investigationId }] };
  const [companies, sources, channels] = await Promise.all([
    db.companyProfile.findMany({
      where: { ...within, companyId: { in: of("company") } },
      select: { companyId: true, name: true, aliases: { where: { kind: "short" }, orderBy: { position: "asc" }, take: 1, select: { name: true } } },
    }),
    db.source.findMany({ where: { ...within, id: { in: of("source") } }, select: { id: true, codename: true, description: true } }),
    db.evidence.findMany({
      where: {
        AND: [evidenceVisibleTo(actor), { investigationId, kind: "leakChannel", status: { notIn: ["withdrawn", "rejected"] }, id: { in: of("channel") } }],
      },
      select: { id: true, title: true, number: true, status: true, investigation: { select: { code: true } } },
    }),
  ]);
  const named = (id: string, label: string, sub: string, status?: string): [string, NodeName] => [
    id,
    { id, type: typeOf(id), href: placeOf(id), label, sub, ...(status && { status }) },
  ];
  return new Map([
    ...companies.map(({ companyId, name, aliases: [short] }) => named(`c:${companyId}`, short?.name ?? name, short ? name : "")),
    ...sources.map(({ id, codename, description }) => named(`s:${id}`, codename, description)),
    ...channels.map(({ id, title, number, status, investigation }) => named(`e:${id}`, referenceOf(investigation.code, number), title, status)),
  ]);
}

/** The references of these records, as far as the actor may see them. */
export async function recordsNamed(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, { ref: string; title: string }>> {
  const rows = await db.evidence.findMany({
    where: { AND: [evidenceVisibleTo(actor), { id: { in: [...ids] } }] },
    select: { id: true, title: true, number: true, investigation: { select: { code: true } } },
  });
  return new Map(rows.map(({ id, title, number, investigation }) => [id, { ref: referenceOf(investigation.code, number), title }]));
}
