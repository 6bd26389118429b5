import { Agent, createServer, request, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

vi.mock("../../lib/search/indexer", () => ({ startIndexer: vi.fn() }));

type Asked = { method?: string; headers?: Record<string, string>; body?: string };
type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

const passed: string[] = [];
/** As bin/start/serve.ts does: what was answered at the door goes no further. */
const http = createServer((request, response) => {
  if (response.writableEnded) return;
  passed.push(request.url!);
  response.end(request.headers["x-forwarded-host"] ?? request.headers.host);
});
let port: number;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Node's own client sends an address as it is written; fetch would mend it. */
const ask = (path: string, { method = "GET", headers = {}, body }: Asked = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const sent = request({ agent, host: "127.0.0.1", port, path, method, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      answer.on("end", () => resolve({ status: answer.statusCode!, headers: answer.headers, text }));
    });
    sent.on("error", reject).end(body);
  });

const said = vi.spyOn(console, "error").mockImplementation(() => {});

beforeAll(async () => {
  vi.stubEnv("NEXT_RUNTIME", "nodejs");
  await (await import("../../instrumentation")).register();
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  port = (http.address() as AddressInfo).port;
});
afterAll(() => {
  agent.destroy();
  http.close();
});

describe("an address that nobody can read", () => {
  test.each(["/%", "/evidence/%E0%A4%A", "/evidence/%ff", "/evidence/%ED%A0%80", "/_next/static/%E0", "//evidence/%", "/evidence/%?q=%25"])(
    "%s is answered with 400 and a page",
    async (path) => {
      const { status, headers, text } = await ask(path, { headers: { "accept-language": "en" } });
      expect(status).toBe(400);
      expect(headers).toMatchObject({ "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff" });
      expect(text).toContain("This address is broken off");
      expect(text).not.toContain(path);
    },
  );

  test("a program gets JSON, in its language", async () => {
    const { status, headers, text } = await ask("/api/v1/evidence/%E0%A4%A", { headers: { cookie: "a=1; locale=zh-CN", "accept-language": "en" } });
    expect([status, headers["content-type"]]).toEqual([400, "application/problem+json"]);
    expect(JSON.parse(text)).toEqual({ type: "about:blank", status: 400, code: "badAddress", title: "这个地址缺了或坏了一截，读不出来。" });
  });

  test("no address at all, and a method that nothing has", async () => {
    expect((await ask("*", { method: "OPTIONS" })).status).toBe(400);
    const { status, headers } = await ask("/api/search", { method: "TRACE" });
    expect([status, headers.allow?.includes("GET")]).toEqual([405, true]);
    expect((await ask("/%", { method: "HEAD" })).text).toBe("");
  });

  test.each(["/evidence/%25", "/evidence/%E9%93%BE", "/search?q=3%", "/search?q=%E0%A4", "/%00", "/"])("%s is passed on", async (path) => {
    expect((await ask(path)).status).toBe(200);
    expect(passed.at(-1)).toBe(path);
  });
});

describe("a form that another site sent", () => {
  const post = (origin: string | undefined, path = "/claims", headers: Record<string, string> = {}) =>
    ask(path, { method: "POST", headers: { ...headers, ...(origin !== undefined && { origin }) }, body: "x".repeat(100_000) });

  test.each(["https://evil.example", "null", "%%%", "http://127.0.0.1:1", "https://127.0.0.1:3000", "http://127.0.0.1:3000, https://evil.example"])(
    "%s is refused with 403 and one line",
    async (origin) => {
      said.mockClear();
      const before = passed.length;
      const { status, headers } = await post(origin);
      expect([status, headers["content-type"]]).toEqual([403, "text/html; charset=utf-8"]);
      expect(passed.length).toBe(before);
      expect(said.mock.calls.map((words) => words.length)).toEqual([1]);
      expect(said.mock.calls[0]![0]).not.toContain("\n");
    },
  );

  test("an action of a page gets a sentence, which its page shows", async () => {
    const { status, headers, text } = await post("https://evil.example", "/claims", { "next-action": "0".repeat(42), "accept-language": "en" });
    expect([status, headers["content-type"], text]).toEqual([403, "text/plain; charset=utf-8", "A browser may write from our own pages only."]);
  });

  test("whatever host it names, and however its address is written", async () => {
    expect((await post("http://evil.example:3000", "/claims", { host: "evil.example:3000" })).status).toBe(403);
    expect((await post("https://evil.example", "/claims", { "x-forwarded-host": "evil.example" })).status).toBe(403);
    for (const path of ["/api/../claims", "/api/%2e%2e/claims", "/api\\..\\claims", "/apiary", "/API/claims"])
      expect((await post("https://evil.example", path)).status, path).toBe(403);
  });

  test("ours goes on under every name of this machine, as the same host to Next", async () => {
    for (const origin of ["http://127.0.0.1:3000", "http://localhost:3000"])
      expect(await post(origin)).toMatchObject({ status: 200, text: new URL(origin).host });
    expect(await post(undefined, "/claims", { "x-forwarded-host": "evil.example" })).toMatchObject({ status: 200, text: `127.0.0.1:${port}` });
  });

  test("the doors of the API look for themselves: a program may send what it likes beside its token", async () => {
    expect((await post("https://program.example", "/api/v1/evidence")).status).toBe(200);
  });
});
