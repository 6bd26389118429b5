import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import type { SignedIn } from "../../lib/access/actor";
import { describeApi } from "../../lib/api/openapi";
import { linkEvidence } from "../../lib/links/commands";
import { type Scene, scene } from "../support/scene";
import "../support/newsroom";
import { timelineFilter } from "../../lib/timeline/filter";
import { timelineOf } from "../../lib/timeline/queries";
import { browser, call, tokenOf } from "./calling";

vi.mock("../../lib/access/session", async () => (await import("./calling")).session);

let room: Scene;
let token: string;
beforeAll(async () => {
  room = await scene();
  token = await tokenOf(room.people.reporter.actor);
});
afterAll(() => room[Symbol.asyncDispose]());
beforeEach(() => void (browser.actor = null));

const price = { lines: [{ min: "100", max: "150", about: true, currency: "CNY", notStated: ["unit"] }], notStated: ["buyer"] };
const piece = (more: object = {}) => ({ investigation: room.investigationId, kind: "priceList", title: "进价", facts: price, ...more });
const log = (more: object = {}, headers: Record<string, string> = {}) => call("/evidence", { token, body: piece(more), headers });
const size = async () => Number((await room.owner.query("select size from custody_head")).rows[0].size);

test("a piece is logged whole, answered, and found under its reference and its id", async () => {
  const answer = await log({
    body: "第一段\n第二段",
    nature: "reported",
    method: "读报道",
    attribution: [
      { who: "内部人士", how: "told" },
      { who: "报道", how: "wrote" },
    ],
    occurred: "2019-08",
    place: "北京",
    means: "undercover",
    approvedBy: "总编",
    notStated: ["approvalLimits"],
    language: "yue",
    sensitivity: "sensitive",
    tags: ["房本", " #ＶoIP"],
    companies: [{ name: "中邦金融", role: "buyer", note: "文中所述" }],
    sources: [{ codename: "S-01", role: "hearsay" }],
  });
  expect(answer.status).toBe(201);
  expect(answer.headers.get("location")).toBe(`/api/v1/evidence/${answer.body.ref}`);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.body).toMatchObject({
    kind: "priceList",
    title: "进价",
    status: "draft",
    version: 1,
    method: "读报道",
    means: "undercover",
    approvedBy: "总编",
    approvalReason: null,
    approvalLimits: null,
    notStated: ["approvalLimits"],
    language: "yue",
    sensitivity: "sensitive",
    tags: ["voip", "房本"],
    occurred: { from: "2019-07-31T16:00:00.000Z", to: null, precision: "month", zone: "Asia/Shanghai" },
    companies: [{ id: room.companyId, name: "中邦金融", role: "buyer", note: "文中所述" }],
    sources: [{ id: room.sourceId, codename: "S-01", role: "hearsay" }],
    single: true,
    body: { type: "doc", content: [{ type: "paragraph" }, { content: [{ text: "第二段" }] }] },
    facts: { lines: [{ min: "100", max: "150", about: true, notStated: ["unit"] }], notStated: ["buyer"] },
  });
  const { namesMasked, ...read } = answer.body;
  expect(namesMasked).toBe(0);
  for (const name of [answer.body.ref, answer.body.id, answer.body.ref.toLowerCase()]) expect((await call(`/evidence/${name}`, { token })).body).toEqual(read);
});

