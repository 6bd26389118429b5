import { createHash, randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { mustBeSignedIn } from "../access/scope";
import { mustHaveRole } from "../access/visible";
import { change } from "../change";
import type { Entry } from "../custody/append";
import { AlreadySaved, unlessSaved } from "../custody/recorded";
import type { Tx } from "../db";
import { Prisma } from "../generated/client";
import { isBusy } from "../unavailable";
import { breather } from "../search/breath";
import { upkeep } from "../upkeep";
import { veilIn } from "../victims/veil";
import { findStaged, type StagedView } from "./queries";
import { inChunks } from "./read/chunks";
import { FormatGuess } from "./read/format";
import { mostBytes } from "./rules";
import {
  type ColumnChoice,
  columnChoice,
  type Confirmation,
  confirmation,
  type FileInput,
  fileInput,
  ofTheRecord,
  plainZone,
  type Setting,
  settings,
} from "./schema";
import { chooseRows } from "./duplicates";
import { lockReceiving, lockStaged } from "./lock";
import { targets } from "./targets/registry";
import { UploadRefused } from "./upload-refused";
import { goOn } from "./work";
import { tellingHowFar, type Writing } from "./writing";

/** So many files may wait at once to be confirmed or thrown away. */
const mostStaged = 5;

/**
 * Takes in a file, hashed as it comes. Whatever goes wrong on the way, nothing of it is left. Its rows are read behind the
 * answer, by whichever server has it.
 */
export async function receiveFile(actor: Actor, given: FileInput, file: { name: string; bytes: AsyncIterable<Uint8Array> }): Promise<string> {
  mustBeSignedIn(actor);
  const { investigationId, target } = fileInput.parse(given);
  mustHaveRole(actor, investigationId, "reporter", "lead");
  const { userId } = actor;
  const id = randomUUID();
  await upkeep.$transaction(async (tx) => {
    await lockReceiving(tx, userId);
    if ((await tx.stagedImport.count({ where: { userId, state: { not: "imported" } } })) >= mostStaged) throw new UploadRefused("tooManyWaiting");
    await tx.stagedImport.create({ data: { id, investigationId, userId, target, fileName: file.name }, select: { id: true } });
  });
  try {
    const [hash, format] = [createHash("sha256"), new FormatGuess()];
    let [position, size] = [0, 0];
    for await (const bytes of inChunks(file.bytes)) {
      size += bytes.byteLength;
      if (size > mostBytes) throw new UploadRefused("tooLarge");
      hash.update(bytes);
      format.see(bytes);
      await upkeep.stagedChunk.create({ data: { importId: id, position, bytes }, select: { position: true } });
      position += 1;
    }
    if (size === 0) throw new UploadRefused("empty");
    await mustStillWrite(actor, investigationId);
    const sha256 = Uint8Array.from(hash.digest());
    await upkeep.stagedImport.update({ where: { id }, data: { state: "reading", size, sha256, format: format.get() }, select: { id: true } });
  } catch (error) {
    await upkeep.stagedImport.deleteMany({ where: { id } });
    throw error;
  }
  goOn(id);
  return id;
}

/** Whoever was shut out while their file arrived, or while its rows were written, brings nothing in any more. */
const mustStillWrite = async (actor: Actor, investigationId: string) => mustHaveRole(await actor.stillThere(), investigationId, "reporter", "lead");

/** Somebody has confirmed it already, in another tab or a page that was left, and it takes its time. */
class BeingWritten extends Error {}

/** A form names fields that it leaves empty; JSON has no such thing. */
const written = (setting: Setting) => Object.fromEntries(Object.entries(setting).filter(([, value]) => value !== undefined)) as Setting;

/** A choice that can be made for a staged file: each column a field that it has, and what holds for all rows as its target asks for it. */
async function possible(actor: Actor, staged: StagedView, { columns, setting }: Pick<ColumnChoice, "columns" | "setting">): Promise<void> {
  const { fields, several } = targets[staged.target];
  if (columns.length !== staged.headers.length || columns.some((field) => field !== "" && !Object.hasOwn(fields, field))) throw new Denied("stale");
  const twice = columns.findIndex((field, index) => field !== "" && !several.includes(field) && columns.indexOf(field) < index);
  if (twice >= 0) throw new Denied("fieldTwice", `columns[${twice}]`);
  const holding = settings[staged.target];
  if ((holding === null) !== (setting === undefined) || (setting && !holding?.safeParse(written(setting)).success)) throw new Denied("stale");
  if (setting) await targets[staged.target].holds?.({ actor, investigationId: staged.investigationId, setting });
}

/** Does something with a staged file while nobody else does. Whoever has it for longer than one waits is writing its rows. */
const alone = <Answer>(id: string, run: (tx: Tx) => Promise<Answer>): Promise<Answer | "beingWritten"> =>
  upkeep
    .$transaction(async (tx) => {
      await lockOrTell(tx, id);
      return run(tx);
    })
    .catch((error: unknown) => {
      if (error instanceof BeingWritten) return "beingWritten" as const;
      throw error;
    });

const lockOrTell = (tx: Pick<Tx, "$executeRaw">, id: string) =>
  lockStaged(tx, id).catch((error: unknown) => {
    throw isBusy(error) ? new BeingWritten() : error;
  });

/** Takes other columns for the fields, and looks at every row anew; not while its rows are being written. */
export async function chooseColumns(actor: Actor, given: ColumnChoice): Promise<"chosen" | "beingWritten"> {
  const { id, seenRevision, columns, setting } = columnChoice.parse(given);
  const staged = await findStaged(actor, id);
  if (!staged) throw new Denied("missing");
  await possible(actor, staged, { columns, setting });
  const done = await alone(id, async (tx) => {
    const { count } = await tx.stagedImport.updateMany({
      where: { id, revision: seenRevision, state: { in: ["checking", "ready"] } },
      data: {
        columns,
        ...(setting && { setting: written(setting) }),
        state: "checking",
        done: 0,
        attempts: 0,
        revision: { increment: 1 },
        holder: null,
        heldUntil: null,
      },
    });
    if (count === 0) throw new Denied("stale");
    return "chosen" as const;
  });
  if (done === "chosen") goOn(id);
  return done;
}

/** Whether the rows would be others than those that were looked at, were the file read by this choice. */
function readsOtherwise(staged: StagedView, { columns, setting }: Pick<ColumnChoice, "columns" | "setting">): boolean {
  const ofRows = (all: Setting) => ({ zone: plainZone, ...written(all), ...Object.fromEntries(ofTheRecord.map((name) => [name, undefined])) });
  return !isDeepStrictEqual(columns, staged.columns) || !isDeepStrictEqual(ofRows(setting ?? {}), ofRows((staged.setting ?? {}) as Setting));
}

/** Forgets a file that was not imported. What is being written, or was meanwhile, is not thrown away by that. */
export async function throwAway(actor: Actor, id: string): Promise<"thrownAway" | "beingWritten" | "imported"> {
  const staged = await findStaged(actor, id);
  if (!staged) throw new Denied("missing");
  return alone(id, async (tx) => {
    if (await tx.import.findUnique({ where: { id }, select: { id: true } })) return "imported";
    await tx.stagedImport.deleteMany({ where: { id } });
    return "thrownAway";
  });
}

/**
 * Imports what can be, in one transaction: all of it, with its history, or nothing. What the investigation got to know since
 * the preview is a duplicate here too. Confirming twice imports once, and whoever confirms what is just being written is told so. What stood in
 * the form is what is imported; where it would make other rows than those that were seen, they are looked at anew instead.
 */
export async function confirmImport(actor: Actor, given: Confirmation): Promise<"imported" | "readAnew" | "beingWritten"> {
  const { id, seenRevision, columns, setting: said } = confirmation.parse(given);
  const staged = await findStaged(actor, id);
  if (!staged) throw new Denied("missing");
  if (columns && staged.state !== "imported") {
    const choice = { columns, setting: said };
    await possible(actor, staged, choice);
    if (readsOtherwise(staged, choice)) return (await chooseColumns(actor, { id, seenRevision, ...choice })) === "chosen" ? "readAnew" : "beingWritten";
  }
  mustHaveRole(actor, staged.investigationId, "reporter", "lead");
  try {
    await unlessSaved(
      tellingHowFar(id, (writing) => change(actor, (tx, record) => writeRows(tx, { actor, id, seenRevision, said, record, writing }), { seconds: 120 })),
    );
  } catch (error) {
    if (error instanceof BeingWritten) return "beingWritten";
    throw error;
  }
  // What is not asked for any more. A server that ends here leaves it to the sweep.
  await upkeep.stagedImport.updateMany({ where: { id }, data: { state: "imported", holder: null, heldUntil: null } });
  await upkeep.stagedChunk.deleteMany({ where: { importId: id } });
  await upkeep.stagedRow.deleteMany({ where: { importId: id, outcome: { not: "refused" } } });
  await veilLeft(actor, id);
  return "imported";
}

type By = { actor: Actor; id: string; seenRevision: number; said: Setting | undefined; record: (entry: Entry) => void; writing: Writing };

async function writeRows(tx: Tx, { actor, id, seenRevision, said, record, writing }: By): Promise<void> {
  await lockOrTell(tx, id);
  if (await tx.import.findUnique({ where: { id }, select: { id: true } })) throw new AlreadySaved();
  const now = await tx.stagedImport.findUnique({ where: { id, state: "ready", revision: seenRevision } });
  if (!now?.sha256) throw new Denied("stale");
  const { investigationId, target, fileName, size, sha256, headers, columns, rows, refused } = now;
  writing.begin(now.accepted);
  const setting = written({ ...(now.setting as Setting | null), ...said });
  const { accepted, digest } = await chooseRows(tx, { importId: id, investigationId, target });
  if (accepted === 0) throw new Denied("nothingNew");
  writing.of(accepted);
  const counts = { rows, accepted, duplicate: rows - refused - accepted, refused };
  await tx.import.create({
    data: {
      id,
      investigationId,
      target,
      fileName,
      size,
      sha256,
      headers,
      columns,
      setting: now.setting === null ? Prisma.DbNull : setting,
      ...counts,
      importedById: actor.userId,
    },
    select: { id: true },
  });
  await tx.$executeRaw`set constraints "ImportedRow_importId_investigationId_fkey" immediate`;
  if ((await targets[target].add(tx, { importId: id, investigationId, setting }, { actor, record, wrote: writing.wrote })) !== accepted)
    throw new Error("not every row became something");
  await mustStillWrite(actor, investigationId);
  record({
    action: "import.confirmed",
    subject: { type: "import", id, version: 1 },
    investigationId,
    // `digest`: of the hashes of all rows that came in, in their order.
    detail: { after: { target, fileName, size, sha256: Buffer.from(sha256).toString("hex"), headers, columns, setting, ...counts, digest } },
  });
}

/** What stays of the rows that stayed out finds nobody: the file itself does not wait any more. */
async function veilLeft(actor: Actor, importId: string): Promise<void> {
  const { target, columns, investigationId } = await upkeep.stagedImport.findUniqueOrThrow({
    where: { id: importId },
    select: { target: true, columns: true, investigationId: true },
  });
  const [veil, breathe] = [await veilIn(actor, investigationId), breather()];
  const left = targets[target].veil?.left ?? ((cells: readonly string[]) => [...cells]);
  for (let after: number | undefined = 0; after !== undefined; ) {
    const rows: { row: number; cells: string[] }[] = await upkeep.stagedRow.findMany({
      where: { importId, row: { gt: after } },
      orderBy: { row: "asc" },
      take: 500,
      select: { row: true, cells: true },
    });
    const veiled: typeof rows = [];
    for (const { row, cells } of rows) {
      veiled.push({ row, cells: left(cells, columns).map(veil) });
      await breathe();
    }
    await upkeep.$executeRaw`
      update "StagedRow" s set cells = r.cells from jsonb_to_recordset(${JSON.stringify(veiled)}::jsonb) as r (row int, cells text[])
      where s."importId" = ${importId}::uuid and s.row = r.row`;
    after = rows.at(-1)?.row;
  }
}
