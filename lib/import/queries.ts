import type { Actor } from "../access/actor";
import { visibleTo, writable } from "../access/visible";
import { db } from "../db";
import type { RowOutcome } from "../generated/enums";

/** A file that the actor is importing and has not confirmed or thrown away; nobody else's. */
export function findStaged(actor: Actor, id: string) {
  return db.stagedImport.findFirst({
    where: { AND: [{ investigationId: { in: writable(actor) } }, { id, userId: actor.userId }] },
    omit: { userId: true, holder: true, heldUntil: true },
  });
}
export type StagedView = NonNullable<Awaited<ReturnType<typeof findStaged>>>;

/** Those of one investigation that wait for the actor, newest first. */
export const listStaged = (actor: Actor, investigationId: string) =>
  db.stagedImport.findMany({
    where: { AND: [{ investigationId: { in: writable(actor) } }, { investigationId, userId: actor.userId, state: { notIn: ["receiving", "imported"] } }] },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: { id: true, target: true, fileName: true, state: true, rows: true, createdAt: true },
  });

const pageSize = 20;

/** Rows of a staged file as they were read, from behind row `after` on. */
export async function stagedRows(actor: Actor, id: string, { outcome, after = 0, limit = pageSize }: { outcome?: RowOutcome; after?: number; limit?: number }) {
  if (!(await findStaged(actor, id))) return { rows: [], next: null };
  const found = await db.stagedRow.findMany({
    where: { importId: id, row: { gt: after }, ...(outcome && { outcome }) },
    orderBy: { row: "asc" },
    take: limit + 1,
    select: { row: true, cells: true, outcome: true, value: true, faults: true, sameRow: true, sameAs: true },
  });
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? (rows.at(-1)?.row ?? null) : null };
}
export type StagedLine = Awaited<ReturnType<typeof stagedRows>>["rows"][number];

/** What was imported under this id, for whoever reads its investigation. */
export const findImport = (actor: Actor, id: string) =>
  db.import.findFirst({
    where: { AND: [visibleTo(actor), { id }] },
    select: { ...shown, size: true, sha256: true, headers: true, columns: true },
  });
export type ImportView = NonNullable<Awaited<ReturnType<typeof findImport>>>;

const shown = {
  id: true,
  investigationId: true,
  target: true,
  fileName: true,
  rows: true,
  accepted: true,
  duplicate: true,
  refused: true,
  importedAt: true,
  importedBy: { select: { name: true } },
} as const;

const listed = 50;

/** The newest imports of an investigation. */
export const listImports = (actor: Actor, investigationId: string) =>
  db.import.findMany({
    where: { AND: [visibleTo(actor), { investigationId }] },
    orderBy: [{ importedAt: "desc" }, { id: "asc" }],
    take: listed,
    select: shown,
  });

/** The last import of this very file into the investigation: its rows are there already. */
export const importedBefore = (actor: Actor, { investigationId, sha256, target, id }: Pick<StagedView, "investigationId" | "sha256" | "target" | "id">) =>
  db.import.findFirst({
    where: { AND: [visibleTo(actor), { investigationId, target, sha256: sha256 ?? new Uint8Array(), id: { not: id } }] },
    orderBy: { importedAt: "desc" },
    select: { id: true, importedAt: true, importedBy: { select: { name: true } } },
  });
