import { beforeEach, expect, test, vi } from "vitest";

/** The check as a server with this address makes it. */
async function serverAt(publicUrl: string) {
  vi.resetModules();
  vi.stubEnv("NEXTAUTH_URL", publicUrl);
  const { fromOurPages } = await import("../../lib/access/origin");
  return (origin: string | null, more: Record<string, string> = {}) => fromOurPages(new Headers({ ...(origin === null ? {} : { origin }), ...more }));
}

beforeEach(() => void vi.unstubAllEnvs());

test("a page of ours may act; a foreign one, and one that does not say, may not", async () => {
  const asks = await serverAt("https://archive.example");
  expect(asks("https://archive.example")).toBe(true);
  for (const origin of [
    null,
    "null",
    "https://evil.example",
    "http://archive.example",
    "https://archive.example:8443",
    "https://archive.example.evil.example",
    "http://localhost:3000",
  ])
    expect(asks(origin)).toBe(false);
});

test("on one's own machine its names are one place, at the same port only", async () => {
  const asks = await serverAt("http://127.0.0.1:3000");
  for (const origin of ["http://127.0.0.1:3000", "http://localhost:3000", "http://[::1]:3000"]) expect(asks(origin)).toBe(true);
  for (const origin of ["http://localhost:3001", "https://localhost:3000", "http://localhost", "http://127.0.0.2:3000"]) expect(asks(origin)).toBe(false);
});

test("a forged host changes nothing", async () => {
  const asks = await serverAt("https://archive.example");
  const forged = { host: "evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
  expect(asks("https://evil.example", forged)).toBe(false);
  expect(asks("https://archive.example", forged)).toBe(true);
});
