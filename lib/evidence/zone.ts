/** PostgreSQL reads other ways to write an offset as seconds, and takes names of which JavaScript takes any case as they are written. */
const written = /^([A-Z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Whether a clock goes by that name (IANA). */
export function isZone(name: string): boolean {
  if (!written.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
