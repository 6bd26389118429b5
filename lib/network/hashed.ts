import { db } from "../db";
import type { Prisma } from "../generated/client";

/**
 * Asks for what joins everything that an investigation knows with everything else of it. Right after ten thousand records
 * were imported PostgreSQL still believes that there are none and would compare each with each, which takes minutes;
 * without nested loops it takes as long as ever.
 */
export async function askHashed<T>(query: Prisma.PrismaPromise<T>): Promise<T> {
  const [, answer] = await db.$transaction([db.$executeRaw`set local enable_nestloop = off`, query]);
  return answer;
}
