import type { Actor } from "../access/actor";
import { writable } from "../access/visible";
import { evidenceVisibleSql, importVisibleSql } from "../access/visible-sql";
import { db } from "../db";
import { breather } from "../search/breath";
import { beginningOf } from "./beginning";
import { referenceOf } from "../evidence/reference";
import { Prisma } from "../generated/client";
import type { RowOutcome, StagedState } from "../generated/enums";
import { countThings } from "./duplicates";
import { targets } from "./targets/registry";
import { veilIn } from "../victims/veil";

/** A file that the actor is importing and has not confirmed or thrown away; nobody else's. `writing`: it was confirmed, and its rows are being written right now. */
export async function findStaged(actor: Actor, id: string) {
  const found = await db.stagedImport.findFirst({
    where: { AND: [{ investigationId: { in: writable(actor) } }, { id, userId: actor.userId }] },
    omit: { userId: true, holder: true },
  });
  if (!found) return null;
  const { heldUntil, ...staged } = found;
  return { ...staged, writing: await isWriting(staged.state, heldUntil) };
}

/** Whoever writes says so again and again (writing.ts). By the clock that it was written by. */
async function isWriting(state: StagedState, heldUntil: Date | null): Promise<boolean> {
  if (state !== "ready" || heldUntil === null) return false;
  const [found] = await db.$queryRaw<{ later: boolean }[]>`select ${heldUntil}::timestamptz > clock_timestamp() later`;
  return found?.later === true;
}
export type StagedView = NonNullable<Awaited<ReturnType<typeof findStaged>>>;

/** Those of one investigation that wait for the actor, newest first. */
export async function listStaged(actor: Actor, investigationId: string) {
  const found = await db.stagedImport.findMany({
    where: { AND: [{ investigationId: { in: writable(actor) } }, { investigationId, userId: actor.userId, state: { notIn: ["receiving", "imported"] } }] },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: { id: true, target: true, fileName: true, state: true, rows: true, createdAt: true, heldUntil: true },
  });
  return Promise.all(found.map(async ({ heldUntil, ...staged }) => ({ ...staged, writing: await isWriting(staged.state, heldUntil) })));
}

const pageSize = 20;

type Asked = {
  outcome?: RowOutcome;
  after?: number;
  limit?: number;
  signs?: number;
  /** Of the investigation, where several pages of rows share one. */
  veil?: (text: string) => string;
};

/** In everything that is masked. What stays of an imported file is masked as it lies there. */
const mark = "••";

/**
 * Rows of a staged file as they were read, from behind row `after` on; of each cell at most its first `signs`. What finds somebody is masked, in whatever
 * column it stands, for the one who gave the file as well: they have it. `masked`: the columns where that was so.
 */
export async function stagedRows(actor: Actor, id: string, { outcome, after = 0, limit = pageSize, signs = Number.POSITIVE_INFINITY, veil }: Asked) {
  const staged = await findStaged(actor, id);
  if (!staged) return { rows: [], next: null };
  const found = await db.stagedRow.findMany({
    where: { importId: id, row: { gt: after }, ...(outcome && { outcome }) },
    orderBy: { row: "asc" },
    take: limit + 1,
    select: { row: true, cells: true, outcome: true, value: true, faults: true, sameRow: true, sameAs: true },
  });
  const { veil: ofTarget } = targets[staged.target];
  const veiled = veil ?? (await veilIn(actor, staged.investigationId));
  const breathe = breather();
  const rows: (Omit<(typeof found)[number], "value"> & { value: unknown; masked: number[] })[] = [];
  for (const line of found.slice(0, limit)) {
    const plain = line.cells.map((cell) => beginningOf(cell, signs));
    const cells = (ofTarget?.cells(plain, staged.columns) ?? plain).map(veiled);
    const masked = cells.flatMap((cell, column) => (cell === plain[column] && !cell.includes(mark) ? [] : [column]));
    rows.push({ ...line, cells, masked, value: (line.value && ofTarget?.value(line.value)) ?? line.value });
    await breathe();
  }
  return { rows, next: found.length > limit ? (rows.at(-1)?.row ?? null) : null };
}
export type StagedLine = Awaited<ReturnType<typeof stagedRows>>["rows"][number];

