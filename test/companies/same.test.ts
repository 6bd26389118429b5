import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Denied } from "../../lib/access/denied";
import type { Actor } from "../../lib/access/actor";
import { recordCompany } from "../../lib/companies/commands";
import { companyFilter } from "../../lib/companies/filter";
import { companiesLike, companyEvidence, companySources, findCompany, findWholeCompany, listCompanies } from "../../lib/companies/queries";
import { type Sameness, unite } from "../../lib/companies/same";
import { companyInput } from "../../lib/companies/schema";
import { findableCompanies } from "../../lib/companies/search";
import { comparisonFilter } from "../../lib/comparison/filter";
import { compareEvidence } from "../../lib/comparison/queries";
import { historyOf } from "../../lib/custody/queries";
import { countByKindAndStatus, countsByInvestigation } from "../../lib/desk/queries";
import { db } from "../../lib/db";
import { logEvidence } from "../../lib/evidence/commands";
import { evidenceFilter } from "../../lib/evidence/filter";
import { listEvidence } from "../../lib/evidence/list";
import { linkable } from "../../lib/links/queries";
import { networkFilter } from "../../lib/network/filter";
import { networkOf, recordsTouching, tiesBetween } from "../../lib/network/queries";
import { stateRelation, stateSame, withdrawRelation } from "../../lib/relations/commands";
import { samenessOf } from "../../lib/relations/queries";
import { relationInput, sameInput } from "../../lib/relations/schema";
import { submitEvidence } from "../../lib/review/commands";
import { suggestionAsked, suggestRecords } from "../../lib/search/suggest";
import { recordSource } from "../../lib/sources/commands";
import { sourceCompanies } from "../../lib/sources/queries";
import { timelineFilter } from "../../lib/timeline/filter";
import { timelineOf } from "../../lib/timeline/queries";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

const node = fc.constantFrom(..."abcdefgh");
const statements = fc.uniqueArray(
  fc.record({ from: node, to: node }).filter(({ from, to }) => from !== to),
  { maxLength: 10, selector: ({ from, to }) => from + to },
);
const all = [..."abcdefgh"];
const partition = (given: readonly Sameness[]) => {
  const one = unite(given);
  return all.map((id) => [one.headOf(id), one.idsOf(id)]);
};

test("chains and rings come to one each, whatever the order of the statements, and nothing else does", () => {
  fc.assert(
    fc.property(statements, (given) => {
      const one = unite(given);
      expect(partition(given.toReversed())).toEqual(partition(given));
      for (const { from, to } of given) expect(one.headOf(from)).toBe(one.headOf(to));
      for (const id of all) {
        const ids = one.idsOf(id);
        expect(ids).toContain(id);
        expect(ids[0]).toBe(one.headOf(id));
        for (const other of all) expect(ids.includes(other)).toBe(one.headOf(other) === one.headOf(id));
        // Nobody is one with another without a statement that names it.
        if (!given.some(({ from, to }) => from === id || to === id)) expect(ids).toEqual([id]);
      }
    }),
  );
  expect(
    unite([
      { from: "a", to: "b" },
      { from: "b", to: "c" },
    ]).idsOf("a"),
  ).toEqual(["c", "a", "b"]);
  expect(
    unite([
      { from: "a", to: "b" },
      { from: "b", to: "a" },
    ]).idsOf("b"),
  ).toEqual(["a", "b"]);
});

