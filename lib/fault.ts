import { isUnavailable } from "./unavailable";

/**
 * Tells whoever runs the server what sort of fault happened, and where. Never the message, which may quote what somebody
 * typed: Prisma's validation errors print the values. A database that is away is one line: every door meets it at the same time, and
 * none of them is the place.
 */
export function logFault(where: string, error: unknown): void {
  const code = error instanceof Error && "code" in error ? ` ${String(error.code)}` : "";
  const frames = error instanceof Error && !isUnavailable(error) ? (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  console.error([`${where}: ${error instanceof Error ? error.name : typeof error}${code}`, ...frames.slice(0, 6)].join("\n"));
}
