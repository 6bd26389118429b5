import { randomUUID } from "node:crypto";
import { ReadableStream as Streamed } from "node:stream/web";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { Actor } from "../../lib/access/actor";
import { Denied } from "../../lib/access/denied";
import { acceptInvitation } from "../../lib/accounts/bootstrap";
import { changePassword, disableAccount, enableAccount, inviteAgain } from "../../lib/accounts/commands";
import { recordCompany } from "../../lib/companies/commands";
import { db } from "../../lib/db";
import { companyInput } from "../../lib/companies/schema";
import { stateSame } from "../../lib/relations/commands";
import { sameInput } from "../../lib/relations/schema";
import { makeToken, revokeToken } from "../../lib/tokens/commands";
import { listOwnTokens } from "../../lib/tokens/queries";
import { hashOf } from "../../lib/tokens/secret";
import { office, password } from "../accounts/office";
import { importCalls } from "../calls/files";
import { permissions, roles, type Role } from "../permissions";
import { type Scene, scene } from "../support/scene";
import "../support/newsroom";
import { browser, call, origin, tokenOf } from "./calling";

vi.mock("../../lib/access/session", async () => (await import("./calling")).session);

let room: Scene;
/** Another company of the investigation. */
let otherId: string;
/** A draft of the reporter that a file of calls became. */
let callsId: string;
beforeAll(async () => {
  room = await scene();
  otherId = await recordCompany(
    room.people.reporter.actor,
    companyInput.parse({ companyId: randomUUID(), investigationId: room.investigationId, name: "麦田" }),
  );
  const calls = "时间,工号,号码,结果\n2019-08-12 09:00:00,7,13800138000,接通\n";
  ({ evidenceId: callsId } = await importCalls(room.people.reporter.actor, room.investigationId, calls));
});
afterAll(() => room[Symbol.asyncDispose]());
beforeEach(() => void (browser.actor = null));

const size = async () => (await room.owner.query("select size from custody_head")).rows[0].size as string;
const unsorted = (investigation: string) => ({ investigation, kind: "unsorted", title: "看到的" });

/** In the order of roles: reporter, colleague, editor, lead, viewer, stranger, administrator. */
const doors: [name: string, ask: () => [path: string, sent?: { body: unknown }], statuses: number[]][] = [
  ["an accepted piece", () => [`/evidence/${room.accepted}`], [200, 200, 200, 200, 200, 404, 404]],
  ["a draft", () => [`/evidence/${room.draft}`], [200, 404, 404, 200, 404, 404, 404]],
  ["the list of an investigation", () => [`/evidence?investigation=${room.investigationId}`], [200, 200, 200, 200, 200, 404, 404]],
  ["the investigation", () => [`/investigations/${room.investigationId}`], [200, 200, 200, 200, 200, 404, 404]],
  ["a company", () => [`/companies/${room.companyId}`], [200, 200, 200, 200, 200, 404, 404]],
  ["companies", () => [`/companies?investigation=${room.investigationId}`], [200, 200, 200, 200, 200, 404, 404]],
  ["a source", () => [`/sources/${room.sourceId}`], [200, 200, 200, 200, 200, 404, 404]],
  ["sources", () => [`/sources?investigation=${room.investigationId}`], [200, 200, 200, 200, 200, 404, 404]],
  ["the calls of a draft", () => [`/evidence/${callsId}/calls`], [200, 404, 404, 200, 404, 404, 404]],
  ["the calls of a piece that has none", () => [`/evidence/${room.accepted}/calls`], [404, 404, 404, 404, 404, 404, 404]],
  ["claims", () => [`/claims?investigation=${room.investigationId}`], [200, 200, 200, 200, 200, 404, 404]],
  ["a claim", () => [`/claims/${room.claimId}`], [200, 200, 200, 200, 200, 404, 404]],
  ["comments", () => [`/evidence/${room.accepted}/comments`], [200, 200, 200, 200, 200, 404, 404]],
  ["comments on a draft", () => [`/evidence/${room.draft}/comments`], [200, 404, 404, 200, 404, 404, 404]],
  ["comments on a claim", () => [`/claims/${room.claimId}/comments`], [200, 200, 200, 200, 200, 404, 404]],
  ["commenting", () => [`/evidence/${room.accepted}/comments`, { body: { text: "谁说的？" } }], [201, 201, 201, 201, 403, 404, 404]],
  ["commenting on a draft", () => [`/evidence/${room.draft}/comments`, { body: { text: "谁说的？" } }], [201, 404, 404, 201, 404, 404, 404]],
  ["commenting on a claim", () => [`/claims/${room.claimId}/comments`, { body: { text: "谁说的？" } }], [201, 201, 201, 201, 403, 404, 404]],
  ["logging", () => ["/evidence", { body: unsorted(room.investigationId) }], [201, 201, 403, 201, 403, 404, 404]],
  ["recording a company", () => ["/companies", { body: { investigation: room.investigationId, name: randomUUID() } }], [201, 201, 403, 201, 403, 404, 404]],
  [
    "stating a relation",
    () => [`/companies/${room.companyId}/relations`, { body: { investigation: room.investigationId, to: otherId, kind: "other", word: randomUUID() } }],
    [201, 201, 403, 201, 403, 404, 404],
  ],
  [
    "recording a source",
    () => ["/sources", { body: { investigation: room.investigationId, kind: "other", description: "路人" } }],
    [201, 201, 403, 201, 403, 404, 404],
  ],
];