/** 链家 under two names, each with a piece of its own, and one that names both. */
async function twice() {
  const room = await newsroom();
  const { investigationId, people } = room;
  const author = people.reporter.actor;
  const company = (name: string, alias?: string, where = investigationId, by: Actor = author, companyId: string = randomUUID()) =>
    recordCompany(by, companyInput.parse({ companyId, investigationId: where, name, aliases: alias ? [{ name: alias }] : [] }));
  const [short, long, third] = [await company("链家"), await company("北京链家房地产经纪有限公司", "链家地产"), await company("麦田")];
  const source = await recordSource(author, { id: randomUUID(), investigationId, kind: "insider", description: "内部人士" });
  const log = async (...companyIds: string[]) => {
    const attribution = [{ who: "S-01", how: "told" }];
    const id = await logEvidence(author, piece(investigationId, { companies: companyIds.map((companyId) => ({ companyId, role: "seller" })), attribution }));
    await submitEvidence(author, { id, seenVersion: 1 });
    return id;
  };
  const pieces = [await log(short), await log(long), await log(short, long), await log(third)];
  const input = (fromId: string, toId: string, more: object = {}) => sameInput.parse({ id: randomUUID(), investigationId, fromId, toId, ...more });
  const merge = (...given: Parameters<typeof input>) => stateSame(author, input(...given));
  /** All that readers see of them. */
  const seen = async (actor: Actor = people.viewer.actor) => {
    const whole = async (id: string) => {
      const found = await findWholeCompany(actor, id);
      return found && { ...found, evidence: await companyEvidence(actor, found.ids), sources: await companySources(actor, found.ids) };
    };
    const compared = await compareEvidence(actor, comparisonFilter.parse({ investigation: investigationId }));
    const of = (companyId: string) => listEvidence(actor, evidenceFilter.parse({ company: companyId }));
    const timed = async (company: string) => (await timelineOf(actor, investigationId, timelineFilter.parse({ company }))).pieces;
    const named = (q: string) => linkable(actor, { investigationId, evidenceId: randomUUID(), type: "company", words: q });
    const suggested = (q: string, more: object = { investigation: investigationId }) =>
      suggestRecords(actor, suggestionAsked.parse({ q, types: "company", ...more }));
    const network = async (node?: string) => {
      const { nodes, totals, rows } = await networkOf(actor, investigationId, networkFilter.parse({ node }));
      return { nodes: nodes.filter(({ id }) => id.startsWith("c:")), totals, rows };
    };
    return {
      pickers: [await named(""), await named("链家地产"), await named("链家")],
      mentions: [await suggested(""), await suggested("链家地产"), await suggested("链家"), await suggested("链家地产", {})],
      alike: await companiesLike(actor, { investigation: investigationId, names: ["链家地产", "链家"] }),
      source: await sourceCompanies(actor, source),
      network: [await network(), await network(`c:${short}`), await network(`c:${long}`)],
      touching: [await recordsTouching(actor, investigationId, { node: `c:${short}` }), await recordsTouching(actor, investigationId, { node: `c:${long}` })],
      counts: [
        (await countByKindAndStatus(actor, { investigation: investigationId })).companies,
        (await countsByInvestigation(actor)).get(investigationId)?.companies,
      ],
      wholes: [await whole(short), await whole(long), await whole(third)],
      list: await listCompanies(actor, companyFilter.parse({})),
      named: await listCompanies(actor, companyFilter.parse({ q: "链家地产" })),
      compared: compared && { ...compared, lines: compared.lines.map(({ ref, companies }) => [ref, companies.map(({ profile }) => profile.companyId)]) },
      lists: [(await of(short)).total, (await of(long)).total],
      timelines: [await timed(short), await timed(long)],
      documents: await findableCompanies(db as never, [short, long, third]),
    };
  };
  return { ...room, author, source, company, short, long, third, pieces, input, merge, seen };
}

