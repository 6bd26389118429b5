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

/** Too many want the same at once: nothing is broken, and a moment later it works. A transaction that found no connection in time, and a lock that somebody else holds. */
const busy = new Set(["P2028", "55P03"]);
/** Of a question that took longer than its login may ask. */
const tooLong = "57014";

type Driver = { driverAdapterError?: { cause?: { kind?: string; originalCode?: string } } };

/** Of raw SQL Prisma's own code says only that it failed: what PostgreSQL said stands beneath it. */
function codesOf(error: Error) {
  const { code, meta } = error as { code?: unknown; meta?: Driver };
  const cause = meta?.driverAdapterError?.cause;
  return { kind: String(cause?.kind), codes: [String(code), String(cause?.originalCode)] };
}

export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { kind, codes } = codesOf(error);
  return codes.some((code) => away.has(code) || code === tooLong) || awayKinds.has(kind) || awayWords.test(error.message);
}

/** Nothing is broken and nothing was saved: it can be tried again at once. */
export const isBusy = (error: unknown): boolean => error instanceof Error && codesOf(error).codes.some((code) => busy.has(code));

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
