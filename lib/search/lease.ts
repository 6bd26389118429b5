import type { Tx } from "../db";
import { isUnavailable } from "../unavailable";
import { upkeep } from "../upkeep";

const name = "indexer";
/** Renewed at every turn. After a holder that was killed the next one waits so long. */
const seconds = 6;

/** Another process works now: whatever this one was about to write, it must not. */
export class LeaseLost extends Error {
  override readonly name = "LeaseLost";
}

/** Nothing that trying the next record would help: the lease is somebody else's, or the database is away. */
export const endsTurn = (error: unknown) => error instanceof LeaseLost || isUnavailable(error);

/** True when the lease is ours, from now on for a while: it was free, had run out, or was ours already. */
export async function takeLease(holder: string): Promise<boolean> {
  const rows = await upkeep.$queryRaw<unknown[]>`
    insert into "Lease" as l (name, holder, "expiresAt") values (${name}, ${holder}::uuid, clock_timestamp() + ${seconds} * interval '1 second')
    on conflict (name) do update set holder = excluded.holder, "expiresAt" = excluded."expiresAt" where l.holder = excluded.holder or l."expiresAt" < clock_timestamp()
    returning name`;
  return rows.length === 1;
}

/**
 * Renews it, or throws. First in a transaction it is a fence: the row stays locked until the end, so that nobody can take
 * over in between, and what a holder writes that lost it unawares (stopped, swapped out) rolls back.
 */
export async function keepLease(holder: string, tx: Pick<Tx, "$executeRaw"> = upkeep): Promise<void> {
  const kept =
    await tx.$executeRaw`update "Lease" set "expiresAt" = clock_timestamp() + ${seconds} * interval '1 second' where name = ${name} and holder = ${holder}::uuid`;
  if (kept === 0) throw new LeaseLost();
}

export const dropLease = (holder: string) => upkeep.$executeRaw`delete from "Lease" where name = ${name} and holder = ${holder}::uuid`;
