import { Denied } from "../access/denied";
import type { Prisma } from "../generated/client";
import { upkeep } from "../upkeep";

/** So many of each may be kept: what is new in them is asked when their owner opens the desk. */
const most = 20;

type Kept = { userId: string; what: "question" | "list"; query: string };

/** Which one of the actor's asks exactly this; refused where it would be one too many. Counted once more when it is kept. */
export async function keptAs({ query, ...of }: Kept, tx: Pick<typeof upkeep, "savedSearch"> = upkeep): Promise<string | undefined> {
  const kept = await tx.savedSearch.findMany({ where: of, select: { id: true, query: true } });
  const same = kept.find((one) => one.query === query);
  if (!same && kept.length >= most) throw new Denied("tooManySaved");
  return same?.id;
}

/** Keeps one, by this statement, and answers its id. Of several at once each waits until the one before is in, and counts it, too. */
export const keepOne = (of: Kept, id: string, insert: Prisma.Sql) =>
  upkeep.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`kept ${of.what} ${of.userId}`}, 0))`;
    const same = await keptAs(of, tx);
    if (same === undefined) await tx.$executeRaw(insert);
    return same ?? id;
  });
