import { randomUUID } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { NamesVictim } from "../../lib/access/denied";
import * as claims from "../../lib/claims/commands";
import * as comments from "../../lib/comments/commands";
import * as companies from "../../lib/companies/commands";
import { historyOf } from "../../lib/custody/queries";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { findEvidence } from "../../lib/evidence/queries";
import { openInvestigation } from "../../lib/investigations/commands";
import * as links from "../../lib/links/commands";
import * as lists from "../../lib/lists/commands";
import * as relations from "../../lib/relations/commands";
import * as review from "../../lib/review/commands";
import * as searches from "../../lib/searches/commands";
import { recentSearches, savedSearches } from "../../lib/searches/queries";
import * as sources from "../../lib/sources/commands";
import { makeToken } from "../../lib/tokens/commands";
import { revealVictim } from "../../lib/victims/commands";
import { sparing } from "../../lib/victims/spared";
import { loggedInAs } from "../support/database";
import { piece, type Scene, scene } from "../support/scene";
import { call, tokenOf } from "../api/calling";

vi.mock("../../lib/access/session", async () => (await import("../api/calling")).session);

/** Written like this nowhere else. What of it may never be seen: its middle. The name is marked as a victim's in a piece that was handed in. */
const canaries = {
  number: { canary: "13957164283", middle: "95716428", shown: "139••••4283‹1›" },
  name: { canary: "欧阳娜娜", middle: "阳娜娜", shown: "欧••‹1›" },
};
type Sort = keyof typeof canaries;
const sorts = ["number", "name"] as const;
let [canary, said] = ["", ""];
const say = (sort: Sort) => ([canary, said] = [canaries[sort].canary, `打 ${canaries[sort].canary} 找她`]);
say("number");
const formsOf = (middle: string) => [middle, Buffer.from(middle).toString("hex"), Buffer.from(middle).toString("base64").slice(0, 10)];

let room: Scene;
const it = { toId: "", relationId: "", comment: "", list: "", datumId: "" };
const seen = (id: string, seenVersion = 1) => ({ id, seenVersion });
const fresh = () => ({ id: randomUUID(), investigationId: room.investigationId });
const by = (who: "reporter" | "editor" | "lead" | "administrator" = "reporter") => room.people[who].actor;

beforeAll(async () => {
  room = await scene();
  const { investigationId, companyId: fromId, inReview } = room;
  it.toId = await companies.recordCompany(by(), { companyId: randomUUID(), investigationId, name: "链家", aliases: [], notStated: [] });
  it.relationId = await relations.stateRelation(by(), { ...fresh(), fromId, toId: it.toId, kind: "hiresFrom", evidence: [inReview], notStated: [] });
  it.comment = await comments.writeComment(by(), { id: randomUUID(), type: "evidence", subjectId: inReview, text: "单位没有说明" });
  it.list = await lists.keepList(by(), { lines: "链家" } as never);
  const told = await logEvidence(by(), piece(investigationId, { title: "13800138000" }));
  it.datumId = (await findEvidence(by(), told))!.victims[0]!.id;
  for (const name of [canaries.name.canary, "高兴"]) {
    const id = await kept({ title: "标出的", body: marking(name) });
    await review.submitEvidence(by(), seen(id));
  }
});
afterAll(() => room[Symbol.asyncDispose]());

const company = (more: object) =>
  ({ companyId: randomUUID(), investigationId: room.investigationId, name: "某公司", aliases: [], notStated: [], ...more }) as never;
const relation = (more: object) => ({ ...fresh(), fromId: room.companyId, toId: it.toId, kind: "buysFrom", evidence: [], notStated: [], ...more }) as never;
const list = (lines: string) => ({ lines }) as never;
const bodyOf = (text: string, ...marks: { type: string }[]) => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text, ...(marks.length && { marks }) }] }],
});
const marking = (name: string) => bodyOf(name, { type: "victim" });
const kept = (more: object) => logEvidence(by(), piece(room.investigationId, { detail: { kind: "unsorted", facts: {} }, ...more }));
const sent = async (more: object) =>
  call("/evidence", {
    token: await tokenOf(by()),
    body: { investigation: room.investigationId, kind: "unsorted", title: "一条", ...more },
  });

