import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { evidenceEdit } from "../../lib/evidence/schema";
import { kinds } from "../../lib/evidence/kinds/registry";
import { filling, freshName, indexName } from "../../lib/search/client";
import { countRecords } from "../../lib/search/find";
import { renewSearch } from "../../lib/search/commands";
import * as contents from "../../lib/search/index-content";
import { parts } from "../../lib/search/index-content";
import { searchState } from "../../lib/search/queries";
import { keepLease, LeaseLost, takeLease } from "../../lib/search/lease";
import { takeOutbox } from "../../lib/search/outbox";
import { askToRenew, isRenewalAsked } from "../../lib/search/renew";
import { question } from "../../lib/search/schema";
import { upkeep } from "../../lib/upkeep";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";
import { ask, engines, settle, turns } from "./searching";

let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom();
  await settle();
});
afterAll(() => room[Symbol.asyncDispose]());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const log = (title: string, more: object = {}) =>
  logEvidence(room.people.reporter.actor, piece(room.investigationId, { title, detail: { kind: "unsorted", facts: {} }, ...more }));
const outbox = () => upkeep.searchOutbox.count();
const documents = () => upkeep.searchDocument.findMany({ orderBy: { id: "asc" }, select: { id: true, build: true, removed: true } });
const total = async (q: string) => (await countRecords(room.people.reporter.actor, question.parse({ q }))).total;
const freeLease = () => room.owner.query(`delete from "Lease" where name = 'indexer'`);

test("outbox rows are taken with the documents that they make, or not at all", async () => {
  const holder = randomUUID();
  await takeLease(holder);
  const id = await log("取走");
  expect(await outbox()).toBe(1);
  // Killed before the end: the transaction is gone with everything in it.
  const dying = vi.spyOn(kinds.unsorted, "describe").mockImplementation(() => {
    throw Object.assign(new Error("Connection terminated unexpectedly"));
  });
  await expect(takeOutbox(holder)).rejects.toThrow("terminated");
  dying.mockRestore();
  expect([await outbox(), await upkeep.searchDocument.count({ where: { subjectId: id } })]).toEqual([1, 0]);

  expect(await takeOutbox(holder)).toBe(true);
  expect([await outbox(), await upkeep.searchDocument.count({ where: { subjectId: id } })]).toEqual([0, 1]);
  expect(await takeOutbox(holder)).toBe(false);
  await freeLease();
});

test("rows that come while others are taken stay", async () => {
  const holder = randomUUID();
  await takeLease(holder);
  await log("先");
  const real = kinds.unsorted.readAll;
  let second = "";
  const reading = vi.spyOn(kinds.unsorted, "readAll").mockImplementationOnce(async (tx, ids) => {
    second = await log("后");
    return real(tx, ids);
  });
  await takeOutbox(holder);
  reading.mockRestore();
  expect(await upkeep.searchOutbox.findMany({ select: { subjectId: true } })).toEqual([{ subjectId: second }]);
  await freeLease();
  await settle();
  expect([await total("先"), await total("后")]).toEqual([1, 1]);
});

test("a record that cannot be read is put aside; the others go on, and it comes back once it can be read", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const bad = await log("坏了");
  await log("好的");
  const real = kinds.unsorted.readAll;
  const reading = vi.spyOn(kinds.unsorted, "readAll").mockImplementation(async (tx, ids) => {
    if (ids.includes(bad)) throw new Error("unreadable");
    return real(tx, ids);
  });
  await settle();
  expect(await total("好的")).toBe(1);
  expect(await upkeep.searchOutbox.findMany({ select: { subjectId: true } })).toEqual([{ subjectId: bad }]);
  expect((await searchState(room.people.administrator.actor)).aside).toMatchObject([{ id: `evidence:${bad}`, stage: "made", reason: "Error" }]);
  reading.mockRestore();

  vi.useFakeTimers({ now: Date.now() + 120_000, toFake: ["Date"] });
  await settle();
  vi.useRealTimers();
  expect(await total("坏了")).toBe(1);
  expect(await upkeep.searchAside.count()).toBe(0);
  vi.restoreAllMocks();
});

