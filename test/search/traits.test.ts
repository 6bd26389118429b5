import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../lib/access/actor";
import { clearClaim, stateClaim, withdrawClaim } from "../../lib/claims/commands";
import { claimInput } from "../../lib/claims/schema";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { logEvidence } from "../../lib/evidence/commands";
import { evidenceInput } from "../../lib/evidence/schema";
import { linkCompany } from "../../lib/links/commands";
import { stateSame } from "../../lib/relations/commands";
import { submitEvidence, withdrawEvidence } from "../../lib/review/commands";
import { questionIn } from "../../lib/search/schema";
import { recordSource } from "../../lib/sources/commands";
import { newsroom } from "../support/newsroom";
import { ask, engines, settle } from "./searching";

let room: Awaited<ReturnType<typeof newsroom>>;
const ids = {} as Record<"insider" | "company" | "twin" | "one" | "two" | "inferred" | "against" | "claim" | "hiddenCompany" | "supported" | "bare", string>;
const refs: Record<string, string> = {};

async function log(title: string, more: object = {}, by = room.people.reporter.actor, investigationId: string = room.investigationId) {
  const id = await logEvidence(by, evidenceInput.parse({ id: randomUUID(), investigationId, title, detail: { kind: "unsorted", facts: {} }, ...more }));
  await submitEvidence(by, { id, seenVersion: 1 });
  return id;
}
async function claim(
  sentence: string,
  evidence: [id: string, role: string][],
  by = room.people.reporter.actor,
  investigationId: string = room.investigationId,
) {
  const given = claimInput.parse({ id: randomUUID(), investigationId, sentence, evidence: evidence.map(([evidenceId, role]) => ({ evidenceId, role })) });
  const id = await stateClaim(by, given);
  refs[id] = sentence;
  return id;
}
const company = (name: string, lineOfBusiness?: string, by = room.people.reporter.actor, investigationId: string = room.investigationId) =>
  recordCompany(by, companyInput.parse({ companyId: randomUUID(), investigationId, name, ...(lineOfBusiness && { lineOfBusiness }) }));
/** Free text in which a filter's syntax could stand. */
const hostile = `电话贷款" OR business = ":x'`;

beforeAll(async () => {
  room = await newsroom();
  const { reporter, editor } = room.people;
  const outside = await room.member("reporter", room.otherInvestigationId);
  ids.insider = await recordSource(reporter.actor, {
    id: randomUUID(),
    investigationId: room.investigationId,
    kind: "insider",
    description: "内部人士",
    reliability: "C",
  });
  const { rows } = await room.owner.query<{ codename: string }>(`select codename from "Source" where id = $1`, [ids.insider]);
  await recordSource(reporter.actor, { id: randomUUID(), investigationId: room.investigationId, kind: "reporter", description: "记者" });
  [ids.company, ids.twin] = [await company("中邦金融", "电话贷款"), await company("中邦富通", hostile)];
  ids.one = await log("内部人士所说", {
    attribution: [
      { who: rows[0]!.codename, how: "told" },
      { who: "报道", how: "read" },
    ],
  });
  ids.two = await log("另一路", { attribution: [{ who: "本报记者", how: "saw" }] });
  ids.inferred = await log("推想", { nature: "inferred" });
  ids.against = await log("相反", { attribution: [{ who: "别人", how: "told" }] });
  await linkCompany(reporter.actor, { evidenceId: ids.one, companyId: ids.company, role: "subject" });
  ids.supported = await claim("两路都这样说", [
    [ids.one, "supports"],
    [ids.two, "supports"],
  ]);
  ids.claim = await claim("只靠内部人士", [[ids.one, "supports"]]);
  await claim("有人反驳", [
    [ids.two, "supports"],
    [ids.against, "contradicts"],
  ]);
  await claim("靠推论", [[ids.inferred, "supports"]]);
  ids.bare = await claim("什么也没有", []);
  await clearClaim(editor.actor, { id: ids.supported, seenVersion: 1, note: "依据已核对" });

  ids.hiddenCompany = await company("墙后公司", "墙后的业务", outside.actor, room.otherInvestigationId);
  const hidden = await log("墙后", {}, outside.actor, room.otherInvestigationId);
  await linkCompany(outside.actor, { evidenceId: hidden, companyId: ids.hiddenCompany, role: "subject" });
  await recordSource(outside.actor, { id: randomUUID(), investigationId: room.otherInvestigationId, kind: "victim", description: "受害者", reliability: "A" });
  await claim("墙后的论断", [[hidden, "supports"]], outside.actor, room.otherInvestigationId);
  await settle();
}, 60_000);
afterAll(() => room[Symbol.asyncDispose]());

const said = async (engine: (typeof engines)[number], actor: Actor, asked: object) => {
  const found = await ask(engine, actor, "", { type: "claim", ...asked });
  return { ...found, claims: found.ids.map((id) => refs[id.slice("claim:".length)]).toSorted() };
};