/** Every text that stands beside evidence, by the command that takes it: none of them keeps what could find a victim. */
const refused: Record<string, () => Promise<unknown>> = {
  "claims.stateClaim sentence": () => claims.stateClaim(by(), { ...fresh(), sentence: said, evidence: [] }),
  "claims.stateClaim note": () => claims.stateClaim(by(), { ...fresh(), sentence: "一句", note: said, evidence: [] }),
  "claims.stateClaim tie": () =>
    claims.stateClaim(by(), { ...fresh(), sentence: "一句", evidence: [{ evidenceId: room.accepted, role: "supports", note: said }] }),
  "claims.editClaim sentence": () => claims.editClaim(by(), { ...seen(room.claimId), sentence: said }),
  "claims.editClaim note": () => claims.editClaim(by(), { ...seen(room.claimId), sentence: "一句", note: said }),
  "claims.tieEvidence": () => claims.tieEvidence(by(), { claimId: room.claimId, evidenceId: room.inReview, role: "contradicts", note: said }),
  "claims.clearClaim": () => claims.clearClaim(by("editor"), { ...seen(room.claimId), note: said }),
  "claims.withdrawClaim": () => claims.withdrawClaim(by(), { ...seen(room.claimId), reason: said }),
  "comments.writeComment": () => comments.writeComment(by(), { id: randomUUID(), type: "evidence", subjectId: room.inReview, text: said }),
  "comments.answerComment": () => comments.answerComment(by(), { id: randomUUID(), threadId: it.comment, text: said }),
  "comments.editComment": () => comments.editComment(by(), { ...seen(it.comment), text: said }),
  "comments.withdrawComment": () => comments.withdrawComment(by(), { ...seen(it.comment), reason: said }),
  "companies.recordCompany name": () => companies.recordCompany(by(), company({ name: said })),
  "companies.recordCompany lineOfBusiness": () => companies.recordCompany(by(), company({ lineOfBusiness: said })),
  "companies.recordCompany note": () => companies.recordCompany(by(), company({ note: said })),
  "companies.recordCompany alias": () => companies.recordCompany(by(), company({ aliases: [{ name: said, kind: "short" }] })),
  "companies.editCompany": () => companies.editCompany(by(), company({ companyId: room.companyId, seenVersion: 1, note: said })),
  "evidence.logEvidence company": () => logEvidence(by(), piece(room.investigationId), [{ name: said, role: "subject" }]),
  "investigations.openInvestigation title": () => openInvestigation(by("administrator"), { title: said, slug: "canary" }),
  "investigations.openInvestigation slug": () => openInvestigation(by("administrator"), { title: "新调查", slug: `x-${canary}` }),
  "links.linkCompany": () => links.linkCompany(by(), { evidenceId: room.draft, companyId: room.companyId, role: "subject", note: said }),
  "links.linkSource": async () => {
    const sourceId = await sources.recordSource(by(), { ...fresh(), kind: "insider", description: "另一位" });
    return links.linkSource(by(), { evidenceId: room.draft, sourceId, role: "hearsay", note: said });
  },
  "links.linkEvidence": () => links.linkEvidence(by(), { evidenceId: room.draft, toId: room.accepted, role: "related", note: said }),
  "links.noteLink": () => links.noteLink(by(), { type: "company", evidenceId: room.inReview, companyId: room.companyId, role: "subject", note: said }),
  "lists.keepList": () => lists.keepList(by(), list(said)),
  "lists.changeList": () => lists.changeList(by(), { id: it.list, lines: said } as never),
  "relations.stateRelation note": () => relations.stateRelation(by(), relation({ note: said })),
  "relations.stateRelation word": () => relations.stateRelation(by(), relation({ kind: "other", word: said })),
  "relations.stateSame": () => relations.stateSame(by(), relation({ note: said })),
  "relations.editRelation": () => relations.editRelation(by(), { ...seen(it.relationId), kind: "hiresFrom", note: said, evidence: [], notStated: [] }),
  "relations.withdrawRelation": () => relations.withdrawRelation(by(), { ...seen(it.relationId), reason: said }),
  "review.acceptEvidence": () => review.acceptEvidence(by("editor"), { ...seen(room.inReview), note: said }),
  "review.sendBackEvidence": () => review.sendBackEvidence(by("editor"), { ...seen(room.inReview), note: said }),
  "review.rejectEvidence": () => review.rejectEvidence(by("editor"), { ...seen(room.inReview), note: said }),
  "review.withdrawEvidence": () => review.withdrawEvidence(by(), { ...seen(room.accepted), reason: said }),
  "searches.saveSearch words": () => searches.saveSearch(by(), { query: `q=${canary}` }),
  "searches.saveSearch tag": () => searches.saveSearch(by(), { query: `q=x&tag=${canary}` }),
  "searches.saveSearch business": () => searches.saveSearch(by(), { query: `business=${canary}` }),
  "searches.saveSearch prefix": () => searches.saveSearch(by(), { query: `prefix=${canary}` }),
  "sources.recordSource description": () => sources.recordSource(by(), { ...fresh(), kind: "insider", description: said }),
  "sources.recordSource note": () => sources.recordSource(by(), { ...fresh(), kind: "insider", description: "某人", note: said }),
  "sources.editSource": () => sources.editSource(by(), { ...seen(room.sourceId), kind: "insider", description: said }),
  "tokens.makeToken": () => makeToken(by(), { name: said, scope: "read" }),
  "victims.revealVictim": () => revealVictim(by(), { datumId: it.datumId, reason: said }),
};

