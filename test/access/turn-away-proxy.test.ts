import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";

vi.stubEnv("NEXTAUTH_URL", "https://archive.example");
vi.stubEnv("TRUST_PROXY", "1");

test("behind a proxy a form of the public address goes on, whatever host the proxy names, and no other one", async () => {
  const { keepTheDoor } = await import("../../lib/access/doorway");
  keepTheDoor();
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const http = createServer((request, response) => void (response.writableEnded || response.end(request.headers["x-forwarded-host"]))).listen(0, "127.0.0.1");
  await new Promise((resolve) => http.once("listening", resolve));
  const { port } = http.address() as AddressInfo;
  const post = async (origin: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}/claims`, { method: "POST", headers: { origin, "x-forwarded-host": "inner.example" } });
    return [answer.status, answer.ok && (await answer.text())];
  };
  expect(await post("https://archive.example")).toEqual([200, "archive.example"]);
  expect(await post("http://archive.example")).toEqual([403, false]);
  expect(await post(`http://127.0.0.1:${port}`)).toEqual([403, false]);
  expect(said.mock.calls.at(-1)![0]).toBe(`A form of 127.0.0.1:${port} was refused: the pages are at https://archive.example`);
  http.close();
});