test("two that are one are one line, one page and one column under the chosen name, found by the names of both; taken apart all is just as before", async () => {
  await using room = await twice();
  const { short, long, third, pieces, merge, seen, author, people } = room;
  await stateRelation(author, relationInput.parse({ id: randomUUID(), investigationId: room.investigationId, fromId: long, toId: third, kind: "hiresFrom" }));
  const before = await seen();
  expect(before.list.total).toBe(3);

  const id = await merge(long, short, { evidence: [pieces[2]!], note: "招牌和执照" });
  const merged = await seen();
  expect(merged.wholes[0]).toMatchObject({
    id: short,
    ids: [short, long],
    profiles: [{ name: "链家" }, { name: "北京链家房地产经纪有限公司" }],
    evidence: { counts: { priceList: 3 } },
  });
  expect(merged.wholes[1]).toEqual(merged.wholes[0]);
  expect(merged.list.companies.map((one) => [one.id, one.pieces])).toEqual([
    [short, 3],
    [third, 1],
  ]);
  expect(merged.list.total).toBe(2);
  expect(merged.named).toMatchObject({ total: 1, companies: [{ id: short, pieces: 3 }] });
  expect(merged.compared?.offered).toEqual([
    { id: short, name: "链家", pieces: 3 },
    { id: third, name: "麦田", pieces: 1 },
  ]);
  expect(merged.lists).toEqual([3, 3]);
  expect(merged.timelines).toEqual([3, 3]);
  expect(merged.documents.map(({ subjectId, names }) => [subjectId, names.title])).toEqual([
    [short, ["链家", "北京链家房地产经纪有限公司", "链家地产"]],
    [third, ["麦田"]],
  ]);
  expect(merged.documents[0]?.segments).toContainEqual({ field: "relation", text: "招人 hires from 麦田" });
  expect(await findCompany(author, long)).toMatchObject({ id: long, profiles: [{ name: "北京链家房地产经纪有限公司" }] });

  // Whoever picks one is offered the name that stands, whichever of its names is typed.
  const kept = { id: short, label: "链家" };
  expect(before.pickers.map(({ total }) => total)).toEqual([3, 1, 2]);
  expect(merged.pickers).toMatchObject([
    { total: 2, options: [{ ...kept, sub: "" }, { id: third }] },
    { total: 1, options: [{ ...kept, sub: "北京链家房地产经纪有限公司" }] },
    { total: 1, options: [kept] },
  ]);
  expect(merged.mentions).toMatchObject([
    [{ id: expect.any(String) }, { id: expect.any(String) }],
    [{ ...kept, sub: "北京链家房地产经纪有限公司" }],
    [kept],
    [kept],
  ]);
  expect(merged.mentions[0]?.map(({ id }) => id).toSorted()).toEqual([short, third].toSorted());
  expect(before.alike.map(({ id }) => id).toSorted()).toEqual([short, long].toSorted());
  expect(merged.alike).toEqual([{ id: short, name: "链家", called: expect.any(String), why: expect.any(String) }]);
  expect(merged.source).toEqual([
    { id: short, name: "链家", pieces: 3 },
    { id: third, name: "麦田", pieces: 1 },
  ]);
  expect(merged.counts).toEqual([2, 2]);

  // One node, with what ties either of them to others and no tie to itself.
  const [whole, around, asked] = merged.network;
  expect(before.network[0]?.nodes.map(({ id }) => id).toSorted()).toEqual([`c:${short}`, `c:${long}`, `c:${third}`].toSorted());
  expect(whole?.nodes.map(({ id }) => id).toSorted()).toEqual([`c:${short}`, `c:${third}`].toSorted());
  expect(whole?.rows.map(({ a, role, b, pieces }) => [a, role, b, pieces])).toEqual([
    [`s:${room.source}`, "about/attribution/seller", `c:${short}`, 3],
    [`s:${room.source}`, "about/attribution/seller", `c:${third}`, 1],
    [`c:${short}`, "relation/hiresFrom", `c:${third}`, 0],
  ]);
  expect(asked).toEqual(around);
  expect(merged.touching[0]?.total).toBe(3);
  expect(merged.touching[1]).toEqual(merged.touching[0]);
  const between = await tiesBetween(author, room.investigationId, { node: `c:${long}`, with: `c:${third}` });
  expect(between?.bare).toEqual([{ a: `c:${short}`, role: "relation/hiresFrom", b: `c:${third}` }]);
  expect(await tiesBetween(author, room.investigationId, { node: `c:${long}`, with: `c:${short}` })).toBeNull();

  await expect(withdrawRelation(people.editor.actor, { id, seenVersion: 1, reason: "不" })).rejects.toThrow(new Denied("notAllowed"));
  await withdrawRelation(author, { id, seenVersion: 1, reason: "是两家" });
  expect(await seen()).toEqual(before);
  for (const companyId of [short, long])
    expect((await historyOf(author, companyId)).map(({ action }) => action)).toEqual([
      "company.sameWithdrawn",
      "company.sameStated",
      ...(companyId === long ? ["company.related"] : []),
      "company.recorded",
    ]);
});

test("of two who merge at once, either way round, one is told; a chain comes to one name, and no circle can be made", async () => {
  await using room = await twice();
  const { short, long, third, merge, seen, author, input } = room;
  const answers = await Promise.allSettled([merge(long, short), merge(short, long)]);
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(answers.find(({ status }) => status === "rejected")).toMatchObject({ reason: new Denied("sameAlready") });

  const given = input(long, third);
  expect(await Promise.all([stateSame(author, given), stateSame(author, given)])).toEqual([given.id, given.id]);
  expect((await seen()).wholes.map((one) => [one?.id, one?.ids.length])).toEqual([
    [third, 3],
    [third, 3],
    [third, 3],
  ]);
  for (const [from, to] of [
    [short, third],
    [third, long],
    [long, short],
  ] as const)
    await expect(merge(from, to)).rejects.toThrow(new Denied("sameAlready"));
  await expect(merge(third, third)).rejects.toThrow(new Denied("sameCompany", "toId"));
  // The first statement is given up in the middle of the chain: what the second says of the name that stood then stays.
  const first = (await samenessOf(author, [short, long])).find((one) => [short, long].includes(one.from.id) && [short, long].includes(one.to.id))!;
  await withdrawRelation(author, { id: first.id, seenVersion: 1, reason: "是两家" });
  expect((await seen()).list.total).toBe(2);
});