/** How many records the accepted rows of a staged file become. */
export async function recordsToBe(actor: Actor, id: string): Promise<number> {
  const staged = await findStaged(actor, id);
  return staged ? countThings({ importId: id, target: staged.target }) : 0;
}

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

/** The ids of imports that the actor may see, newest first. */
async function visibleImports(actor: Actor, which: Prisma.Sql, limit = 1): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select i.id from "Import" i where ${importVisibleSql(actor)} and ${which} order by i."importedAt" desc, i.id limit ${limit}`;
  return rows.map(({ id }) => id);
}

/** What was imported under this id, for whoever reads its investigation and sees any of what it became. */
export async function findImport(actor: Actor, importId: string) {
  const [id] = await visibleImports(actor, Prisma.sql`i.id = ${importId}::uuid`);
  if (id === undefined) return null;
  return db.import.findUnique({ where: { id }, select: { ...shown, size: true, sha256: true, headers: true, columns: true } });
}
export type ImportView = NonNullable<Awaited<ReturnType<typeof findImport>>>;

const listed = 50;

/** The newest imports of an investigation. */
export async function listImports(actor: Actor, investigationId: string) {
  const ids = await visibleImports(actor, Prisma.sql`i."investigationId" = ${investigationId}::uuid`, listed);
  return db.import.findMany({ where: { id: { in: ids } }, orderBy: [{ importedAt: "desc" }, { id: "asc" }], select: shown });
}

/** The last import of this very file into the investigation: its rows are there already. */
export async function importedBefore(actor: Actor, { investigationId, sha256, target, id }: Pick<StagedView, "investigationId" | "sha256" | "target" | "id">) {
  const same = Prisma.sql`i."investigationId" = ${investigationId}::uuid and i.target = ${target}::"ImportTarget" and i.sha256 = ${sha256} and i.id <> ${id}::uuid`;
  const [last] = sha256 ? await visibleImports(actor, same) : [];
  if (last === undefined) return null;
  return db.import.findUnique({ where: { id: last }, select: { id: true, importedAt: true, importedBy: { select: { name: true } } } });
}

/** The records that came of an import, as far as the actor may see them. */
export async function recordsOf(actor: Actor, importId: string) {
  const rows = await db.$queryRaw<{ id: string; title: string; code: string; number: number; rows: bigint }[]>`
    select e.id, e.title, n.code, e.number, count(*) rows from "ImportedRow" r join "Evidence" e on e.id = r."subjectId" join "Investigation" n on n.id = e."investigationId"
    where r."importId" = ${importId}::uuid and ${evidenceVisibleSql(actor)} group by e.id, n.code order by e.number`;
  return rows.map(({ code, number, rows: lines, ...piece }) => ({ ...piece, ref: referenceOf(code, number), lines: Number(lines) }));
}

/** The file that a record came from, and which of its rows, for whoever may see the import. Null where it was written by hand. */
export async function originOf(actor: Actor, evidenceId: string) {
  const [found] = await db.$queryRaw<{ importId: string; first: number; last: number; rows: bigint }[]>`
    select r."importId", min(r.row) "first", max(r.row) "last", count(*) rows
    from "Evidence" e join "ImportedRow" r on r."subjectId" = e.id join "Import" i on i.id = r."importId"
    where e.id = ${evidenceId}::uuid and ${evidenceVisibleSql(actor)} and i.target <> 'company' group by r."importId"`;
  if (!found) return null;
  const imported = await findImport(actor, found.importId);
  return imported && { ...imported, first: found.first, last: found.last, lines: Number(found.rows) };
}
export type Origin = NonNullable<Awaited<ReturnType<typeof originOf>>>;