describe.runIf(filling)("a document that the engine refuses", () => {
  const spoil = (id: string, wrong: Record<string, unknown>) => {
    const real = contents.contentOf;
    return vi.spyOn(contents, "contentOf").mockImplementation((row) => ({ ...real(row), ...(row.id === `evidence:${id}` && wrong) }));
  };

  test("is put aside and shown, and found in PostgreSQL all the same; the rest goes on, a new version is tried at once", async () => {
    const said = vi.spyOn(console, "warn").mockImplementation(() => {});
    const titles = ["拒收之一", "拒收之二", "拒收之三", "拒收之四"];
    const ids: string[] = [];
    for (const title of titles) ids.push(await log(title));
    const spoiling = spoil(ids[1]!, { id: "not an id !" });
    await settle();
    expect(await Promise.all(titles.map(total))).toEqual([1, 1, 1, 1]);
    const { aside, pending, asideCount, state } = await searchState(room.people.administrator.actor);
    expect([aside, asideCount, pending, state]).toMatchObject([[{ id: `evidence:${ids[1]}`, stage: "sent", reason: "invalid_document_id" }], 1, 1, "ready"]);
    expect(JSON.stringify(aside)).not.toContain("拒收");
    expect(said.mock.calls.join("\n")).toContain(`evidence:${ids[1]}`);

    spoiling.mockRestore();
    await settle(); // it rests: nobody asks every second
    expect(await upkeep.searchAside.count()).toBe(1);
    await editEvidence(
      room.people.reporter.actor,
      evidenceEdit.parse({ id: ids[1], seenVersion: 1, title: "拒收之二，改过", detail: { kind: "unsorted", facts: {} } }),
    );
    await settle();
    expect([await total("拒收之二"), await upkeep.searchAside.count()]).toEqual([1, 0]);
    said.mockRestore();
  }, 60_000);

  test("keeps no renewal from its end", async () => {
    const said = vi.spyOn(console, "warn").mockImplementation(() => {});
    const [good, bad] = [await log("换新好的"), await log("换新坏的")];
    const spoiling = spoil(bad, { id: "not an id !" });
    await renewSearch(room.people.administrator.actor);
    await settle();
    expect([await isRenewalAsked(), await total("换新好的"), good]).toEqual([false, 1, good]);
    spoiling.mockRestore();
    vi.useFakeTimers({ now: Date.now() + 7_200_000, toFake: ["Date"] });
    await settle();
    vi.useRealTimers();
    expect([await total("换新坏的"), await upkeep.searchAside.count()]).toEqual([1, 0]);
    said.mockRestore();
  }, 60_000);
});

describe("the lease", () => {
  test("has one holder; the next takes it when it has run out", async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    expect([await takeLease(first), await takeLease(second), await takeLease(first)]).toEqual([true, false, true]);
    await room.owner.query(`update "Lease" set "expiresAt" = now() - interval '1 second' where name = 'indexer'`);
    expect(await takeLease(second)).toBe(true);
    await expect(keepLease(first)).rejects.toThrow(LeaseLost);
    await freeLease();
  });

  test("is a fence: a holder that lost it unawares writes nothing any more", async () => {
    const [slow, next] = [randomUUID(), randomUUID()];
    await takeLease(slow);
    const id = await log("围栏");
    await room.owner.query(`update "Lease" set holder = $1 where name = 'indexer'`, [next]);
    await expect(takeOutbox(slow)).rejects.toThrow(LeaseLost);
    expect([await outbox(), await upkeep.searchDocument.count({ where: { subjectId: id } })]).toEqual([1, 0]);
    expect(await takeOutbox(next)).toBe(true);
    expect(await outbox()).toBe(0);
    await freeLease();
  });

  test("two at once do everything once, and end with the same", async () => {
    const titles = Array.from({ length: 25 }, (_, index) => `并行${"甲乙丙丁戊"[index % 5]}${index}`);
    const [one, two] = [turns(), turns()];
    const logging = new AbortController();
    const work = async ({ take }: typeof one) => {
      while (!logging.signal.aborted || (await outbox()) > 0) await take();
    };
    const working = [work(one), work(two)];
    for (const title of titles) await log(title);
    logging.abort();
    await Promise.all(working);
    await Promise.all([one.drop(), two.drop()]);
    await settle();
    for (const title of titles) expect(await total(title)).toBe(1);
    if (filling) expect(await upkeep.searchBehind.findMany()).toEqual([]);
  }, 60_000);
});

test("a row that says the same as before is not sent again", async () => {
  await settle();
  const before = await documents();
  await room.owner.query(`insert into "SearchOutbox" ("subjectType", "subjectId") select 'evidence', id from "Evidence"`);
  await settle();
  expect(await outbox()).toBe(0);
  expect(await documents()).toEqual(before);
});

