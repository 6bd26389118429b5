import { randomUUID } from "node:crypto";
import { Prisma } from "../generated/client";
import { upkeep } from "../upkeep";

/** A process that is killed lets a page wait for so long before it offers to import once more. */
const heldSeconds = 10;
/** So often whoever asks is told. */
const pause = 500;

/** What a command says while it writes. */
export type Writing = {
  /** It begins, with so many rows to write. */
  begin(rows: number): void;
  /** They are so many after all: what the investigation got to know meanwhile stays out. */
  of(rows: number): void;
  /** So many more are written. */
  wrote(rows: number): void;
};

/**
 * Says beside a transaction how far it is: what it wrote nobody else sees before all of it is there. The figure stands with the staged file and goes through
 * the other door. It counts as long as somebody holds it, so that it lapses with a process that was killed; a transaction that failed takes it back.
 */
export async function tellingHowFar<Answer>(id: string, write: (writing: Writing) => Promise<Answer>): Promise<Answer> {
  const holder = randomUUID();
  let [done, of] = [0, 0];
  let beat: NodeJS.Timeout | undefined;
  let first: Promise<number> | undefined;
  const say = (whose: Prisma.Sql) =>
    upkeep.$executeRaw`
      update "StagedImport" set holder = ${holder}::uuid, "heldUntil" = clock_timestamp() + ${heldSeconds} * interval '1 second', done = ${done}, "of" = ${of}
      where id = ${id}::uuid and state = 'ready' and ${whose}`.catch(() => 0); // What is only told stops no import.
  try {
    return await write({
      begin(rows) {
        of = rows;
        // Nobody waits for it: a transaction that does nothing meanwhile is ended.
        first = say(Prisma.sql`true`);
        beat = setInterval(() => void say(Prisma.sql`holder = ${holder}::uuid`), pause);
      },
      of: (rows) => void (of = rows),
      wrote: (rows) => void (done += rows),
    });
  } catch (error) {
    await first;
    await upkeep.$executeRaw`update "StagedImport" set holder = null, "heldUntil" = null where id = ${id}::uuid and holder = ${holder}::uuid`.catch(() => 0);
    throw error;
  } finally {
    clearInterval(beat);
  }
}
