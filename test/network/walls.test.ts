import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "../../lib/access/actor";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { logEvidence } from "../../lib/evidence/commands";
import { linkSource } from "../../lib/links/commands";
import { networkAddress, networkFilter } from "../../lib/network/filter";
import { nodesCalled } from "../../lib/network/find";
import { networkOf, recordsTouching, tiesBetween } from "../../lib/network/queries";
import { stateRelation, withdrawRelation } from "../../lib/relations/commands";
import { relationInput } from "../../lib/relations/schema";
import { submitEvidence, withdrawEvidence } from "../../lib/review/commands";
import { recordSource } from "../../lib/sources/commands";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

type Room = Awaited<ReturnType<typeof newsroom>>;
const network = (actor: Actor, investigation: string, asked: object = {}) => networkOf(actor, investigation, networkFilter.parse(asked));
const touching = (actor: Actor, investigation: string, node: string) => recordsTouching(actor, investigation, networkFilter.parse({ node }));
const between = (actor: Actor, investigation: string, node: string, other: string) =>
  tiesBetween(actor, investigation, networkFilter.parse({ node, with: other }));

const leak = { kind: "leakChannel", facts: { sector: "estateAgent" } };

/** Names are given once and looked up by them, so that a test reads as what it says. */
function makers({ people }: Room) {
  const company = (where: string, name: string, actor: Actor = people.reporter.actor) =>
    recordCompany(actor, companyInput.parse({ companyId: randomUUID(), investigationId: where, name }));
  const log = async (where: string, more: object, { hand = true, actor = people.reporter.actor as Actor } = {}) => {
    const id = await logEvidence(actor, piece(where, more));
    if (hand) await submitEvidence(actor, { id, seenVersion: 1 });
    return id;
  };
  return { company, log };
}

test("what touches a company, and how it got there: its role, the channel, who told whom", async () => {
  await using room = await newsroom();
  const { investigationId: here, people } = room;
  const author = people.reporter.actor;
  const { company, log } = makers(room);
  const [agent, caller] = [await company(here, "链家"), await company(here, "中邦金融")];
  const [insider, reporter] = [
    await recordSource(author, { id: randomUUID(), investigationId: here, kind: "insider", description: "内部人士" }),
    await recordSource(author, { id: randomUUID(), investigationId: here, kind: "reporter", description: "记者" }),
  ];
  const channel = await log(here, {
    detail: leak,
    companies: [
      { companyId: agent, role: "formerEmployer" },
      { companyId: caller, role: "subject" },
    ],
    attribution: [
      { who: "S-01", how: "told" },
      { who: "S-02", how: "heard" },
      { who: "报道", how: "wrote" },
    ],
  });
  const sale = await log(here, {
    title: "价目",
    companies: [
      { companyId: caller, role: "buyer" },
      { companyId: agent, role: "seller" },
    ],
  });
  await linkSource(author, { evidenceId: sale, sourceId: insider, role: "hearsay" });

  const [a, c, e, s1, s2] = [`c:${agent}`, `c:${caller}`, `e:${channel}`, `s:${insider}`, `s:${reporter}`];
  const whole = await network(people.viewer.actor, here);
  expect(whole.rows.map(({ a: who, role, b: whom }) => [who, role, whom]).toSorted()).toEqual(
    [
      [e, "channel/formerEmployer", a],
      [e, "channel/subject", c],
      [s1, "tells/attribution", e],
      [s2, "tells/attribution", e],
      [s1, "passedOn", s2],
      [s1, "about/hearsay/buyer", c],
      [s1, "about/hearsay/seller", a],
      [a, "with/seller/buyer", c],
    ].toSorted(),
  );
  expect(whole.totals).toEqual({ nodes: 5, edges: 8, lines: 8, pieces: 2 });
  expect(whole.names.get(s1)).toMatchObject({ label: "S-01", href: `/sources/${insider}` });

  const found = await touching(people.viewer.actor, here, a);
  expect(found?.records.map(({ id, roles }) => [id, roles])).toEqual([
    [channel, ["formerEmployer"]],
    [sale, ["seller"]],
  ]);
  expect(found?.records[0]?.line.steps.map(({ who }) => who)).toEqual(["S-01", "S-02", "报道"]);
  // A source that is only a step on the way is told apart from one that is linked.
  expect((await touching(people.viewer.actor, here, s1))?.records.map(({ roles }) => roles)).toEqual([["attribution"], ["hearsay"]]);
  expect((await touching(people.viewer.actor, here, e))?.records.map(({ id }) => id)).toEqual([channel]);
  expect((await between(people.viewer.actor, here, c, a))?.records.map(({ id, ties }) => [id, ties])).toEqual([
    [sale, [{ a, role: "with/seller/buyer", b: c }]],
  ]);
});