describe.each(doors)("%s", (_name, ask, statuses) => {
  test.each(roles.map((role, index) => [role, statuses[index]!] as [Role, number]))("%s: %i", async (role, status) => {
    const [path, sent] = ask();
    const before = await size();
    const token = await tokenOf(room.people[role].actor);
    const made = await size();
    const answer = await call(path, { token, ...sent });
    expect(answer.status).toBe(status);
    if (status >= 400) expect(await size()).toBe(made);
    expect(before).not.toBe(made); // the token itself has a history
    // What is hidden reads like what was never there.
    if (status === 404) {
      const invented = await call(path.replace(/[0-9a-f-]{36}/, randomUUID()), {
        token,
        ...(sent && { body: JSON.parse(JSON.stringify(sent.body).replace(room.investigationId, randomUUID())) }),
      });
      expect([answer.text, answer.status]).toEqual([invented.text, invented.status]);
    }
    // A browser of the same person sees the same, and a token that only reads never more.
    browser.actor = room.people[role].actor;
    expect((await call(path, { ...ask()[1], headers: { origin } })).status).toBe(status);
    if (sent) {
      const reading = await tokenOf(room.people[role].actor, "read");
      const now = await size();
      expect([403, 404]).toContain((await call(path, { token: reading, ...sent })).status);
      expect(await size()).toBe(now);
    } else expect((await call(path, { token: await tokenOf(room.people[role].actor, "read") })).status).toBe(status);
  });
});

test("lists show a stranger nothing of the investigation, totals included", async () => {
  const token = await tokenOf(room.people.stranger.actor);
  for (const path of ["/evidence", "/companies", "/sources"]) expect((await call(path, { token })).body).toEqual({ total: 0, items: [], next: null });
  expect((await call("/investigations", { token })).text).not.toContain(room.investigationId);
  for (const path of [
    `/evidence?cursor=${room.accepted}`,
    `/companies?cursor=${room.companyId}`,
    `/sources?cursor=${room.sourceId}`,
    `/investigations?cursor=${room.investigationId}`,
  ])
    expect((await call(path, { token })).text).toBe((await call(path.replace(/[0-9a-f-]{36}/, randomUUID()), { token })).text);
});

describe("a body that is slow to arrive", () => {
  /** Sends its first sign, lets something happen, and then the rest. */
  const slowly = (body: object, happens: () => Promise<unknown>) => {
    const [first, ...rest] = JSON.stringify(body);
    async function* bytes() {
      yield Buffer.from(first!);
      await happens();
      yield Buffer.from(rest.join(""));
    }
    return Streamed.from(bytes()) as BodyInit;
  };
  const company = () => ({ investigation: room.investigationId, name: `慢 ${randomUUID()}` });

  test("writes nothing for whoever was removed, or signed out, before it was there", async () => {
    const { actor, userId } = await room.member("reporter");
    browser.actor = actor;
    const leave = () => room.owner.query(`delete from "Member" where "userId" = $1`, [userId]);
    const before = await size();
    expect((await call("/companies", { raw: slowly(company(), leave), headers: { origin } })).status).toBe(404);

    const other = await room.member("reporter");
    browser.actor = other.actor;
    const end = () => room.owner.query(`update "Session" set "revokedAt" = now() where id = $1`, [other.sessionId]);
    expect((await call("/companies", { raw: slowly(company(), end), headers: { origin } })).status).toBe(401);
    expect(await size()).toBe(before);
  });

  test("writes nothing with a token that was ended meanwhile", async () => {
    const { actor } = await room.member("reporter");
    const { id, secret } = await makeToken(actor, { name: "x", scope: "write" });
    const before = Number(await size());
    expect((await call("/companies", { token: secret, raw: slowly(company(), () => revokeToken(actor, { tokenId: id })) })).status).toBe(401);
    expect(Number(await size())).toBe(before + 1); // the end of the token
  });
});

