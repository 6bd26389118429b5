import { text, z } from "../zod";

/** A day as written there, without a zone of its own. */
export const day = () => z.iso.date("error.notADate");

/** A time of day, to the second where known. */
export const clock = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, "error.notATime");

/** PostgreSQL reads other ways to write an offset as seconds, and takes names of which JavaScript takes any case as they are written. */
const written = /^([A-Z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function isZone(name: string): boolean {
  if (!written.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** IANA name. */
export const zone = () => text(60).refine(isZone, "error.notAZone");
