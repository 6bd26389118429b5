import { randomUUID } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
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
import { loggedInAs } from "../support/database";
import { piece, type Scene, scene } from "../support/scene";
import { call, tokenOf } from "../api/calling";

vi.mock("../../lib/access/session", async () => (await import("../api/calling")).session);

/** Written like this nowhere else. What of it may never be seen: its middle. */
const canary = "13957164283";
const middle = "95716428";
const said = `打 ${canary} 找她`;
const forms = [middle, Buffer.from(middle).toString("hex"), Buffer.from(middle).toString("base64").slice(0, 10)];

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
});
afterAll(() => room[Symbol.asyncDispose]());

const company = (more: object) =>
  ({ companyId: randomUUID(), investigationId: room.investigationId, name: "某公司", aliases: [], notStated: [], ...more }) as never;
const relation = (more: object) => ({ ...fresh(), fromId: room.companyId, toId: it.toId, kind: "buysFrom", evidence: [], notStated: [], ...more }) as never;
const list = (lines: string) => ({ lines }) as never;
const body = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: said }] }] };
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
  "sources.editSource": () => sources.editSource(by(), { ...seen(randomUUID()), kind: "insider", description: said }),
  "tokens.makeToken": () => makeToken(by(), { name: said, scope: "read" }),
  "victims.revealVictim": () => revealVictim(by(), { datumId: it.datumId, reason: said }),
};

/** And every text of evidence, by the field or the door that it comes through: kept, and masked. */
const masked: Record<string, () => Promise<unknown>> = {
  "evidence.logEvidence": () => kept({ title: said, body, place: said, obtainedBy: said, firstObtainedBy: said, tags: [canary] }),
  "evidence.logEvidence attribution": () => kept({ attribution: [{ who: said, how: "told" }] }),
  "evidence.logEvidence links": () =>
    kept({
      companies: [{ companyId: room.companyId, role: "subject", note: said }],
      links: [{ toId: room.accepted, role: "related", note: said }],
    }),
  "evidence.editEvidence": async () => {
    await editEvidence(by(), { ...piece(room.investigationId), ...seen(room.draft), title: said } as never);
    return room.draft;
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
    expect([status, text.includes(middle)]).toEqual([201, false]);
    return answer.id as string;
  },
  "searches.rememberSearch": async () => {
    for (const query of [`q=${canary}`, `q=x&tag=${canary}`, `q=x&business=${canary}`, `q=x&prefix=${canary}`]) await searches.rememberSearch(by(), { query });
    expect([await recentSearches(by()), await savedSearches(by())]).toEqual([[], []]);
  },
};

describe("a victim's number", () => {
  test.each(Object.keys(refused))("is refused: %s", async (name) => {
    const error: unknown = await Promise.resolve()
      .then(refused[name])
      .then(
        () => "kept",
        (thrown: unknown) => thrown,
      );
    expect(JSON.stringify(error)).toMatch(/victimData|listPersonal/);
    expect(String(error)).not.toContain(middle);
  });
  test.each(Object.keys(masked))("is masked: %s", async (name) => {
    const logged = await masked[name]!();
    if (typeof logged !== "string") return;
    const told = JSON.stringify([await findEvidence(by(), logged), await historyOf(by(), logged)]);
    expect(told).toContain("139••••4283‹1›");
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
        expect([name, rows.filter(({ line }) => forms.some((form) => line.includes(form)))]).toEqual([name, []]);
      }
    }
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