describe("a token", () => {
  const opens = async (token: string) => (await call("/investigations", { token })).status;
  const someone = () => room.member("reporter");

  test("opens nothing once it is revoked, expired, or its account disabled", async () => {
    const { actor, userId } = await someone();
    const { id, secret } = await makeToken(actor, { name: "x", scope: "read" });
    expect(await opens(secret)).toBe(200);
    await revokeToken(actor, { tokenId: id });
    expect(await opens(secret)).toBe(401);

    const late = await tokenOf(actor);
    await room.owner.query(`update "Token" set "createdAt" = now() - interval '2 days', "expiresAt" = now() - interval '1 second' where hash = $1`, [
      hashOf(late),
    ]);
    expect(await opens(late)).toBe(401);

    const before = await tokenOf(actor);
    await disableAccount(room.people.administrator.actor, { userId });
    expect(await opens(before)).toBe(401);
    await enableAccount(room.people.administrator.actor, { userId });
    expect(await opens(before), "also after the account is enabled again").toBe(401);
  });

  test("opens nothing once the password was changed, or set anew by a link", async () => {
    const { invite } = office(room);
    const { token, userId } = await invite();
    const actor = await acceptInvitation({ token, password });
    const first = await tokenOf(actor);
    expect(await opens(first)).toBe(200);
    await changePassword(actor, { current: password, password: "another password of the tests" });
    expect(await opens(first)).toBe(401);

    const second = await tokenOf(actor);
    const { token: link } = await inviteAgain(room.people.administrator.actor, { userId });
    expect(await opens(second)).toBe(200);
    await acceptInvitation({ token: link, password });
    expect(await opens(second)).toBe(401);
  });

  test("follows its account's memberships on the next request", async () => {
    const { actor, userId } = await someone();
    const secret = await tokenOf(actor);
    await room.owner.query(`update "Member" set role = 'viewer' where "userId" = $1`, [userId]);
    expect((await call("/evidence", { token: secret, body: unsorted(room.investigationId) })).status).toBe(403);
    await room.owner.query(`delete from "Member" where "userId" = $1`, [userId]);
    expect((await call(`/evidence/${room.accepted}`, { token: secret })).status).toBe(404);
  });

  test("that is wrong is not helped by a cookie beside it, and nothing tells why it is wrong", async () => {
    browser.actor = room.people.lead.actor;
    const answers = await Promise.all(
      [`Bearer pat_${"A".repeat(43)}`, "Bearer x", "Basic eDp5", "", "Bearer pat_' or 1=1"].map((authorization) =>
        call("/investigations", { headers: { authorization } }),
      ),
    );
    for (const { status, text, headers } of answers) expect([status, text, headers.get("www-authenticate")]).toEqual([401, answers[0]!.text, "Bearer"]);
  });

  test("is kept nowhere: not in its row, not in the history, not in a log", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    const { actor } = await someone();
    const secret = await tokenOf(actor);
    await call("/evidence", { token: secret, body: { ...unsorted(room.investigationId), title: secret.slice(4) }, raw: "{" });
    const rows = await room.owner.query(`select to_jsonb(t)::text one from "Token" t union all select convert_from(bytes, 'UTF8') from custody_entry`);
    expect(rows.rows.some(({ one }) => String(one).includes(secret.slice(4, 20)))).toBe(false);
    const { openPayload } = await import("../../lib/custody/payload");
    const payloads = await room.owner.query("select p.sealed, k.key from custody_payload p join custody_key k using (seq)");
    expect(payloads.rows.some(({ sealed, key }) => JSON.stringify(openPayload(sealed, key)).includes(secret.slice(4, 20)))).toBe(false);
    expect(JSON.stringify(await listOwnTokens(actor))).not.toContain(secret.slice(4, 20));
    expect(JSON.stringify(logged.mock.calls)).not.toContain(secret.slice(4, 20));
    logged.mockRestore();
  });

  test("notes its last use", async () => {
    const { actor } = await someone();
    const secret = await tokenOf(actor);
    expect((await listOwnTokens(actor))[0]!.lastUsedAt).toBeNull();
    await call("/investigations", { token: secret });
    await vi.waitFor(async () => expect((await listOwnTokens(actor))[0]!.lastUsedAt).toBeInstanceOf(Date));
  });

  test("makes no token, ends no session, and administers nothing", async () => {
    const { administrator } = room.people;
    const held = (await Actor.ofToken(hashOf(await tokenOf(administrator.actor))))!;
    expect(held.isAdministrator).toBe(false);
    await expect(makeToken(held, { name: "x", scope: "write" })).rejects.toThrow(new Denied("scope"));
  });

  test("is one's own: nobody else ends it", async () => {
    const { actor } = await someone();
    const { id } = await makeToken(actor, { name: "x", scope: "read" });
    await expect(revokeToken(room.people.lead.actor, { tokenId: id })).rejects.toThrow(new Denied("missing"));
    await revokeToken(actor, { tokenId: id });
    await expect(revokeToken(actor, { tokenId: id })).rejects.toThrow(new Denied("missing"));
  });

  test("may ask so often in a minute, and is told when to come back; others go on", async () => {
    const { askedAMinute } = await import("../../lib/access/throttle");
    const { actor, userId } = await someone();
    const secret = await tokenOf(actor);
    const statuses = new Set<number>();
    for (let asked = 0; asked < askedAMinute; asked += 20)
      for (const { status } of await Promise.all(Array.from({ length: 20 }, () => call("/investigations", { token: secret })))) statuses.add(status);
    expect([...statuses]).toEqual([200]);
    const refused = await call("/investigations", { token: secret });
    expect([refused.status, refused.body.code]).toEqual([429, "tooOften"]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(userId).toBeTruthy();
    expect(await opens(await tokenOf(actor))).toBe(200);
  }, 60_000);
});

