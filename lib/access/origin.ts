import { env } from "../env";

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Where our own pages come from. On loopback the same port under each of its names counts; nowhere else does anything. */
export function isOurs(origin: string): boolean {
  const ours = new URL(env.publicUrl);
  if (origin === ours.origin) return true;
  if (!loopback.has(ours.hostname) || !URL.canParse(origin)) return false;
  const given = new URL(origin);
  return given.protocol === ours.protocol && given.port === ours.port && loopback.has(given.hostname);
}

/** True when a request that changes something comes from one of our pages. An absent Origin is foreign: every browser sends it with a POST. Forwarded host names are not asked. */
export const fromOurPages = (headers: { get(name: string): string | null }): boolean => {
  const origin = headers.get("origin");
  return origin !== null && isOurs(origin);
};
