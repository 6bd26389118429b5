import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";

vi.mock("../../lib/search/indexer", () => ({ startIndexer: vi.fn() }));

/** A server of the process after Next registered us; answers what a page would read, or that the database is away. */
async function server() {
  vi.stubEnv("NEXT_RUNTIME", "nodejs");
  const { register } = await import("../../instrumentation");
  await register();
  const { answerResting } = await import("../../lib/access/doorway");
  let seen: IncomingHttpHeaders = {};
  const http = createServer(async (request, response) => {
    seen = request.headers;
    await new Promise((resolve) => setTimeout(resolve, 5)); // other requests come in between
    if (request.url === "/away") answerResting();
    response.statusCode = request.url === "/away" ? 500 : 200; // what Next makes of an error
    response.end();
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => http.once("listening", resolve));
  const { port } = http.address() as AddressInfo;
  const ask = (path: string, headers: Record<string, string> = {}) => fetch(`http://127.0.0.1:${port}${path}`, { headers });
  return { ask, seen: () => seen, [Symbol.asyncDispose]: async () => void http.close() };
}

test("what a caller says of where it is and what it asked for is overwritten", async () => {
  await using http = await server();
  await http.ask("/evidence?kind=script&_rsc=1x2y&page=2", {
    "x-caller": "6.6.6.6",
    "x-forwarded-for": "6.6.6.6",
    "x-path": "//evil.example",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
  });
  expect(http.seen()).toMatchObject({ "x-caller": "127.0.0.1", "x-path": "/evidence?kind=script&page=2" });
  expect(http.seen()["x-forwarded-host"]).toBeUndefined();
  expect(http.seen()["x-forwarded-proto"]).toBeUndefined();
  await http.ask("/evidence?_rsc=1x2y");
  expect(http.seen()["x-path"]).toBe("/evidence");
});

test("a page that cannot reach the database is answered with 503, and no other page with it", async () => {
  await using http = await server();
  const answers = await Promise.all(["/away", "/", "/away", "/"].map((path) => http.ask(path)));
  expect(answers.map(({ status }) => status)).toEqual([503, 200, 503, 200]);
  expect(answers.map(({ headers }) => headers.get("retry-after"))).toEqual(["5", null, "5", null]);
});