describe("a token that only reads writes nothing, by any command or query", () => {
  // One scene and one token a person for all of them, since nothing may be written.
  let own: Scene;
  const tokens: Actor[] = [];
  beforeAll(async () => {
    own = await scene();
    for (const role of ["colleague", "editor", "lead"] as const) {
      const { secret } = await makeToken(own.people[role].actor, { name: "x", scope: "read" });
      tokens.push((await Actor.ofToken(hashOf(secret)))!);
    }
  });
  afterAll(() => own[Symbol.asyncDispose]());

  test.each(Object.entries(permissions))("%s", async (_name, { prepare, run }) => {
    await prepare?.(own); // by the reporter
    for (const held of tokens) {
      const written = async () =>
        (
          await own.owner.query(
            `select (select count(*) from custody_entry where actor = $1) history, (select count(*) from "Autosave" where "userId" = $2) kept,
              (select count(*) from "SavedSearch" where "userId" = $2) + (select count(*) from "RecentSearch" where "userId" = $2) searches`,
            [held.pseudonym, held.userId],
          )
        ).rows;
      const before = await written();
      await Promise.resolve()
        .then(() => run(held, own))
        .catch((error: unknown) => expect(error).toBeInstanceOf(Denied));
      expect(await written()).toEqual(before);
    }
  });
});

describe("a browser", () => {
  test.each<[string, Record<string, string>, number]>([
    ["from one of our pages", { origin }, 201],
    ["from somebody else's", { origin: "https://evil.example" }, 403],
    ["from one that does not say", {}, 403],
    ["for an account that has left it", { origin, "x-account": randomUUID() }, 401],
  ])("writes %s", async (_name, headers, status) => {
    browser.actor = room.people.reporter.actor;
    expect((await call("/evidence", { body: unsorted(room.investigationId), headers })).status).toBe(status);
  });
  test("reads from anywhere: no other site sees the answer", async () => {
    browser.actor = room.people.reporter.actor;
    const answer = await call("/investigations", { headers: { origin: "https://evil.example" } });
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, null]);
  });
});

test("other addresses do not exist, other methods are not allowed, and nobody gets in without a name", async () => {
  const token = await tokenOf(room.people.reporter.actor);
  for (const path of ["/", "/secret", "/evidence/a/b", "/evidence/..%2f..", "/companies/x", "/evidence/%00"])
    expect((await call(path, { token })).status, path).toBe(404);
  const wrong = await call("/evidence", { token, method: "DELETE" });
  expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET, POST"]);
  for (const path of ["/evidence", "/secret", `/evidence/${room.accepted}`]) expect((await call(path)).status).toBe(401);
});

