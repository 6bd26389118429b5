import { connectTo } from "./connect";
import { env } from "./env";
import type { Prisma } from "./generated/client";

/** Reads only: its login has SELECT and nothing else, so PostgreSQL itself refuses a write. Always the primary: a replica would answer with what is no longer allowed. */
export const db = connectTo(env.databaseReadUrl, { max: 10 });

/**
 * Reads what an index finds. PostgreSQL takes a look at every document for as cheap as its first page: of words that many hold it
 * would unpack all texts of the archive, twelve times slower than by the index (measured with 30,000 pieces).
 */
export const indexed = connectTo(env.databaseReadUrl, { max: 5, options: "-c enable_seqscan=off -c jit=off -c work_mem=32MB" });

/** Writes. Imported by `change.ts` alone; `architecture.test.ts` holds everyone else to that. */
export const writer = connectTo(env.databaseAppUrl, { max: 10 });

export type Tx = Prisma.TransactionClient;