/** And every text of evidence, by the field or the door that it comes through: kept, and masked. */
const masked: Record<string, () => Promise<unknown>> = {
  "evidence.logEvidence": () => kept({ title: said, body: bodyOf(said), place: said, obtainedBy: said, firstObtainedBy: said, tags: [canary] }),
  "evidence.logEvidence attribution": () => kept({ attribution: [{ who: said, how: "told" }] }),
  "evidence.logEvidence links": () =>
    kept({
      companies: [{ companyId: room.companyId, role: "subject", note: said }],
      links: [{ toId: room.accepted, role: "related", note: said }],
    }),
  "evidence.editEvidence": async () => {
    const id = await kept({});
    await editEvidence(by(), { ...piece(room.investigationId, { detail: { kind: "unsorted", facts: {} } }), ...seen(id), title: said } as never);
    return id;
  },
  "evidence.logEvidence named company": () => logEvidence(by(), piece(room.investigationId), [{ name: "中邦金融", role: "subject", note: said }]),
  "evidence.logEvidence new company": () => logEvidence(by(), piece(room.investigationId), [{ name: "从没见过", role: "subject", note: said }]),
  "evidence.logEvidence company asked about": () =>
    logEvidence(by(), piece(room.investigationId), [
      { name: "中邦金融", role: "subject", note: said, ifUnsure: "ask" },
      { name: "中邦金融公司", role: "other", note: said, ifUnsure: "ask" },
    ]),
  "POST /evidence": async () => {
    const { status, text, body: answer } = await sent({ companies: [{ name: "中邦金融", role: "subject", note: said }], title: said, body: said });
    expect([status, text.includes(canary)]).toEqual([201, false]);
    return answer.id as string;
  },
  "searches.rememberSearch": async () => {
    for (const query of [`q=${canary}`, `q=x&tag=${canary}`, `q=x&business=${canary}`, `q=x&prefix=${canary}`]) await searches.rememberSearch(by(), { query });
    expect([await recentSearches(by()), await savedSearches(by())]).toEqual([[], []]);
  },
};

