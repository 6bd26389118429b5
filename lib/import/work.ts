import { randomUUID } from "node:crypto";
import { db, type Tx } from "../db";
import { logFault } from "../fault";
import { breather } from "../search/breath";
import { isUnavailable } from "../unavailable";
import { Prisma } from "../generated/client";
import { upkeep } from "../upkeep";
import { veiledText } from "../victims/rules";
import { beginningOf, headerSigns } from "./beginning";
import { keepable } from "./cells";
import { markDuplicates, tellApart } from "./duplicates";
import { chooseFields } from "./fields";
import type { Row } from "./read/csv";
import { rowsOf } from "./read/rows";
import { Unreadable } from "./read/unreadable";
import { readRow } from "./row";
import type { FileFault, Setting } from "./schema";
import { targets } from "./targets/registry";

/** A process that is killed keeps a file from the others for so long. */
const heldSeconds = 10;
const batch = 500;
/** Signs of a batch. A row may be as long as two thousand others. */
const batchSigns = 1_000_000;
/** A file that was begun so often without coming to an end has ended whoever read it, or will never be read. */
const mostAttempts = 3;

/** Another process works on it now, or it was thrown away: whatever this one was about to write, it must not. */
class Lost extends Error {}

/** One file at a time: what is read shares its process with whoever asks for a page. */
let turn: Promise<void> = Promise.resolve();
const waiting = new Set<string>();

/** Goes on with a file that was left by whoever worked on it. Answers at once; the state of the work is in the database. */
export function goOn(id: string): void {
  if (waiting.has(id)) return;
  waiting.add(id);
  turn = after(turn, id);
}

async function after(others: Promise<void>, id: string): Promise<void> {
  await others;
  waiting.delete(id);
  try {
    await work(id);
  } catch (error) {
    if (!(error instanceof Lost)) logFault("import", error);
  }
}

/** Whatever was begun in this process. */
export const whenDone = (): Promise<void> => turn;

const take = (id: string, holder: string) => upkeep.$queryRaw<{ state: "reading" | "checking"; attempts: number }[]>`
  update "StagedImport" set holder = ${holder}::uuid, "heldUntil" = clock_timestamp() + ${heldSeconds} * interval '1 second', done = 0, attempts = attempts + 1
  where id = ${id}::uuid and state in ('reading', 'checking') and ("heldUntil" is null or "heldUntil" < clock_timestamp()) returning state::text, attempts`;

async function work(id: string): Promise<void> {
  const holder = randomUUID();
  const [taken] = await take(id, holder);
  if (!taken) return;
  const hold = holding(id, holder);
  if (taken.attempts > mostAttempts) {
    logFault("import: given up", new Error("begun too often"));
    return await endUnread(id, hold, { key: "neverEnds" });
  }
  // A part that is long, and says nothing yet, keeps nobody from holding on.
  const beat = setInterval(() => void hold(Prisma.sql`done = done`).catch(() => {}), (heldSeconds * 1000) / 4);
  try {
    if (taken.state === "reading") await read(id, hold);
    await check(id, hold);
  } catch (error) {
    if (error instanceof Lost || isUnavailable(error)) throw error;
    // Whoever asks when nobody holds it any more tries once more. What went wrong is said when it did so for good.
    if (taken.attempts < mostAttempts) throw new Lost();
    await endUnread(id, hold, { key: "neverEnds" });
    throw error;
  } finally {
    clearInterval(beat);
  }
}

type Hold = ReturnType<typeof holding>;

/** Writes as long as the file is ours, and keeps it so. First in the transaction it is a fence. */
const holding =
  (id: string, holder: string) =>
  (change: Prisma.Sql, write: (tx: Tx) => Promise<unknown> = async () => {}) =>
    upkeep.$transaction(
      async (tx) => {
        const kept = await tx.$executeRaw`
        update "StagedImport" set "heldUntil" = clock_timestamp() + ${heldSeconds} * interval '1 second', ${change} where id = ${id}::uuid and holder = ${holder}::uuid`;
        if (kept === 0) throw new Lost();
        await write(tx);
      },
      { timeout: 60_000 },
    );

async function* chunksOf(importId: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position++) {
    const chunk = await db.stagedChunk.findUnique({ where: { importId_position: { importId, position } }, select: { bytes: true } });
    if (!chunk) return;
    yield chunk.bytes;
  }
}

/** It is no table that can be read: of its rows nothing is left. */
const endUnread = (id: string, hold: Hold, fault: FileFault) =>
  hold(Prisma.sql`state = 'unreadable', holder = null, fault = ${JSON.stringify(fault)}::jsonb, rows = 0`, (tx) =>
    tx.stagedRow.deleteMany({ where: { importId: id } }),
  );