describe.each(engines)("$name", (engine) => {
  test.each<[asked: object, claims: string[]]>([
    [{ basis: "supported" }, ["两路都这样说", "只靠内部人士", "有人反驳"]],
    [{ basis: "oneRoot" }, ["只靠内部人士", "有人反驳"]],
    [{ basis: "insiderOnly" }, ["只靠内部人士"]],
    [{ basis: "contradicted" }, ["有人反驳"]],
    [{ basis: "inferred" }, ["靠推论"]],
    [{ basis: "unsupported" }, ["靠推论", "什么也没有"]],
    [{ basis: ["contradicted", "inferred"] }, ["有人反驳", "靠推论"]],
    [{ standing: "cleared" }, ["两路都这样说"]],
    [{ standing: "open", basis: "insiderOnly" }, ["只靠内部人士"]],
  ])("of claims %j", async (asked, expected) => {
    const { claims, total } = await said(engine, room.people.viewer.actor, asked);
    expect(claims).toEqual(expected.toSorted());
    expect(total).toBe(expected.length);
  });

  test("a claim is found by the companies and the sources of its evidence", async () => {
    for (const more of [{ company: ids.company }, { source: ids.insider }])
      expect((await said(engine, room.people.viewer.actor, more)).claims, JSON.stringify(more)).toEqual(["两路都这样说", "只靠内部人士"].toSorted());
  });

  test("each is counted under the others' filters, a chosen one under its own left out", async () => {
    const { facets } = await said(engine, room.people.viewer.actor, { basis: "contradicted" });
    expect(facets.basis).toEqual({ supported: 3, oneRoot: 2, insiderOnly: 1, contradicted: 1, inferred: 1, unsupported: 2, pending: 3 });
    expect(facets.standing).toEqual({ open: 1 });
  });

  test("sources by kind and reliability, companies by their line of business, whatever stands in it", async () => {
    const actor = room.people.viewer.actor;
    const { facets } = await ask(engine, actor, "", {});
    expect([facets.sourceKind, facets.reliability, facets.business]).toEqual([{ insider: 1, reporter: 1 }, { C: 1 }, { 电话贷款: 1, [hostile]: 1 }]);
    expect((await ask(engine, actor, "", { reliability: "C" })).ids).toEqual([`source:${ids.insider}`]);
    expect((await ask(engine, actor, "", { business: hostile })).ids).toEqual([`company:${ids.twin}:${room.investigationId}`]);
  });

  test("nothing of a hidden investigation, and nothing at all for an outsider", async () => {
    const seen = await ask(engine, room.people.viewer.actor, "", {});
    for (const word of ["victim", "A", "墙后的业务"]) expect(JSON.stringify(seen.facets)).not.toContain(`"${word}"`);
    expect(seen.facets.company).not.toHaveProperty(ids.hiddenCompany);
    for (const more of [{ reliability: "A" }, { sourceKind: "victim" }, { business: "墙后的业务" }, { company: ids.hiddenCompany }])
      expect(await ask(engine, room.people.viewer.actor, "", more), JSON.stringify(more)).toMatchObject({ ids: [], total: 0 });
    const nobody = await ask(engine, room.people.administrator.actor, "", {}).catch(() => ({ total: 0, facets: {} }));
    expect([nobody.total, Object.values(nobody.facets).flatMap((counts) => Object.keys(counts))]).toEqual([0, []]);
    const outside = await ask(engine, room.people.stranger.actor, "", {});
    expect([outside.facets.reliability, outside.facets.business, outside.facets.basis]).toEqual([
      { A: 1 },
      { 墙后的业务: 1 },
      { supported: 1, oneRoot: 1, pending: 1 },
    ]);
  });
});

test("a claim follows its evidence, and companies that are said to be one", async () => {
  const [engine] = engines as [(typeof engines)[0]];
  const { reporter, viewer } = room.people;
  await stateSame(reporter.actor, { id: randomUUID(), investigationId: room.investigationId, fromId: ids.company, toId: ids.twin, evidence: [] });
  await settle();
  expect((await said(engine, viewer.actor, { company: ids.twin })).total).toBe(2);
  await withdrawEvidence(reporter.actor, { id: ids.one, seenVersion: 1, reason: "记错了" });
  await withdrawClaim(reporter.actor, { id: ids.bare, seenVersion: 1, reason: "不用了" });
  await settle();
  expect((await said(engine, viewer.actor, { company: ids.twin })).total).toBe(0);
  expect((await said(engine, viewer.actor, { basis: "insiderOnly" })).total).toBe(0);
  expect((await said(engine, viewer.actor, { basis: "unsupported" })).claims).toEqual(["靠推论", "只靠内部人士"].toSorted());
  expect((await said(engine, viewer.actor, { standing: "moved" })).claims).toEqual(["两路都这样说"]);
  expect((await said(engine, viewer.actor, { standing: "withdrawn" })).claims).toEqual(["什么也没有"]);
});

test("what is on no list is a clear no", () => {
  for (const query of [
    "basis=true",
    "standing=x",
    "sourceKind=spy",
    "reliability=a",
    "personal=dna",
    "contradiction=1",
    "operator=x",
    "priceUnit=kilo",
    "nature=x",
    `business=${"长".repeat(301)}`,
  ])
    expect(questionIn(new URLSearchParams(query)).success, query).toBe(false);
  expect(questionIn(new URLSearchParams("basis=&business=")).data).toMatchObject({ basis: [], business: [] });
});