/** What belongs to no investigation: nobody knows there whose names are marked. */
const ofNone = /^(investigations|lists|searches|tokens)\./;

describe.each(sorts)("a victim's %s", (sort) => {
  const { middle, shown } = canaries[sort];
  const holds = (name: string) => sort === "number" || !ofNone.test(name);

  test.each(Object.keys(refused).filter(holds))("is refused: %s", async (name) => {
    say(sort);
    const error: unknown = await Promise.resolve()
      .then(refused[name])
      .then(
        () => "kept",
        (thrown: unknown) => thrown,
      );
    expect(JSON.stringify(error)).toMatch(sort === "number" ? /victimData|listPersonal/ : /victimData|victimNamed/);
    expect(String(error)).not.toContain(middle);
  });
  test.each(Object.keys(masked).filter(holds))("is masked: %s", async (name) => {
    say(sort);
    const logged = await masked[name]!();
    if (typeof logged !== "string") return;
    const told = JSON.stringify([await findEvidence(by(), logged), await historyOf(by(), logged)]);
    expect(told).toContain(shown);
    expect(told).not.toContain(middle);
  });

  test("stands in no table that a login may read", async () => {
    for (const login of ["anfang_read", "anfang_app", "anfang_upkeep"] as const) {
      await using client = await loggedInAs(login);
      const { rows: tables } = await client.query<{ name: string }>(
        `select quote_ident(relname) as name from pg_class where relkind in ('r', 'v', 'm') and relnamespace = 'public'::regnamespace and has_table_privilege(oid, 'select')`,
      );
      for (const { name } of tables) {
        const { rows } = await client.query<{ line: string }>(`select t::text as line from ${name} t`);
        expect([name, rows.filter(({ line }) => formsOf(middle).some((form) => line.includes(form)))]).toEqual([name, []]);
      }
    }
  });
});

describe("a name", () => {
  const text = "大家都很高兴";
  const write = (id: string, more = "") => comments.writeComment(by("editor"), { id, type: "evidence", subjectId: room.inReview, text: text + more });

  test("is named to whoever wrote it, with its field and the piece that marks it, and to no log", async () => {
    const error = (await write(randomUUID()).catch((thrown: unknown) => thrown)) as NamesVictim;
    expect([error.field, error.marks, String(error)]).toEqual([
      "text",
      [{ name: "高兴", ref: expect.stringMatching(/^[A-Z]+-\d{4}$/) }],
      "Denied: victimNamed",
    ]);
    const claim = { ...fresh(), sentence: "一句", evidence: [{ evidenceId: room.accepted, role: "supports" as const, note: text }] };
    await expect(claims.stateClaim(by(), claim)).rejects.toMatchObject({ field: "evidence[0].note" });
  });

  test("is kept where whoever writes it says that it is no victim's there, and the history keeps that; another name is not spared by it", async () => {
    const id = randomUUID();
    await sparing(["高兴"], () => write(id));
    const [first] = await historyOf(by(), id);
    expect(first?.detail).toMatchObject({ after: { text }, notVictims: ["高兴"] });
    await expect(sparing(["高兴"], () => write(randomUUID(), "，欧阳娜娜也是"))).rejects.toMatchObject({ marks: [{ name: "欧阳娜娜" }] });
  });

  test("that stood in a text before it was marked does not keep the rest of it from being edited", async () => {
    const id = await sources.recordSource(by(), { ...fresh(), kind: "insider", description: "司马相如的同事" });
    const marked = await kept({ title: "标出的", body: marking("司马相如") });
    await review.submitEvidence(by(), seen(marked));
    await sources.editSource(by(), { ...seen(id), kind: "insider", description: "司马相如的同事", note: "在职" });
    await expect(sources.editSource(by(), { ...seen(id, 2), kind: "insider", description: "司马相如的老同事" })).rejects.toMatchObject({
      field: "description",
    });
  });

  test("that is marked in somebody else's draft is refused to nobody else", async () => {
    await kept({ title: "标出的", body: marking("诸葛孔明") });
    const one = { type: "evidence" as const, subjectId: room.inReview, text: "诸葛孔明" };
    await comments.writeComment(room.people.colleague.actor, { id: randomUUID(), ...one });
    await expect(comments.writeComment(by(), { id: randomUUID(), ...one })).rejects.toMatchObject({ reason: "victimNamed" });
  });

  test("is refused to a program, too, beside its field, until that says so", async () => {
    const token = await tokenOf(by());
    const sent = (more: object) => call("/sources", { token, body: { investigation: room.investigationId, kind: "insider", description: text, ...more } });
    const { status, body: answer } = await sent({});
    expect([status, answer.errors]).toMatchObject([422, [{ pointer: "/description", code: "victimNamed" }]]);
    expect((await sent({ notVictims: ["高兴"] })).status).toBe(201);
  });

  test("is counted in the answer to a program that logs it", async () => {
    const sent = async (more: object) =>
      (await call("/evidence", { token: await tokenOf(by()), body: { investigation: room.investigationId, kind: "unsorted", title: text, ...more } })).body;
    expect(await sent({})).toMatchObject({ title: "大家都很高••‹1›", namesMasked: 1 });
    expect(await sent({ notVictims: ["高兴"] })).toMatchObject({ title: text, namesMasked: 0 });
  });
});

