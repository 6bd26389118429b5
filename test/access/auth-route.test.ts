import { NextRequest } from "next/server";
import { expect, test, vi } from "vitest";
import { GET } from "../../app/api/auth/[...nextauth]/route";

vi.mock("next-auth", () => ({ default: () => async () => new Response("next-auth") }));
vi.mock("../../lib/access/session", () => ({ whoAsks: async () => null }));
vi.mock("../../lib/access/auth-options", () => ({ authOptions: {} }));

const get = (path: string) => GET(new NextRequest(`http://127.0.0.1/api/auth/${path}`), { params: Promise.resolve({ nextauth: path.split("/") }) });

test.each(["csrf", "session", "providers", "signin", "signin/credentials", "signout", "error"])("%s is next-auth's to answer", async (path) => {
  expect(await (await get(path)).text()).toBe("next-auth");
});

test.each(["callback/credentials", "callback/other", "verify-request", "_log", "constructor"])("%s is nothing that can be read, and no fault", async (path) => {
  const answer = await get(path);
  expect([answer.status, await answer.text()]).toEqual([404, ""]);
});