test("a ring that something else wrote is one all the same", async () => {
  await using room = await twice();
  const { short, long, third, owner, investigationId, people, seen } = room;
  for (const [from, to] of [
    [short, long],
    [long, third],
    [third, short],
  ])
    await owner.query(
      `insert into "CompanyRelation" (id, "investigationId", "fromId", "toId", kind, "statedById") values (gen_random_uuid(), $1, $2, $3, 'sameAs', $4)`,
      [investigationId, from, to, people.lead.userId],
    );
  const { list, wholes } = await seen();
  expect(list).toMatchObject({ total: 1, companies: [{ pieces: 4 }] });
  expect(new Set(wholes.map((one) => one?.id))).toEqual(new Set([[short, long, third].sort()[0]]));
});

test("what one investigation makes one stays two for whoever reads only another, and is one for a reader of both", async () => {
  await using room = await twice();
  const { short, long, merge, owner, otherInvestigationId: there, people, company, signIn } = room;
  await owner.query(`insert into "Member" ("investigationId", "userId", role) values ($1, $2, 'lead')`, [there, people.lead.userId]);
  const { actor: both } = await signIn(people.lead.userId);
  await company("那边的短名", undefined, there, both, short);
  await company("那边的长名", undefined, there, both, long);
  await merge(long, short);
  const { actor: stranger } = people.stranger;
  expect(await findWholeCompany(stranger, long)).toMatchObject({ id: long, ids: [long], profiles: [{ name: "那边的长名" }] });
  expect((await listCompanies(stranger, companyFilter.parse({}))).total).toBe(2);
  expect(await samenessOf(stranger, [short, long])).toEqual([]);
  expect((await findWholeCompany(both, long))?.profiles.map(({ name }) => name)).toEqual(["链家", "那边的短名", "北京链家房地产经纪有限公司", "那边的长名"]);
  expect((await listCompanies(both, companyFilter.parse({ investigation: there }))).total).toBe(2);
  // Nor do pickers, drawings and counts tell a stranger, or the other investigation's own.
  for (const actor of [stranger, both]) {
    expect((await linkable(actor, { investigationId: there, evidenceId: randomUUID(), type: "company", words: "" })).total).toBe(2);
    expect((await suggestRecords(actor, suggestionAsked.parse({ q: "那边", types: "company", investigation: there }))).length).toBe(2);
    expect((await countByKindAndStatus(actor, { investigation: there })).companies).toBe(2);
    expect((await companiesLike(actor, { investigation: there, names: ["那边的短名", "那边的长名"] })).length).toBe(2);
  }
  expect((await suggestRecords(stranger, suggestionAsked.parse({ q: "那边", types: "company" }))).map(({ id }) => id).toSorted()).toEqual(
    [short, long].toSorted(),
  );
  expect((await suggestRecords(both, suggestionAsked.parse({ q: "那边", types: "company" }))).map(({ id }) => id)).toEqual([short]);
  await logEvidence(stranger, piece(there, { companies: [short, long].map((companyId) => ({ companyId, role: "seller" })) }));
  for (const actor of [stranger, both]) {
    const { nodes } = await networkOf(actor, there, networkFilter.parse({ node: `c:${long}` }));
    expect(nodes.map(({ id }) => id).toSorted()).toEqual([`c:${short}`, `c:${long}`].toSorted());
  }
  await expect(stateSame(stranger, room.input(long, short))).rejects.toThrow(new Denied("missing"));
});

test("a program that names a company by what both are called gets the one whose name stands, and is refused where nothing says that they are one", async () => {
  await using room = await twice();
  const { short, long, merge, author, company, investigationId } = room;
  const twin = await company("链家地产");
  const log = () => logEvidence(author, piece(investigationId), [{ name: "链家地产", role: "seller" }]);
  const linked = async (id: string) =>
    (await db.evidenceCompany.findMany({ where: { evidenceId: id }, select: { companyId: true } })).map(({ companyId }) => companyId);
  await expect(log()).rejects.toThrow(new Denied("ambiguous"));
  await merge(twin, long);
  expect(await linked(await log())).toEqual([long]);
  await merge(long, short);
  expect(await linked(await log())).toEqual([short]);
});
