import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { GET as health } from "../../app/api/health/route";
import { GET as search } from "../../app/api/search/route";
import { GET as suggest } from "../../app/api/suggest/route";
import type { Actor } from "../../lib/access/actor";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { db } from "../../lib/db";
import { logEvidence } from "../../lib/evidence/commands";
import { submitEvidence, withdrawEvidence } from "../../lib/review/commands";
import { recordSource } from "../../lib/sources/commands";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";
import { engines, settle } from "./searching";

const asking = vi.hoisted(() => ({ actor: null as Actor | null, fault: null as Error | null }));
vi.mock("../../lib/access/session", () => ({
  whoAsks: async () => {
    if (asking.fault) throw asking.fault;
    return asking.actor;
  },
}));
vi.mock("next-intl/server", () => ({ getTranslations: async () => (key: string) => `words for ${key}` }));

let room: Awaited<ReturnType<typeof newsroom>>;
const made = { company: randomUUID(), source: "", open: "", draft: "", withdrawn: "" };
beforeAll(async () => {
  room = await newsroom();
  const { investigationId, people } = room;
  const { actor } = people.reporter;
  await recordCompany(
    actor,
    companyInput.parse({
      companyId: made.company,
      investigationId,
      name: "北京中邦富通金融服务外包有限公司",
      lineOfBusiness: "贷款",
      aliases: [{ name: "中邦金融" }],
    }),
  );
  made.source = await recordSource(actor, { id: randomUUID(), investigationId, kind: "insider", description: "内部人士" });
  const log = (title: string) => logEvidence(actor, piece(investigationId, { title, companies: [{ companyId: made.company, role: "seller" }] }));
  [made.open, made.draft, made.withdrawn] = [await log("个人信息的进价"), await log("还没写完的进价"), await log("撤回的进价")];
  for (const id of [made.open, made.withdrawn]) await submitEvidence(actor, { id, seenVersion: 1 });
  await withdrawEvidence(actor, { id: made.withdrawn, seenVersion: 1, reason: "错" });
  await settle();
});
afterAll(() => room[Symbol.asyncDispose]());
beforeEach(() => Object.assign(asking, { actor: room.people.reporter.actor, fault: null }));

const get = async (route: (request: Request) => Promise<Response>, query: Record<string, string> | string = "") => {
  const answer = await route(new Request(`http://127.0.0.1:3000/api/x?${new URLSearchParams(query)}`));
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
};
const away = () => Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });

