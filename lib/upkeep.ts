import { connectTo } from "./connect";
import { env } from "./env";
import type { PrismaClient } from "./generated/client";

/** What is not evidence and therefore has no history. PostgreSQL holds the login to the same list (prisma/grants.sql). */
type Upkept =
  | "session"
  | "credential"
  | "invitation"
  | "autosave"
  | "searchDocument"
  | "searchBehind"
  | "searchOutbox"
  | "lease"
  | "rateLimit"
  | "token"
  | "sentOnce"
  | "savedSearch"
  | "recentSearch"
  | "searchAside"
  | "stagedImport"
  | "stagedChunk"
  | "stagedRow";

/**
 * The second door for writing, with a login of its own. Everything else goes through `change()`.
 * Raw SQL is there for the search table (a tsvector has no Prisma type) and for `admit_first_administrator()`.
 */
export const upkeep: Pick<PrismaClient, Upkept | "$queryRaw" | "$executeRaw" | "$transaction"> = connectTo(env.databaseUpkeepUrl, {
  max: 6,
});