describe("a company that comes by name", () => {
  test("is the one that is known under it, by name or alias, however wide it is written", async () => {
    const companyId = await recordCompany(
      room.people.reporter.actor,
      companyInput.parse({ companyId: randomUUID(), investigationId: room.investigationId, name: "北京ＡＢ公司", aliases: [{ name: "AB" }] }),
    );
    for (const name of ["北京AB公司", "ab"]) expect((await log({ companies: [{ name, role: "seller" }] })).body.companies).toMatchObject([{ id: companyId }]);
  });
  test("is recorded once with the piece, also when two name it at once", async () => {
    const name = `新公司 ${randomUUID()}`;
    const answers = await Promise.all([1, 2, 3].map(() => log({ companies: [{ name, role: "subject" }] })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.companies[0].id)).size).toBe(1);
  });
  test("is not recorded when the piece is refused", async () => {
    const name = `没有的公司 ${randomUUID()}`;
    const answer = await log({
      companies: [
        { name, role: "subject" },
        { id: randomUUID(), role: "subject" },
      ],
    });
    expect(answer.status).toBe(404);
    expect((await call(`/companies?q=${encodeURIComponent(name)}`, { token })).body.total).toBe(0);
  });
  test("that means two is refused where it stands", async () => {
    const name = `同名 ${randomUUID()}`;
    for (const _ of [1, 2])
      await recordCompany(room.people.reporter.actor, companyInput.parse({ companyId: randomUUID(), investigationId: room.investigationId, name }));
    const answer = await log({ companies: [{ name, role: "subject" }] });
    expect([answer.status, answer.body.errors]).toEqual([422, [{ pointer: "/companies/0/name", code: "ambiguous", detail: expect.any(String) }]]);
  });
  test("of another investigation is not this one", async () => {
    const other = await tokenOf(room.people.stranger.actor);
    const theirs = await call("/evidence", {
      token: other,
      body: piece({ investigation: room.otherInvestigationId, companies: [{ name: "中邦金融", role: "subject" }] }),
    });
    expect(theirs.body.companies[0].id).not.toBe(room.companyId);
  });
});

describe("under one Idempotency-Key", () => {
  const keyed = (key: string) => ({ "idempotency-key": key });
  test("the same request makes one record and answers it again", async () => {
    const key = randomUUID();
    const before = await size();
    const [first, second] = [await log({}, keyed(key)), await log({}, keyed(key))];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect([first.headers.get("idempotent-replayed"), second.headers.get("idempotent-replayed")]).toEqual([null, "true"]);
    expect(first.body.id).toBe(key);
    expect(await size()).toBe(before + 1);
  });
  test("the order of the fields is no difference; another request is refused and changes nothing", async () => {
    const key = `a key ${randomUUID()}`.replaceAll(" ", "_");
    const first = await log({ place: "北京" }, keyed(key));
    const turned = Object.fromEntries(Object.entries(piece({ place: "北京" })).toReversed());
    expect((await call("/evidence", { token, body: turned, headers: keyed(key) })).body.id).toBe(first.body.id);
    const before = await size();
    const other = await log({ place: "天津" }, keyed(key));
    expect([other.status, other.body.code]).toEqual([422, "keyReused"]);
    expect((await call("/companies", { token, body: { investigation: room.investigationId, name: "x" }, headers: keyed(key) })).body.code).toBe("keyReused");
    expect(await size()).toBe(before);
  });
  test("a race gives one record", async () => {
    const key = randomUUID().replaceAll("-", "");
    const before = await size();
    const answers = await Promise.all(Array.from({ length: 5 }, () => log({}, keyed(key))));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.ref)).size).toBe(1);
    expect(await size()).toBe(before + 1);
  });
  test("a request that failed has not used it up", async () => {
    const key = randomUUID();
    expect((await log({ companies: [{ id: randomUUID(), role: "subject" }] }, keyed(key))).status).toBe(404);
    expect((await log({}, keyed(key))).status).toBe(201);
  });
  test("of one account says nothing of another's", async () => {
    const key = `k${randomUUID()}`;
    const mine = await log({}, keyed(key));
    const colleague = await tokenOf(room.people.colleague.actor);
    const theirs = await call("/evidence", { token: colleague, body: piece({ title: "别的" }), headers: keyed(key) });
    expect([theirs.status, theirs.body.id === mine.body.id]).toEqual([201, false]);
  });
  test("that is the id of somebody else's record it is taken", async () => {
    const colleague = await tokenOf(room.people.colleague.actor);
    const answer = await call("/evidence", { token: colleague, body: piece(), headers: keyed(room.draft) });
    expect([answer.status, answer.body.code]).toEqual([409, "taken"]);
  });
  test.each(["", " ", "ä", "x".repeat(256)])("%j is no key", async (key) => {
    const answer = await log({}, keyed(encodeURIComponent(key) === key ? key : key.replace("ä", "\u00e4")));
    expect([answer.status, answer.body.code]).toEqual([400, "badKey"]);
  });
});