test("the sweep repairs what a lost holder left: missing, old, strange and removed", async () => {
  const [missing, old, gone] = [await log("缺了的"), await log("过时的"), await log("没有了")];
  await settle();
  await room.owner.query(`delete from "SearchDocument" where "subjectId" = $1`, [missing]);
  await room.owner.query(`update "SearchDocument" set "changedAt" = now() - interval '1 day', "titleTokens" = '', vector = '' where "subjectId" = $1`, [old]);
  await room.owner.query(`update "SearchDocument" set id = 'evidence:' || $2, "subjectId" = $2::uuid where "subjectId" = $1`, [gone, randomUUID()]);
  await settle(); // a new holder sweeps first
  for (const title of ["缺了的", "过时的", "没有了"]) expect(await total(title), title).toBe(1);
  expect((await documents()).filter(({ removed }) => removed)).toEqual(filling ? [] : [expect.anything()]);
});

test.runIf(filling)("an index that holds something else than it should is repaired, too", async () => {
  await log("索引里没有");
  await settle();
  const index = filling!.index(indexName);
  const { results } = await index.getDocuments<{ id: string }>({ limit: 3, fields: ["id"] });
  await index.deleteDocuments(results.map(({ id }) => id)).waitTask();
  await index.addDocuments([{ id: "evidence_strange", build: 7 }]).waitTask();
  await settle();
  const [{ numberOfDocuments }, rows] = await Promise.all([index.getStats(), documents()]);
  expect(numberOfDocuments).toBe(rows.length);
  await expect(index.getDocument("evidence_strange")).rejects.toThrow();
});

describe("made anew", () => {
  test("every row and the index, while changes go on", async () => {
    await log("重建之前");
    await settle();
    await room.owner.query(`update "SearchDocument" set "bodyTokens" = 'wrong', vector = vector || '''wrong'':1C'`);
    await askToRenew();
    const { take, drop } = turns();
    let steps = 0;
    while (await take()) if (steps++ % 3 === 0) await log(`重建之中${steps}`);
    await drop();
    expect(steps).toBeGreaterThan(1); // so that at least one change came in between; how many steps it takes depends on the engine
    expect(await isRenewalAsked()).toBe(false);
    await settle();
    expect(await total("wrong")).toBe(0);
    expect(await total("重建之前")).toBe(1);
    expect(await total("重建之中")).toBe(Math.ceil(steps / 3));
    if (filling) await expect(filling.getRawIndex(freshName)).rejects.toThrow();
  }, 60_000);
});

describe("a long text", () => {
  const sentence = (index: number) => `第${index}段说的是${"零一二三四五六七八九"[index % 10]}号仓库${index}`;
  const long = Array.from({ length: 9000 }, (_, index) => sentence(index));
  let id: string;
  beforeAll(async () => {
    id = await log("一本书", { body: { type: "doc", content: long.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })) } });
    await settle();
  }, 120_000);

  test.each(engines)("$name finds its beginning, its middle and its end, phrases included", async (engine) => {
    for (const index of [0, 4321, 8999]) {
      expect((await ask(engine, room.people.reporter.actor, `号仓库${index}`)).ids, String(index)).toEqual([`evidence:${id}`]);
      expect((await ask(engine, room.people.reporter.actor, `段说的是${"零一二三四五六七八九"[index % 10]}号仓库`)).ids).toEqual([`evidence:${id}`]);
    }
    expect((await ask(engine, room.people.reporter.actor, "9001")).ids).toEqual([]);
  });

  test("is cut where an attribute ends, with enough in common for any phrase", () => {
    const tokens = Array.from({ length: 150_000 }, (_, index) => (index % 10 === 9 ? "." : `1${index}`));
    const cut = parts(tokens.join(" "));
    expect(cut.length).toBeGreaterThan(3);
    for (const part of cut) expect(part.split(" ").reduce((places, token) => places + (token === "." ? 8 : 1), 0)).toBeLessThan(65_535);
    for (let begin = 0; begin + 400 < tokens.length; begin += 7919) {
      const phrase = ` ${tokens.slice(begin, begin + 400).join(" ")} `;
      expect(cut.some((part) => ` ${part} `.includes(phrase))).toBe(true);
    }
  });
});