test("no node, tie, count or cluster tells of a draft, of another investigation or of what was put away", async () => {
  await using room = await newsroom();
  const { investigationId: here, otherInvestigationId: there, people } = room;
  const stranger = people.stranger.actor;
  const { company, log } = makers(room);
  const [open, hidden, foreign] = [await company(here, "看得见"), await company(here, "只在草稿"), await company(there, "别家", stranger)];
  const both = [
    { companyId: open, role: "subject" },
    { companyId: hidden, role: "origin" },
  ];
  const shown = await log(here, { detail: leak, companies: [{ companyId: open, role: "subject" }] });
  const draft = await log(here, { title: "草稿机密", detail: leak, companies: both }, { hand: false });
  const away = await log(here, { title: "撤回机密", detail: leak, companies: both });
  await withdrawEvidence(people.reporter.actor, { id: away, seenVersion: 1, reason: "错了" });
  const far = await log(there, { title: "别处机密", detail: leak, companies: [{ companyId: foreign, role: "origin" }] }, { actor: stranger });

  const asked = [
    {},
    { node: `c:${open}` },
    { node: `c:${hidden}` },
    { node: `e:${draft}` },
    { node: `e:${away}` },
    { node: `e:${far}` },
    { node: `c:${foreign}` },
  ];
  for (const one of asked) {
    const seen = await network(people.viewer.actor, here, { ...one, more: `e:${draft}`, after: `e:${draft}~channel/subject~c:${open}` });
    expect(seen.totals.edges).toBe("node" in one && one.node !== `c:${open}` ? 0 : 1);
    expect(JSON.stringify([seen, [...seen.names.values()], [...seen.cited.values()]])).not.toMatch(new RegExp(`机密|别家|${draft}|${away}|${far}|"degree":2`));
  }
  for (const actor of [people.viewer.actor, people.stranger.actor])
    for (const words of ["机密", "别家", "看得见", "进价", "1", "%", "_", "\\", "S-01"]) {
      const found = JSON.stringify(await nodesCalled(actor, here, words));
      expect(found, words).not.toMatch(/机密|别家/);
      if (actor === people.stranger.actor) expect(found).toBe("[]");
    }
  expect((await nodesCalled(people.viewer.actor, here, "看得")).map(({ label }) => label)).toEqual(["看得见"]);
  expect((await network(people.viewer.actor, here)).nodes.map(({ id, degree }) => [id, degree]).toSorted()).toEqual([
    [`c:${open}`, 1],
    [`e:${shown}`, 1],
  ]);
  // Its author and the lead see the draft, and the tie by it.
  for (const who of [people.reporter.actor, people.lead.actor]) expect((await network(who, here)).totals).toMatchObject({ nodes: 4, edges: 3 });

  for (const node of [`c:${hidden}`, `e:${draft}`, `e:${away}`, `e:${far}`, `c:${foreign}`]) {
    expect(await touching(people.viewer.actor, here, node), node).toMatchObject({ total: 0, records: [] });
    expect(await between(people.viewer.actor, here, `c:${open}`, node), node).toMatchObject({ total: 0, records: [] });
  }
  for (const nobody of [stranger, people.administrator.actor]) {
    expect(await network(nobody, here)).toMatchObject({ nodes: [], lines: [], rows: [], clusters: [], totals: { nodes: 0, edges: 0, lines: 0, pieces: 0 } });
    expect((await touching(nobody, here, `c:${open}`))?.total).toBe(0);
  }
});

