import { db } from "../db";
import { logFault } from "../fault";
import { upkeep } from "../upkeep";
import { tryLockStaged } from "./lock";

const hour = 3_600_000;

/** Forgets files that nobody confirmed within a day, and those whose sender went away in the middle. */
export async function sweepStaged(now = new Date()): Promise<void> {
  const [yesterday, anHourAgo] = [new Date(now.getTime() - 24 * hour), new Date(now.getTime() - hour)];
  const old = await db.stagedImport.findMany({
    where: { OR: [{ createdAt: { lt: yesterday } }, { state: "receiving", createdAt: { lt: anHourAgo } }] },
    select: { id: true },
  });
  for (const { id } of old)
    await upkeep.$transaction(
      async (tx) => {
        if (await tryLockStaged(tx, id)) await tx.stagedImport.deleteMany({ where: { id } });
      },
      { timeout: 60_000 },
    );
}

/** Now and every hour, for as long as the process lives. */
export function keepSweeping(): void {
  const sweep = () => void sweepStaged().catch((error: unknown) => logFault("import: sweep", error));
  sweep();
  setInterval(sweep, hour).unref();
}
