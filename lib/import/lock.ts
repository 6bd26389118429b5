import type { Tx } from "../db";
import { Prisma } from "../generated/client";

const lock = (tx: Pick<Tx, "$executeRaw">, name: string) => tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`;

/** Of those who import a staged file, choose its columns anew or throw it away, one does so at a time: none sees it half gone. */
export const lockStaged = (tx: Pick<Tx, "$executeRaw">, id: string) => lock(tx, `staged ${id}`);

/** Files that one person gives at once are counted one after the other. */
export const lockReceiving = (tx: Pick<Tx, "$executeRaw">, userId: string) => lock(tx, `receiving ${userId}`);

/** Of two who import into one investigation at once, the second sees what the first brought. Whoever writes by hand does not wait. */
export const lockImports = (tx: Pick<Tx, "$executeRaw">, investigationId: string) => lock(tx, `imports ${investigationId}`);

/** True where nobody has it: for the sweep, which comes again. */
export async function tryLockStaged(tx: Pick<Tx, "$queryRaw">, id: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ free: boolean }[]>(Prisma.sql`select pg_try_advisory_xact_lock(hashtextextended(${`staged ${id}`}, 0)) free`);
  return row?.free === true;
}