/** Takes the rows out of the file, from its beginning. */
async function read(id: string, hold: Hold): Promise<void> {
  const { format, size } = await db.stagedImport.findUniqueOrThrow({ where: { id }, select: { format: true, size: true } });
  await hold(Prisma.sql`rows = 0, "of" = ${size}`, (tx) => tx.stagedRow.deleteMany({ where: { importId: id } }));
  let [done, of, count] = [0, size, 0];
  let headers: string[] | undefined;
  let [rows, signs]: [Row[], number] = [[], 0];
  const write = async () => {
    count += rows.length;
    const json = JSON.stringify(rows);
    [rows, signs] = [[], 0];
    await hold(
      Prisma.sql`rows = ${count}, done = ${done}, "of" = ${of}`,
      (tx) => tx.$executeRaw`
        insert into "StagedRow" ("importId", row, cells) select ${id}::uuid, r.row, r.cells from jsonb_to_recordset(${json}::jsonb) as r (row int, cells text[])`,
    );
  };
  try {
    for await (const { row, cells } of rowsOf(chunksOf(id), format, (now, all = size) => ([done, of] = [now, all]))) {
      const kept = cells.map(keepable);
      // Without headers the first row is one of the others: what stays of it may not find a victim.
      if (!headers) headers = kept.map((header) => veiledText(beginningOf(header, headerSigns)));
      else {
        signs += kept.reduce((sum, cell) => sum + cell.length, 0);
        if (rows.push({ row, cells: kept }) >= batch || signs >= batchSigns) await write();
      }
    }
    await write();
    if (!headers) throw new Unreadable("noHeaders");
    if (count === 0) throw new Unreadable("noRows");
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    await endUnread(id, hold, { key: error.reason, row: error.row });
    throw new Lost();
  }
  const { columns, setting } = await chooseFields(id, headers);
  await hold(
    Prisma.sql`state = 'checking', done = 0, attempts = 1, headers = ${headers}, columns = ${columns}, setting = ${setting && JSON.stringify(setting)}::jsonb`,
  );
}

/** The rows behind one, at most so many; of long ones fewer. */
const rowsBehind = (importId: string, row: number) => db.$queryRaw<{ row: number; cells: string[] }[]>`
  with next as materialized (
    select row, cells, octet_length(array_to_string(cells, '')) size from "StagedRow" where "importId" = ${importId}::uuid and row > ${row} order by row limit ${batch})
  select row, cells from (select row, cells, sum(size) over (order by row) - size before from next) n where before < ${batchSigns} order by row`;

/** Looks at what each row becomes, and which say the same. */
async function check(id: string, hold: Hold): Promise<void> {
  const { target, columns, rows, investigationId, userId, setting } = await db.stagedImport.findUniqueOrThrow({ where: { id } });
  const frame = { target: targets[target], columns, setting: (setting ?? {}) as Setting, importedBy: userId };
  const breathe = breather();
  for (let [after, done] = [0, 0]; ; ) {
    const lines = await rowsBehind(id, after);
    const last = lines.at(-1);
    if (!last) break;
    [after, done] = [last.row, done + lines.length];
    const looked: unknown[] = [];
    for (const { row, cells } of lines) {
      looked.push({ row, ...readRow(frame, cells) });
      await breathe();
    }
    const json = JSON.stringify(looked);
    await hold(
      Prisma.sql`done = ${done}, "of" = ${rows}`,
      (tx) => tx.$executeRaw`
        update "StagedRow" s set outcome = r.outcome::"RowOutcome", value = r.value, faults = r.faults, hash = decode(r.hash, 'hex'), "sameRow" = null, "sameAs" = null,
          keys = array(select 'name:' || lower(normalize(n, nfkc)) from unnest(r.names) n) || array(select 'code:' || c from unnest(r.codes) c) || ('row:' || r.hash)
        from jsonb_to_recordset(${json}::jsonb) as r (row int, outcome text, value jsonb, faults jsonb, hash text, names text[], codes text[])
        where s."importId" = ${id}::uuid and s.row = r.row`,
    );
  }
  await hold(Prisma.sql`done = ${rows}`, async (tx) => {
    const { mayRecur } = targets[target];
    if (mayRecur) await tellApart(tx, id, mayRecur);
    await markDuplicates(tx, { importId: id, investigationId, target });
    await tx.$executeRaw`
      update "StagedImport" set state = 'ready', holder = null, "heldUntil" = null, attempts = 0, accepted = c.accepted, duplicate = c.duplicate, refused = c.refused
      from (select count(*) filter (where outcome = 'accepted') accepted, count(*) filter (where outcome = 'duplicate') duplicate, count(*) filter (where outcome = 'refused') refused
        from "StagedRow" where "importId" = ${id}::uuid) c where id = ${id}::uuid`;
  });
}
