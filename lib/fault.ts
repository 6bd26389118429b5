/**
 * Tells whoever runs the server what sort of fault happened, and where. Never the message, which may quote what somebody
 * typed: Prisma's validation errors print the values.
 */
export function logFault(where: string, error: unknown): void {
  const code = error instanceof Error && "code" in error ? ` ${String(error.code)}` : "";
  const frames = error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  console.error([`${where}: ${error instanceof Error ? error.name : typeof error}${code}`, ...frames.slice(0, 6)].join("\n"));
}