test("what is stated of two companies ties them, by what it rests on or by nothing yet, and no longer once it is given up", async () => {
  await using room = await newsroom();
  const { investigationId: here, otherInvestigationId: there, people } = room;
  const author = people.reporter.actor;
  const viewer = people.viewer.actor;
  const { company, log } = makers(room);
  const [a, b, c] = [await company(here, "甲"), await company(here, "乙"), await company(here, "丙")];
  const far = await company(there, "别家", people.stranger.actor);
  const state = (actor: Actor, where: string, fromId: string, toId: string, kind: string, evidence: string[] = []) =>
    stateRelation(actor, relationInput.parse({ id: randomUUID(), investigationId: where, fromId, toId, kind, evidence }));
  const [basis, gone] = [await log(here, { title: "依据" }), await log(here, { title: "撤回机密" })];
  const owns = await state(author, here, a, b, "ownerOf", [basis, gone]);
  await state(author, here, c, a, "buysFrom");
  await state(people.stranger.actor, there, far, await company(there, "又一家", people.stranger.actor), "ownerOf");
  await withdrawEvidence(author, { id: gone, seenVersion: 1, reason: "错了" });

  const seen = await network(viewer, here);
  const ties = seen.rows.map(({ a: who, role, b: whom, pieces, first, last }) => [who, role, whom, pieces, first, last]);
  expect(ties).toEqual([
    [`c:${a}`, "relation/ownerOf", `c:${b}`, 1, basis, basis],
    [`c:${c}`, "relation/buysFrom", `c:${a}`, 0, null, null],
  ]);
  expect(JSON.stringify([seen, [...seen.cited.values()]])).not.toMatch(/机密|别家/);
  expect((await touching(viewer, here, `c:${a}`))?.records.map(({ id, roles }) => [id, roles])).toEqual([[basis, ["relation"]]]);
  expect(await between(viewer, here, `c:${b}`, `c:${a}`)).toMatchObject({ total: 1, bare: [], records: [{ id: basis, ties: [{ role: "relation/ownerOf" }] }] });
  expect(await between(viewer, here, `c:${a}`, `c:${c}`)).toMatchObject({
    total: 0,
    records: [],
    bare: [{ a: `c:${c}`, role: "relation/buysFrom", b: `c:${a}` }],
  });
  // Around a node, what is stated of it is there even where the record that it rests on names it nowhere.
  expect((await network(viewer, here, { node: `c:${b}` })).rows).toMatchObject([{ role: "relation/ownerOf", pieces: 1, first: basis }]);
  for (const nobody of [people.stranger.actor, people.administrator.actor]) {
    expect((await network(nobody, here)).totals).toEqual({ nodes: 0, edges: 0, lines: 0, pieces: 0 });
    expect(await between(nobody, here, `c:${a}`, `c:${c}`)).toMatchObject({ total: 0, bare: [] });
    expect((await touching(nobody, here, `c:${a}`))?.total).toBe(0);
  }
  await withdrawRelation(author, { id: owns, seenVersion: 1, reason: "看错了" });
  expect((await network(viewer, here)).rows.map(({ role }) => role)).toEqual(["relation/buysFrom"]);
});

test("of many only the best connected are drawn, the rest is one node that opens, and every page of the table goes on where the last ended", async () => {
  await using room = await newsroom();
  const { investigationId: here, people } = room;
  const hub = await makers(room).company(here, "中心");
  const { rows } = await room.owner.query<{ id: string }>(`insert into "Company" (id) select gen_random_uuid() from generate_series(1, 60) returning id`);
  const others = rows.map(({ id }) => id);
  await room.owner.query(
    `with profile as (insert into "CompanyProfile" ("companyId", "investigationId", name) select id, $2, '公司' || n from unnest($1::uuid[]) with ordinality u (id, n)),
      record as (insert into "Evidence" (id, "investigationId", number, kind, title, "authorId", "editedById", "notedAt", "firstSubmittedAt")
        select gen_random_uuid(), $2, n, 'unsorted', 'x', $3, $3, now(), now() from generate_series(1, 60) n returning id, number)
     insert into "EvidenceCompany" ("evidenceId", "companyId", "investigationId", role)
     select r.id, $4::uuid, $2, 'subject'::"CompanyRole" from record r union all select r.id, ($1::uuid[])[r.number], $2, 'buyer' from record r`,
    [others, here, people.reporter.userId, hub],
  );
  const first = await network(people.viewer.actor, here);
  expect(first.nodes.length).toBe(50);
  expect(first.nodes[0]?.id).toBe(`c:${hub}`);
  expect(first.clusters).toMatchObject([{ type: "c", nodes: 11 }]);
  const second = await network(people.viewer.actor, here, { more: first.clusters[0]!.next });
  expect(second.nodes.length).toBe(11);
  expect(second.nodes.filter(({ id }) => first.nodes.some((one) => one.id === id))).toEqual([]);

  for (const sort of ["pieces", "who", "role", "whom"]) {
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await network(people.viewer.actor, here, { sort, after });
      seen.push(...page.rows.map(({ b }) => b));
      if (!(after = page.next)) break;
    }
    expect(seen.toSorted(), sort).toEqual(others.map((id) => `c:${id}`).toSorted());
  }
});

test("an address holds what is asked for and nothing else", () => {
  const id = "7d9f2c56-1f7e-4a8e-9a55-0c2d1f3b4a59";
  expect(networkFilter.parse({ node: "x:1", with: { not: "" }, sort: "; drop", after: "a~b~c", piece: "0", more: ["c", "s"] })).toEqual({ sort: "pieces" });
  const asked = networkFilter.parse({ node: `c:${id}`, sort: "who", after: `s:${id}~about/hearsay/subject~c:${id}` });
  const { searchParams, pathname } = new URL(networkAddress(id, asked), "http://archive");
  expect([pathname, ...searchParams]).toEqual([`/investigations/${id}/network`, ["node", `c:${id}`], ["after", asked.after], ["sort", "who"]]);
});