describe("GET /api/search", () => {
  test("answers what was asked for, in the agreed shape, kept by nobody", async () => {
    const { status, headers, body } = await get(search, { q: "100-150", status: "inReview" });
    expect([status, headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(body).toEqual({
      engine: engines.at(-1)!.name,
      query: "100-150",
      total: 1,
      tookMs: expect.any(Number),
      hits: [
        {
          type: "evidence",
          id: made.open,
          ref: expect.stringMatching(/^[A-Z]{6}-0001$/),
          kind: "priceList",
          title: "个人信息的进价",
          snippet: "100–150 元",
          marks: [[0, 7]],
          why: "fact.lines.0.amount",
          url: `/evidence/${made.open}`,
          investigation: { id: room.investigationId, code: expect.any(String), title: "调查" },
        },
      ],
      facets: {
        type: { evidence: 1 },
        kind: { priceList: 1 },
        status: { draft: 1, inReview: 1, withdrawn: 1 },
        company: { [made.company]: 1 },
        source: {},
        investigation: { [room.investigationId]: 1 },
        year: {},
        means: {},
        sensitivity: { normal: 1 },
        language: {},
        tag: {},
        basis: {},
        standing: {},
        sourceKind: {},
        reliability: {},
        business: {},
        nature: {},
        personal: {},
        contradiction: {},
        operator: {},
        priceUnit: { notStated: 1 },
      },
    });
  });

  test("companies and sources have addresses of their own", async () => {
    const { body } = await get(search, { q: "zhongbang", type: "company" });
    expect(body.hits).toMatchObject([
      { type: "company", id: made.company, ref: null, kind: "company", title: "北京中邦富通金融服务外包有限公司", url: `/companies/${made.company}` },
    ]);
    expect((await get(search, { q: "S-01", type: "source" })).body.hits).toMatchObject([
      { type: "source", id: made.source, ref: "S-01", kind: "source", title: "内部人士", url: `/sources/${made.source}` },
    ]);
  });

  test("nobody is answered without a session", async () => {
    asking.actor = null;
    const { status, headers, body } = await get(search, { q: "进价" });
    expect([status, headers.get("cache-control"), headers.get("content-type")]).toEqual([401, "no-store", "application/problem+json"]);
    expect(body).toEqual({ status: 401, title: "words for signedOut" });
  });

  test.each<[query: string, title: string, parameter: string]>([
    [`q=${"a".repeat(1001)}`, "tooLong", "q"],
    [`q=${"房".repeat(34_000)}`, "tooLong", "q"],
    ["kind=nothing", "invalid", "kind"],
    ["kind=script&kind=__proto__", "invalid", "kind"],
    ["status=1", "invalid", "status"],
    ["company=1", "invalid", "company"],
    [`company=${randomUUID()}&company=${randomUUID()}`, "invalid", "company"],
    ["source=' or 1=1", "invalid", "source"],
    ["investigation[]=x&investigation=x", "invalid", "investigation"],
    ["page=0", "invalid", "page"],
    ["page=1000000000", "invalid", "page"],
    ["page=1e1", "invalid", "page"],
    ["page=NaN", "invalid", "page"],
    ["sort=evil", "invalid", "sort"],
    ["perHourFrom=1e9", "invalid", "perHourFrom"],
    ["perHourTo=1 OR 1=1", "invalid", "perHourTo"],
    ["perDayFrom=-1", "invalid", "perDayFrom"],
    ["perDayTo=600 OR submitted = true", "invalid", "perDayTo"],
    ["priceFrom=-1", "invalid", "priceFrom"],
    [`priceTo=${"9".repeat(40)}`, "invalid", "priceTo"],
    ["perRecordFrom=-1", "invalid", "perRecordFrom"],
    ["perRecordTo=1 OR submitted = true", "invalid", "perRecordTo"],
    ["currency=CNY%22 OR 1", "invalid", "currency"],
    ["missing=100", "invalid", "missing"],
    ["from=2025-02-30", "invalid", "from"],
    ["from=longer-than-any-day-is", "invalid", "from"],
    ["to=2025-02-28T00:00:00Z", "invalid", "to"],
    ["from=0000", "invalid", "from"],
    ["to=2025-13", "invalid", "to"],
    ["year=20255", "invalid", "year"],
    ["q=a&q=b", "invalid", "q"],
  ])("400 for %s", async (query, title, parameter) => {
    const { status, body } = await get(search, query);
    expect([status, body]).toEqual([400, { status: 400, title: `words for ${title}`, parameters: [parameter] }]);
  });

  test("a long question is looked for by its beginning, and the answer says which", async () => {
    const q = `${"进价".repeat(200)} 进价`;
    const { status, body } = await get(search, { q });
    expect([status, body.query]).toEqual([200, q]);
    expect(q.startsWith(body.lookedFor) && body.lookedFor.length < 120).toBe(true);
    expect((await get(search, { q: "进价" })).body).not.toHaveProperty("lookedFor");
  });

  test("whoever asks very much at once is told to wait, and somebody else is answered", async () => {
    const mine = Array.from({ length: 40 }, () => get(search, { q: "进价" }));
    await new Promise(setImmediate);
    asking.actor = room.people.editor.actor;
    expect((await get(search, { q: "进价" })).status).toBe(200);
    const all = await Promise.all(mine);
    const refused = all.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(10);
    expect(refused.length + all.filter(({ status }) => status === 200).length).toBe(40);
    for (const { headers, body } of refused) {
      expect(headers.get("retry-after")).toBe("1");
      expect(body).toEqual({ status: 429, title: "words for tooMany" });
    }
    asking.actor = room.people.reporter.actor;
    expect((await get(search, { q: "进价" })).status).toBe(200);
  });

  test("names that mean nothing here are left alone", async () => {
    expect((await get(search, { q: "进价", sel: "x", filter: "submitted = false", attributesToRetrieve: "*" })).body.total).toBe(3);
  });

  test("a filter of somebody else's investigation finds nothing, and not that it exists", async () => {
    for (const investigation of [room.otherInvestigationId, randomUUID()]) {
      const { status, body } = await get(search, { investigation });
      expect([status, body.total, body.hits]).toEqual([200, 0, []]);
    }
  });

  test("a stranger and an administrator find nothing and count nothing", async () => {
    for (const who of ["stranger", "administrator"] as const) {
      asking.actor = room.people[who].actor;
      for (const query of [{}, { q: "进价" }, { q: "zhongbang" }, { company: made.company }, { investigation: room.investigationId }]) {
        const { body } = await get(search, query);
        expect([body.total, body.hits, Object.values(body.facets).flatMap((counts) => Object.keys(counts as object))]).toEqual([0, [], []]);
      }
    }
  });

  test("a database that is away is 503 and a time to come back; another fault is 500 without a word of it", async () => {
    asking.fault = away();
    const resting = await get(search, { q: "进价" });
    expect([resting.status, resting.headers.get("retry-after")]).toEqual([503, "5"]);
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    asking.fault = new Error("secret of the query");
    const { status, body } = await get(search, { q: "进价" });
    expect([status, body]).toEqual([500, { status: 500, title: "words for failed" }]);
    expect(said.mock.calls.join("\n")).not.toContain("secret");
    said.mockRestore();
  });

  test("a database that does not answer is 503 within two seconds", async () => {
    const began = performance.now();
    const hanging = vi.spyOn(db, "$queryRaw").mockImplementation((() => new Promise(() => {})) as never);
    expect((await get(search, { q: "进价" })).status).toBe(503);
    expect((await get(health)).status).toBe(503);
    hanging.mockRestore();
    expect(performance.now() - began).toBeLessThan(4000);
  });
});

describe("GET /api/health", () => {
  test("one word for anybody, more for somebody signed in", async () => {
    const { status, body } = await get(health);
    expect([status, body]).toEqual([
      200,
      { status: "ok", database: "ok", search: { engine: engines.at(-1)!.name, state: engines.length > 1 ? "ready" : "none", pending: 0 } },
    ]);
    asking.actor = null;
    const stranger = await get(health);
    expect([stranger.status, stranger.body, stranger.headers.get("cache-control")]).toEqual([200, { status: "ok" }, "no-store"]);
  });

  test("503 when the database is away, for everybody alike", async () => {
    const down = vi.spyOn(db, "$queryRaw").mockRejectedValue(away());
    for (const actor of [room.people.reporter.actor, null]) {
      asking.actor = actor;
      const { status, body } = await get(health);
      expect([status, body]).toEqual([503, { status: "unavailable" }]);
    }
    down.mockRestore();
  });

  test("counts what the search has not caught up with", async () => {
    await logEvidence(room.people.reporter.actor, piece(room.investigationId, { title: "还在路上" }));
    expect((await get(health)).body.search.pending).toBe(1);
    // A draft of somebody else's, and an investigation of others: how busy they are is not told.
    for (const { actor } of [room.people.viewer, room.people.stranger]) {
      asking.actor = actor;
      expect((await get(health)).body.search.pending).toBe(0);
    }
    for (const { actor } of [room.people.lead, room.people.administrator]) {
      asking.actor = actor;
      expect((await get(health)).body.search.pending).toBe(1);
    }
    asking.actor = room.people.reporter.actor;
    await settle();
    expect((await get(health)).body.search.pending).toBe(0);
  });
});

describe("GET /api/suggest", () => {
  const labels = async (query: Record<string, string>) => ((await get(suggest, query)).body as { label: string }[]).map(({ label }) => label);

  test("parts of names, aliases, pinyin, initials, references and numbers", async () => {
    const company = { type: "company", id: made.company, label: "中邦金融", sub: "北京中邦富通金融服务外包有限公司" };
    for (const q of ["中邦", "富通金融", "zhongbang", "zbft", "ZBJR", "中邦金融", "北京", "中邦金融\u200B", "ｚｈｏｎｇ"])
      expect((await get(suggest, { q, types: "company" })).body, q).toEqual([company]);
    expect((await get(suggest, { q: "内部", types: "source" })).body).toEqual([{ type: "source", id: made.source, label: "S-01", sub: "内部人士" }]);
    for (const q of ["进价", "个人信息", "grxxdjj"])
      expect((await get(suggest, { q, types: "evidence" })).body, q).toContainEqual({
        type: "evidence",
        id: made.open,
        label: expect.stringMatching(/-0001$/),
        sub: "个人信息的进价",
        kind: "priceList",
        status: "inReview",
      });
    expect(await labels({ q: "1", types: "evidence" })).toEqual([expect.stringMatching(/-0001$/)]);
    expect(await labels({ q: "", types: "company,source" })).toEqual(["中邦金融", "S-01"]);
    expect(await labels({ q: "nothing of the kind" })).toEqual([]);
  });

  test("what was recorded a second ago is there, indexed or not", async () => {
    await recordCompany(
      room.people.reporter.actor,
      companyInput.parse({ companyId: randomUUID(), investigationId: room.investigationId, name: "刚刚记下的公司" }),
    );
    expect(await labels({ q: "刚刚", types: "company" })).toEqual(["刚刚记下的公司"]);
  });

  test("drafts for their author and the lead, nothing withdrawn, nothing of other investigations", async () => {
    const evidence = async (who: keyof typeof room.people) => {
      asking.actor = room.people[who].actor;
      return ((await get(suggest, { q: "进价", types: "evidence" })).body as { id: string }[]).map(({ id }) => id).sort();
    };
    expect(await evidence("reporter")).toEqual([made.open, made.draft].sort());
    expect(await evidence("lead")).toEqual([made.open, made.draft].sort());
    expect(await evidence("viewer")).toEqual([made.open]);
    for (const who of ["stranger", "administrator"] as const) {
      expect(await evidence(who)).toEqual([]);
      for (const q of ["", "中邦", "zhongbang"]) expect((await get(suggest, { q, investigation: room.investigationId })).body).toEqual([]);
    }
  });

  test("at most eight of each type; wildcards are letters", async () => {
    for (let count = 0; count < 10; count++)
      await recordSource(room.people.reporter.actor, {
        id: randomUUID(),
        investigationId: room.investigationId,
        kind: "other",
        description: `路人 100%_${count}`,
      });
    expect(await labels({ q: "路人", types: "source" })).toHaveLength(8);
    expect(await labels({ q: "100%_", types: "source" })).toHaveLength(8);
    for (const q of ["%", "_", "'", "\\", "1%2"]) expect((await get(suggest, { q, types: "company" })).body, q).toEqual([]);
  });

  test("without a session 401, too long 400, unknown types nothing", async () => {
    expect((await get(suggest, { q: "a".repeat(201) })).status).toBe(400);
    for (const wrong of [{ investigation: "x" }, { q: "中\0邦" }] as Record<string, string>[]) expect((await get(suggest, wrong)).status).toBe(400);
    expect((await get(search, { q: "中\0邦" })).body.total).toBeGreaterThan(0);
    expect((await get(suggest, { types: "user,session" })).body).toEqual([]);
    asking.actor = null;
    expect((await get(suggest, { q: "中邦" })).status).toBe(401);
  });
});
