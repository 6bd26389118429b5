import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";

vi.mock("../../lib/search/indexer", () => ({ startIndexer: vi.fn() }));

/** A server of the process after Next registered us; answers what a page would read, or that the database is away. */
async function server() {
  vi.stubEnv("NEXT_RUNTIME", "nodejs");
  const { register } = await import("../../instrumentation");
  await register();
  const { answerResting, formWasRead, isUnread } = await import("../../lib/access/doorway");
  let seen: IncomingHttpHeaders = {};
  const http = createServer(async (request, response) => {
    seen = request.headers;
    await new Promise((resolve) => setTimeout(resolve, 5)); // other requests come in between
    if (request.url?.startsWith("/read")) formWasRead();
    if (request.url?.endsWith("/away")) answerResting();
    response.statusCode = request.url === "/" ? 200 : 500; // what Next makes of an error
    response.end(String(isUnread()));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => http.once("listening", resolve));
  const { port } = http.address() as AddressInfo;
  const ask = (path: string, headers: Record<string, string> = {}, method = "GET") => fetch(`http://127.0.0.1:${port}${path}`, { headers, method });
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

test("what fails before an action of ours began is the form that was sent; what fails in it, or behind another door, is ours", async () => {
  await using http = await server();
  const action = { "next-action": "7f".repeat(21) };
  const form = { "content-type": "multipart/form-data; boundary=x" };
  const asked = [
    ["/broken", action, "POST"],
    ["/broken", form, "POST"],
    ["/", form, "POST"],
    ["/read", action, "POST"],
    ["/read/away", form, "POST"],
    ["/broken", {}, "POST"],
    ["/broken", action, "GET"],
    ["/api/import", form, "POST"],
  ] as const;
  const answers = await Promise.all(asked.map(([path, headers, method]) => http.ask(path, headers, method)));
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 200, 500, 503, 500, 500, 500]);
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(["true", "true", "true", ...Array.from({ length: 5 }, () => "false")]);
});
