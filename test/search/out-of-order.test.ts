import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { type Mode, proxyTo } from "./proxy";

// Whatever reaches lib is imported once the proxy stands: lib/env.ts reads its address when it is imported.
type Lib = Awaited<ReturnType<typeof load>>;
const load = async () => ({
  ...(await import("../support/newsroom")),
  ...(await import("../support/scene")),
  ...(await import("../../lib/evidence/commands")),
  ...(await import("../../lib/search/client")),
  ...(await import("../../lib/search/find")),
  ...(await import("../../lib/search/health")),
  ...(await import("../../lib/search/indexer")),
  ...(await import("../../lib/search/schema")),
});

const engine = inject("engine");

describe.runIf(engine)("Meilisearch out of order", () => {
  let room: Awaited<ReturnType<Lib["newsroom"]>>;
  let proxy: Awaited<ReturnType<typeof proxyTo>>;
  let lib: Lib;
  let indexer: ReturnType<Lib["startIndexer"]>;
  const said: string[] = [];

  const log = (title: string) =>
    lib.logEvidence(room.people.reporter.actor, lib.piece(room.investigationId, { title, detail: { kind: "unsorted", facts: {} } }));
  const find = (q: string) => lib.findRecords(room.people.reporter.actor, lib.question.parse({ q }));
  const ready = () =>
    vi.waitFor(async () => expect(await lib.searchHealth()).toEqual({ engine: "meilisearch", state: "ready", pending: 0 }), { timeout: 30_000, interval: 50 });
  const word = () => `暗号${Array.from(randomUUID().slice(0, 8), (digit) => "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳"[Number.parseInt(digit, 16)] ?? "午").join("")}`;

  beforeAll(async () => {
    proxy = await proxyTo(engine!.MEILI_URL!);
    process.env.MEILI_URL = proxy.address;
    vi.spyOn(console, "warn").mockImplementation((line: string) => void said.push(line));
    lib = await load();
    room = await lib.newsroom();
    indexer = lib.startIndexer();
    await ready();
  }, 60_000);
  afterAll(async () => {
    await indexer.stop();
    proxy.close();
    await room[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    proxy.state.mode = "on";
    await ready();
    said.length = 0;
  }, 40_000);

  test.each<Mode>(["dead", "hanging", "failing"])(
    "%s: saving goes on, PostgreSQL answers in time, nobody pays for it again, and all of it is found afterwards",
    async (mode) => {
      const [before, meanwhile] = [word(), word()];
      await log(before);
      await ready();
      expect(await find(before)).toMatchObject({ engine: "meilisearch", total: 1 });

      proxy.state.mode = mode;
      await log(meanwhile);
      await vi.waitFor(async () => expect((await find(meanwhile)).total).toBe(1), { timeout: 10_000 });
      const began = performance.now();
      expect(await find(before)).toMatchObject({ engine: "postgres", total: 1 });
      expect(performance.now() - began).toBeLessThan(800);
      expect(await lib.searchHealth()).toMatchObject({ engine: "postgres", state: "away" });

      const asked = proxy.state.asked;
      for (let times = 0; times < 20; times++) expect((await find(before)).engine).toBe("postgres");
      expect(proxy.state.asked - asked).toBeLessThanOrEqual(2); // the probe in the background, at most

      proxy.state.mode = "on";
      await ready();
      expect(await find(meanwhile)).toMatchObject({ engine: "meilisearch", total: 1 });
      expect(said).toHaveLength(2); // one line when it went, one when it came
      expect(said.join("\n")).not.toMatch(/暗号/);
    },
    60_000,
  );

  test("wiped: until the index is whole again PostgreSQL answers, and it becomes whole by itself", async () => {
    const words = Array.from({ length: 30 }, word);
    for (const one of words) await log(one);
    await ready();
    await lib.filling!.deleteIndex(lib.indexName).waitTask();
    for (;;) {
      const { engine: answered, total } = await find(words[7]!);
      expect(total, answered).toBe(1); // at no moment a part of it
      const { state, pending } = await lib.searchHealth();
      if (state === "ready" && pending === 0 && answered === "meilisearch") break;
    }
    const { numberOfDocuments } = await lib.filling!.index(lib.indexName).getStats();
    expect(numberOfDocuments).toBe(Number((await room.owner.query(`select count(*) from "SearchDocument"`)).rows[0].count));
  }, 60_000);

  test("another's settings: the index is made anew", async () => {
    await lib.filling!.index(lib.indexName).updateSearchableAttributes(["title"]).waitTask();
    await vi.waitFor(async () => expect((await lib.filling!.index(lib.indexName).getSearchableAttributes()).length).toBeGreaterThan(3), { timeout: 20_000 });
    await ready();
  }, 60_000);
});

test.skipIf(engine)("without a Meilisearch PostgreSQL is the search, and it says so", async () => {
  const { findRecords, newsroom, question, searchHealth } = await load();
  await using room = await newsroom();
  expect(await findRecords(room.people.reporter.actor, question.parse({ q: "a" }))).toMatchObject({ engine: "postgres", total: 0 });
  expect(await searchHealth()).toMatchObject({ engine: "postgres", state: "none" });
});
