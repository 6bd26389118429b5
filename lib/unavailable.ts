import { answerResting } from "./access/doorway";

/** Codes of Prisma and of Node for a database that does not answer. */
const away = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EHOSTUNREACH", "57P01", "57P03"]);

export const isUnavailable = (error: unknown): boolean => error instanceof Error && "code" in error && away.has(String(error.code));

/** The digest is all that a browser learns of an error: this one lets the error page say that the archive rests, instead of that a page is broken. */
export function markUnavailable(error: unknown): never {
  if (isUnavailable(error)) {
    Object.assign(error as Error, { digest: "unavailable" });
    answerResting();
  }
  throw error;
}
