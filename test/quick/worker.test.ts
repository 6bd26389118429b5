import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import { workerScript } from "../../lib/quick/worker";

const origin = "https://archive.example";
type Asked = { url: string; credentials?: string; language?: string };

/** The script of a build in the surroundings of a service worker, with a network that can be lost. */
function worker(build: string, stores = new Map<string, Map<string, string>>()) {
  const asked: Asked[] = [];
  const listeners = new Map<string, (event: object) => void>();
  const network = { isThere: true };
  const answer = (body: string) => ({ ok: true, redirected: false, body, clone: () => answer(body), text: async () => body });
  const page = `<link href="/_next/static/css/a.css"><script src="/_next/static/chunks/a-1.js"></script><script>"/_next/static/chunks/b~2.js"</script>`;
  const open = (name: string) => stores.get(name) ?? stores.set(name, new Map()).get(name)!;
  const key = (url: string) => new URL(url, origin).pathname;
  const surroundings = {
    ...{ URL, Set, Promise, Error },
    self: {
      location: new URL(`${origin}/sw.js?language=en`),
      addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
      skipWaiting: () => null,
    },
    caches: {
      keys: async () => [...stores.keys()],
      delete: async (name: string) => stores.delete(name),
      open: async (name: string) => ({
        put: async (url: string, { body }: { body: string }) => void open(name).set(key(url), body),
        match: async (url: string) => open(name).get(key(url)),
      }),
    },
    async fetch(what: string | { url: string }, init?: { credentials?: string; headers?: Record<string, string> }) {
      if (!network.isThere) throw new TypeError("no network");
      const url = typeof what === "string" ? what : what.url;
      asked.push({ url, ...(init?.credentials && { credentials: init.credentials }), ...(init?.headers && { language: init.headers["accept-language"] }) });
      return answer(url === "/quick" ? page : `from the network: ${url}`);
    },
  };
  runInContext(workerScript(build), createContext(surroundings));
  return {
    asked,
    stores,
    network,
    async tell(name: "install" | "activate") {
      let done: Promise<void> | undefined;
      listeners.get(name)!({ waitUntil: (work: Promise<void>) => (done = work) });
      await done;
    },
    /** Undefined where the worker leaves the request alone. */
    ask(path: string, { method = "GET", mode = "no-cors" } = {}): Promise<unknown> | undefined {
      let said: Promise<unknown> | undefined;
      listeners.get("fetch")!({ request: { url: new URL(path, origin).href, method, mode }, respondWith: (answer: Promise<unknown>) => (said = answer) });
      return said;
    },
  };
}

test("it fetches its page as nobody, in the reader's language, with the files that the page needs, and nothing else", async () => {
  const { asked, stores, tell } = worker("one");
  await tell("install");
  expect(asked[0]).toEqual({ url: "/quick", credentials: "omit", language: "en" });
  expect(asked.every(({ credentials }) => credentials === "omit")).toBe(true);
  const files = ["/_next/static/chunks/a-1.js", "/_next/static/chunks/b~2.js", "/_next/static/css/a.css"];
  expect([...stores].map(([name, kept]) => [name, [...kept.keys()].sort()])).toEqual([["shell one en", [...files, "/quick"]]]);
});

test("a page that cannot be had is answered with its own; a page that can is what the network says, and is not kept", async () => {
  const { ask, network, stores, tell } = worker("one");
  await tell("install");
  const before = JSON.stringify([...stores.values()].map((kept) => [...kept]));
  expect(await ask("/evidence/1", { mode: "navigate" })).toMatchObject({ body: expect.stringContaining("from the network") });
  network.isThere = false;
  expect(await ask("/evidence/1", { mode: "navigate" })).toContain("/_next/static/chunks/a-1.js");
  expect(await ask("/_next/static/css/a.css")).toContain("from the network");
  expect(JSON.stringify([...stores.values()].map((kept) => [...kept]))).toBe(before);
});

test("everything else passes untouched: the API, what writes, what pages fetch, files to take away, other sites", () => {
  const { ask } = worker("one");
  for (const [path, init] of [
    ["/api/v1/evidence", {}],
    ["/api/v1/evidence", { method: "POST" }],
    ["/api/export/evidence", { mode: "navigate" }],
    ["/sign-in", { method: "POST", mode: "navigate" }],
    ["/evidence?_rsc=1", { mode: "cors" }],
    ["https://elsewhere.example/_next/static/a.js", {}],
  ] as const)
    expect(ask(path, init), path).toBeUndefined();
});

test("another build has another cache, and the old one goes", async () => {
  const stores = new Map<string, Map<string, string>>();
  await worker("one", stores).tell("install");
  const next = worker("two", stores);
  await next.tell("install");
  await next.tell("activate");
  expect([...stores.keys()]).toEqual(["shell two en"]);
});
