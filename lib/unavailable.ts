import { answerResting } from "./access/doorway";

/** A database that does not answer, by what Prisma, PostgreSQL and Node call it; the kinds are those of the driver adapter. */
const away = new Set([
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2037",
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "57P01",
  "57P02",
  "57P03",
]);
const awayKinds = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);
/** What `pg` says without a code. */
const awayWords = /^(Connection terminated|timeout exceeded when trying to connect)/;

type Driver = { driverAdapterError?: { cause?: { kind?: string; originalCode?: string } } };

export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, meta } = error as { code?: unknown; meta?: Driver };
  // Of raw SQL Prisma's own code says only that it failed.
  const cause = meta?.driverAdapterError?.cause;
  return away.has(String(code)) || awayKinds.has(String(cause?.kind)) || away.has(String(cause?.originalCode)) || awayWords.test(error.message);
}

/**
 * The digest is all that a browser learns of an error: this one lets the error page say that the archive rests, instead of
 * that a page is broken.
 */
export function markUnavailable(error: unknown): never {
  if (isUnavailable(error)) {
    Object.assign(error as Error, { digest: "unavailable" });
    answerResting();
  }
  throw error;
}
