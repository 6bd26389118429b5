import type { Actor } from "../access/actor";
import { evidenceVisibleTo } from "../access/visible";
import { evidenceVisibleSql } from "../access/visible-sql";
import { db } from "../db";
import { subjectCompanies } from "../evidence/about";
import { subjectNames } from "../evidence/describe";
import { readFacts } from "../evidence/kinds/registry";
import { referenceOf } from "../evidence/reference";
import { qualifiersByFact } from "../evidence/words/rules";
import type { FactQualifiers } from "../evidence/words/schema";
import { boundingWords } from "../evidence/written";
import type { EvidenceKind, EvidenceStatus } from "../generated/enums";
import { type Scope, within } from "./scope";

/** Every record that the actor can see and that is still in use, newest first: enough to know which version of what it is. */
export async function piecesInUse(actor: Actor, scope: Scope) {
  const rows = await db.$queryRaw<{ id: string; kind: EvidenceKind; status: EvidenceStatus; version: number; title: string; number: number; code: string }[]>`
    select e.id, e.kind::text, e.status::text, e.version, e.title, e.number, i.code from "Evidence" e join "Investigation" i on i.id = e."investigationId"
    where ${evidenceVisibleSql(actor)} and e.status not in ('withdrawn', 'rejected') ${within(scope)} order by e."updatedAt" desc, e.id desc`;
  return rows.map(({ code, number, ...piece }) => ({ ...piece, ref: referenceOf(code, number) }));
}
export type PieceInUse = Awaited<ReturnType<typeof piecesInUse>>[number];

/** The facts of these records, as far as the actor may see them. */
export async function factsOfPieces(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  if (ids.length === 0) return new Map();
  return readFacts(db, await db.evidence.findMany({ where: { AND: [evidenceVisibleTo(actor), { id: { in: [...ids] } }] }, select: { id: true, kind: true } }));
}

/** The words that bound single facts of these records, as far as the actor may see them. */
export async function boundsOfPieces(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, FactQualifiers>> {
  if (ids.length === 0) return new Map();
  const rows = await db.evidence.findMany({
    where: { AND: [evidenceVisibleTo(actor), { id: { in: [...ids] } }] },
    select: { id: true, factQualifiers: boundingWords },
  });
  return new Map(rows.map(({ id, factQualifiers }) => [id, qualifiersByFact(factQualifiers)]));
}

/** The companies that each of these records is about, as far as the actor may see it. */
export async function subjectsOfPieces(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  if (ids.length === 0) return new Map();
  const pieces = await db.evidence.findMany({
    where: { AND: [evidenceVisibleTo(actor), { id: { in: [...ids] } }] },
    select: { id: true, companies: subjectCompanies },
  });
  return new Map(pieces.map(({ id, companies }) => [id, subjectNames(companies)]));
}
