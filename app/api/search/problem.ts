import { getTranslations } from "next-intl/server";
import { logFault } from "@/lib/fault";
import { NoTurn } from "@/lib/search/turn";
import { isUnavailable } from "@/lib/unavailable";

/** What is answered here belongs to one person and one moment. */
export const answer = (status: number, body: unknown) => Response.json(body, { status, headers: { "cache-control": "no-store" } });

type Reason = "foreign" | "signedOut" | "tooLong" | "invalid" | "tooMany" | "resting" | "failed";
const statuses: Record<Reason, number> = { foreign: 403, signedOut: 401, tooLong: 400, invalid: 400, tooMany: 429, resting: 503, failed: 500 };

/** A refusal in words, in the language of whoever asked (RFC 9457). `parameters` are those that cannot be meant; `wait`: seconds until it can be asked again. */
export async function problem(reason: Reason, parameters: readonly string[] = [], wait = statuses[reason] === 503 ? 5 : undefined) {
  const t = await getTranslations("search.problem");
  const status = statuses[reason];
  const body = { status, title: t(reason), ...(parameters.length && { parameters: [...new Set(parameters)] }) };
  return Response.json(body, {
    status,
    headers: { "cache-control": "no-store", "content-type": "application/problem+json", ...(wait !== undefined && { "retry-after": String(wait) }) },
  });
}

/** What went wrong instead of an answer; only what is a fault of ours is noted. */
export function refusalOf(error: unknown, where: string) {
  if (error instanceof NoTurn) return problem("tooMany", [], error.waitSeconds);
  if (isUnavailable(error)) return problem("resting");
  logFault(where, error);
  return problem("failed");
}

type Issue = { code?: string; path: readonly PropertyKey[] };

/** What is wrong with the parameters. */
export const wrong = (issues: readonly Issue[]) =>
  problem(
    issues.some(({ code, path }) => code === "too_big" && path[0] === "q") ? "tooLong" : "invalid",
    issues.map(({ path }) => String(path[0])),
  );
