import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { keysOf, makeKeys } from "../../bin/start/engine-keys";

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

type Asked = { uid: string; actions: string[]; indexes: string[]; key?: string };
/** Answers as these statuses say, one after the other, and then as a Meilisearch that makes what it is asked for. */
async function standIn(...statuses: number[]) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += part));
    request.on("end", () => {
      const status = request.url === "/keys" && request.headers.authorization === "Bearer master key of a test" ? (statuses.shift() ?? 201) : 403;
      if (status === 201 || status === 409) asked.push(JSON.parse(body) as Asked);
      response.writeHead(status).end("{}");
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { asked, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test("an engine gets one key that only asks and one that feeds, however long it takes to answer", async () => {
  const { asked, address } = await standIn(503, 500, 409, 503);
  await makeKeys(address, "master key of a test", AbortSignal.timeout(10_000));
  expect(asked.map(({ actions }) => actions)).toEqual([["search", "version"], expect.arrayContaining(["documents.*", "indexes.*"])]);
  for (const { actions } of asked)
    for (const forbidden of ["*", "keys.*", "keys.create", "dumps.create", "snapshots.create"]) expect(actions).not.toContain(forbidden);
});

test("an engine that is given up is not asked for ever", async () => {
  const { asked, address } = await standIn(...Array.from({ length: 1000 }, () => 503));
  await makeKeys(address, "master key of a test", AbortSignal.timeout(200)).catch(() => {});
  expect(asked).toEqual([]);
});

test("keys are those that Meilisearch makes of a master key and an id", () => {
  const { search, feed } = keysOf("a master key");
  expect([search, feed]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), expect.stringMatching(/^[0-9a-f]{64}$/)]);
  expect(search).not.toBe(feed);
  expect(keysOf("another master key").search).not.toBe(search);
});