test("a program that marks more names than anybody has to tell of is answered so, and quickly", async () => {
  const name = (index: number) => ({ type: "text", text: `甲${String.fromCodePoint(0x4e00 + index)}`, marks: [{ type: "victim" }] });
  const content = Array.from({ length: 301 }, (_, index) => [name(index), { type: "text", text: "，" }]).flat();
  const { status, body: answer } = await sent({ body: { type: "doc", content: [{ type: "paragraph", content }] } });
  expect([status, answer.errors]).toMatchObject([422, [{ pointer: "/body" }]]);
});

/** What takes no words of its own, or none that belong to a record. */
const wordless = [
  "accounts.inviteAccount", // names and addresses of those who work here
  "accounts.inviteAgain",
  "accounts.disableAccount",
  "accounts.enableAccount",
  "accounts.changePassword",
  "accounts.endSession",
  "accounts.endAllSessions",
  "autosave.saveAutosave", // private to whoever types it, until it is saved or dropped
  "autosave.discardAutosave",
  "calls.revealCalled", // test/calls
  "claims.untieEvidence",
  "claims.restoreClaim",
  "comments.settleThread",
  "comments.reopenThread",
  "evidence.sortEvidence", // as editEvidence
  "export.exportInvestigation",
  "import.receiveFile", // test/import: what waits is its giver's
  "import.chooseColumns", // its words are noteText, and its records are masked
  "import.throwAway",
  "import.confirmImport",
  "investigations.nameMember",
  "investigations.changeRole",
  "investigations.removeMember",
  "links.settleCompany", // a name that is kept already, masked
  "links.unlink",
  "lists.seeList",
  "lists.dropList",
  "review.submitEvidence",
  "review.restoreEvidence",
  "search.renewSearch",
  "searches.seeSearch",
  "searches.dropSearch",
  "searches.forgetRecentSearches",
  "tokens.revokeToken",
];

test("every command that takes words has its row", () => {
  const commands = globSync("lib/*/commands.ts").flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/export (?:async )?(?:function|const) (\w+)[^\n]*?\(actor: Actor/g)].map(
      ([, name]) => `${path.split("/")[1]}.${name}`,
    ),
  );
  const listed = [...Object.keys(refused), ...Object.keys(masked)].map((name) => name.split(" ")[0]!).filter((name) => name.includes("."));
  expect(commands.filter((name) => !listed.includes(name) && !wordless.includes(name))).toEqual([]);
  expect([...listed, ...wordless].filter((name) => !commands.includes(name))).toEqual([]);
});