test("a fault is told as one, and what was sent is not logged", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  const token = await tokenOf(room.people.reporter.actor);
  const queries = await import("../../lib/db");
  const spy = vi.spyOn(queries.db.evidence, "findFirst").mockRejectedValue(Object.assign(new Error("地下钱庄"), { code: "P2010" }));
  expect((await call(`/evidence/${room.accepted}`, { token })).status).toBe(500);
  spy.mockRejectedValue(Object.assign(new Error("地下钱庄"), { code: "ECONNREFUSED" }));
  const resting = await call(`/evidence/${room.accepted}`, { token });
  expect([resting.status, resting.headers.get("retry-after")]).toEqual([503, "5"]);
  spy.mockRestore();
  expect(JSON.stringify(logged.mock.calls)).not.toContain("地下钱庄");
  logged.mockRestore();
});

test("a relation is stated once under its key, on evidence that was handed in, between two of one investigation, and read with what makes companies one", async () => {
  const { people, investigationId, companyId, otherInvestigationId } = room;
  const token = await tokenOf(people.reporter.actor);
  const [piece] = await db.evidence.findMany({ where: { id: room.accepted }, select: { number: true, investigation: { select: { code: true } } } });
  const ref = `${piece!.investigation.code}-${String(piece!.number).padStart(4, "0")}`;
  const path = `/companies/${companyId}/relations`;
  const said = { investigation: investigationId, to: otherId, kind: "buysFrom", since: "2019-08", notStated: ["until"], evidence: [ref] };
  const headers = { "idempotency-key": randomUUID() };
  const [first, second] = await Promise.all([call(path, { token, body: said, headers }), call(path, { token, body: said, headers })]);
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body).toEqual(first.body);
  expect(first.body).toMatchObject({
    kind: "buysFrom",
    from: { id: companyId },
    to: { id: otherId, name: "麦田" },
    since: "2019-08",
    notStated: ["until"],
    evidence: [ref],
  });
  expect(first.headers.get("location")).toBe(`/api/v1/companies/${companyId}`);
  const read = async () => (await call(`/companies/${otherId}`, { token })).body as { id: string; ids: string[]; relations: { id: string }[]; same: object[] };
  expect((await read()).relations).toContainEqual(first.body);

  const size = async () => (await room.owner.query("select size from custody_head")).rows[0].size as string;
  const before = await size();
  const foreign = await recordCompany(
    people.stranger.actor,
    companyInput.parse({ companyId: randomUUID(), investigationId: otherInvestigationId, name: "别家" }),
  );
  const made = await size();
  expect(made).not.toBe(before);
  for (const [change, status, code] of [
    [{}, 422, "relatedAlready"],
    [{ kind: "sameAs" }, 422, "invalid"],
    [{ kind: "other" }, 422, "sayRelation"],
    [{ kind: "hiresFrom", to: companyId }, 422, "sameCompany"],
    [{ kind: "hiresFrom", to: foreign }, 404, "missing"],
    [{ kind: "hiresFrom", to: randomUUID() }, 404, "missing"],
    [{ kind: "hiresFrom", since: "2020", until: "2019", notStated: [] }, 422, "endsBeforeItBegins"],
    [{ kind: "hiresFrom", until: "2020" }, 422, "invalid"],
    [{ kind: "hiresFrom", evidence: ["ZZ-9999"] }, 422, "missing"],
    [{ kind: "hiresFrom", evidence: [room.draft] }, 422, "notHandedIn"],
    [{ kind: "hiresFrom", note: "<script>\u0000" }, 422, "unstorable"],
    [{ kind: "hiresFrom", secret: 1 }, 422, "unknownField"],
    [{ kind: "hiresFrom", investigation: otherInvestigationId }, 404, "missing"],
  ] as [object, number, string][]) {
    const refused = await call(path, { token, body: { ...said, ...change } });
    expect([refused.status, JSON.stringify(refused.body)], JSON.stringify(change)).toEqual([status, expect.stringContaining(`"code":"${code}"`)]);
  }
  expect((await call(`/companies/${foreign}/relations`, { token, body: said })).status).toBe(404);
  expect(await size()).toBe(made);

  expect((await read()).same).toEqual([]);
  const id = await stateSame(people.reporter.actor, sameInput.parse({ id: randomUUID(), investigationId, fromId: otherId, toId: companyId, note: "执照" }));
  const one = await read();
  expect(one).toMatchObject({
    id: companyId,
    ids: [companyId, otherId],
    same: [{ id, from: { id: otherId }, to: { id: companyId }, note: "执照", evidence: [], roots: 0 }],
  });
  expect((await call(`/companies/${otherId}`, { token: await tokenOf(people.stranger.actor) })).status).toBe(404);
});