describe("refused, with what is wrong and where", () => {
  test.each<[string, object, [string, string][]]>([
    ["an unknown field", { colour: "红" }, [["/colour", "unknownField"]]],
    ["an unknown fact", { facts: { ...price, colour: "红" } }, [["/facts/colour", "unknownField"]]],
    ["an unknown fact deep inside", { facts: { lines: [{ ...price.lines[0], colour: "红" }] } }, [["/facts/lines/0/colour", "unknownField"]]],
    ["a kind that is none", { kind: "secret" }, [["/kind", "invalid"]]],
    ["no title", { title: undefined }, [["/title", "missing"]]],
    [
      "a title and a fact that say nothing",
      { title: " ", facts: { ...price, seller: "" } },
      [
        ["/title", "empty"],
        ["/facts/seller", "empty"],
      ],
    ],
    ["a fact that is given and not stated", { facts: { ...price, buyer: "某公司" } }, [["/facts/buyer", "givenAndNotStated"]]],
    ["a method that is given and not stated", { method: "x", notStated: ["method"] }, [["/method", "givenAndNotStated"]]],
    ["a company with neither name nor id", { companies: [{ role: "subject" }] }, [["/companies/0/name", "missing"]]],
    ["a company with both", { companies: [{ name: "x", id: randomUUID(), role: "subject" }] }, [["/companies/0/id", "oneOfThem"]]],
    ["a source that nobody knows", { sources: [{ codename: "S-99", role: "document" }] }, [["/sources/0/codename", "missing"]]],
    ["a body of another kind", { body: { type: "doc", content: [{ type: "script" }] } }, [["/body", "notRichText"]]],
    [
      "a link that runs a script",
      {
        body: {
          type: "doc",
          content: [{ type: "paragraph", content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] }] }],
        },
      },
      [["/body", "notALink"]],
    ],
    ["an operator object as an id", { companies: [{ id: { not: "x" }, role: "subject" }] }, [["/companies/0/id", "wrongType"]]],
    [
      "a range that runs backwards",
      { occurred: { from: "2019-08-02T00:00:00Z", to: "2019-08-01T00:00:00Z", precision: "range" } },
      [["/occurred/to", "rangeReversed"]],
    ],
  ])("%s", async (_name, more, errors) => {
    const before = await size();
    const answer = await log(more);
    expect(answer.status).toBe(422);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.body).toMatchObject({ type: "about:blank", status: 422, code: "invalid", title: expect.any(String) });
    expect(answer.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual(errors);
    expect(await size()).toBe(before);
  });

  test.each<[string, Parameters<typeof call>[1], number]>([
    ["what is no JSON", { raw: "{" }, 400],
    ["what is no UTF-8", { raw: Buffer.from([0x22, 0xff, 0x22]) }, 400],
    ["another content type", { raw: "{}", headers: { "content-type": "text/plain" } }, 415],
    ["another character set", { raw: "{}", headers: { "content-type": "application/json; charset=gbk" } }, 415],
    ["NUL", { raw: '{"title":"\\u0000"}' }, 422],
    ["a lone surrogate as a key", { raw: '{"\\ud800":1}' }, 422],
    ["ten thousand levels", { raw: `{"facts":${"[".repeat(10_000)}${"]".repeat(10_000)}}` }, 422],
    ["more than there is room for", { raw: `{"title":"${"x".repeat(3_000_001)}"}` }, 413],
    ["nothing at all", { raw: "" }, 400],
    ["a list", { body: [] }, 422],
    ["null", { body: null }, 422],
  ])("%s", async (_name, sent, status) => {
    expect((await call("/evidence", { token, method: "POST", ...sent })).status).toBe(status);
  });

  test.each(["?colour=red", "?kind=secret", "?cursor=x", "?cursor=1&cursor=2", "?company[not]=x"])("a list with %s", async (query) => {
    expect((await call(`/evidence${query}`, { token })).status).toBe(400);
  });
});

