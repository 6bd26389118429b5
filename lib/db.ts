import { connectTo } from "./connect";
import { env } from "./env";
import type { Prisma } from "./generated/client";

/** Reads only: its login has SELECT and nothing else, so PostgreSQL itself refuses a write. Always the primary: a replica would answer with what is no longer allowed. */
export const db = connectTo(env.databaseReadUrl, { max: 10 });

/** Writes. Imported by `change.ts` alone; `architecture.test.ts` holds everyone else to that. */
export const writer = connectTo(env.databaseAppUrl, { max: 10 });

export type Tx = Prisma.TransactionClient;