test("a list goes on by key to its end, each piece once", async () => {
  const seen: string[] = [];
  for (const _ of Array.from({ length: 31 })) await log();
  let pages = 0;
  for (let cursor = ""; pages < 10; pages += 1) {
    const { body } = await call(`/evidence?investigation=${room.investigationId}${cursor}`, { token });
    seen.push(...body.items.map(({ id }: { id: string }) => id));
    if (!body.next) {
      expect(seen.length).toBe(body.total);
      break;
    }
    cursor = `&cursor=${body.next}`;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(pages).toBeGreaterThan(0);
  expect((await call(`/evidence?cursor=${randomUUID()}`, { token })).status).toBe(400);
});

test("whoever opens an investigation leads it, and gets a code where none was given", async () => {
  const slug = `case-${randomUUID().slice(0, 8)}`;
  const made = await call("/investigations", { token, body: { slug, title: "新案" } });
  expect([made.status, made.body]).toMatchObject([201, { slug, title: "新案", role: "lead", code: expect.stringMatching(/^[A-Z]{2,6}$/) }]);
  const logged = await call("/evidence", { token, body: piece({ investigation: slug, kind: "unsorted", facts: undefined }) });
  expect([logged.status, logged.body.ref]).toEqual([201, `${made.body.code}-0001`]);
  const again = await call("/investigations", { token, body: { slug, title: "再来" } });
  expect([again.status, again.body.errors]).toMatchObject([409, [{ pointer: "/slug", code: "taken" }]]);
  expect((await call(`/investigations/${slug}`, { token: await tokenOf(room.people.colleague.actor) })).status).toBe(404);
});

test("a tag that holds a plate or an ID number is masked, and remains a tag", async () => {
  const tags = ["京A12345", "粤B·D12345", "11010519491231002X", "房本"];
  const answer = await log({ tags });
  expect(answer.status).toBe(201);
  const kept = (await call(`/evidence/${answer.body.ref}`, { token })).body.tags as string[];
  expect(kept).toContain("房本");
  expect(kept).toHaveLength(tags.length);
  expect(kept.join()).not.toMatch(/12345|19491231|[A-Z]/);
});

test("a time in a zone that is none is refused, and one in a zone that is stands on the timeline", async () => {
  const logIn = (zone: string) => log({ occurred: { from: "2024-01-01T00:00:00Z", precision: "day", zone } });
  for (const zone of ["Not/AZone", "'; drop", "asia/shanghai", "+08", "+0800", "+8:00", "UTC+8"]) {
    const { status, body } = await logIn(zone);
    expect([zone, status]).toEqual([zone, 422]);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: expect.stringContaining("occurred") })]);
  }
  for (const zone of ["Asia/Shanghai", "America/Argentina/Buenos_Aires", "UTC", "Etc/GMT+8", "+08:00", "-03:30"]) {
    const { status, body } = await logIn(zone);
    expect([zone, status]).toEqual([zone, 201]);
    const { drawn } = await timelineOf(room.people.reporter.actor, room.investigationId, timelineFilter.parse({}));
    expect(drawn.map(({ id }) => id)).toContain(body.id);
  }
});

test("a piece is answered with what leads to it and the claims that rest on it, as far as the caller may see them", async () => {
  const { draft, inReview, accepted, claimId, people } = room;
  await linkEvidence(people.reporter.actor, { evidenceId: draft, toId: accepted, role: "corroborates" });
  const get = async (actor: SignedIn) => (await call(`/evidence/${accepted}`, { token: await tokenOf(actor) })).body;
  const own = await get(people.reporter.actor);
  expect(own.links).toEqual([]);
  expect((own.linkedFrom as { id: string; role: string }[]).map(({ id, role }) => [id, role]).toSorted()).toEqual(
    [
      [inReview, "related"],
      [draft, "corroborates"],
    ].toSorted(),
  );
  expect(own.claims).toMatchObject([{ id: claimId, role: "supports", note: null }]);
  const viewed = await get(people.viewer.actor);
  expect(viewed.linkedFrom).toMatchObject([{ id: inReview, role: "related" }]);
  expect((await get(people.stranger.actor)).linkedFrom).toBeUndefined();
});

test("the description says that a company is named by its name or its id, and not by both", () => {
  const described = JSON.stringify(describeApi(new Request("http://localhost/api/v1")).paths);
  for (const names of [
    ["name", "id"],
    ["codename", "id"],
    ["ref", "id"],
  ])
    expect(described).toContain(JSON.stringify({ oneOf: names.map((name) => ({ required: [name] })) }).slice(1, -1));
});

test("a list of companies has their codes and notes", async () => {
  const { investigationId, people } = room;
  const given = { companyId: randomUUID(), investigationId, name: "有代码的公司", creditCode: "91110108723961012H", note: "查到的" };
  await recordCompany(people.reporter.actor, companyInput.parse(given));
  const { body } = await call(`/companies?investigation=${investigationId}&q=${encodeURIComponent("有代码")}`, { token });
  expect(body.items).toMatchObject([{ id: given.companyId, profiles: [{ creditCode: given.creditCode, note: given.note }] }]);
});
