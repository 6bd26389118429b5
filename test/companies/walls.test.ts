import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "../../lib/access/actor";
import { recordCompany } from "../../lib/companies/commands";
import { companyFilter } from "../../lib/companies/filter";
import { companyEvidence, companySources, findCompany, listCompanies } from "../../lib/companies/queries";
import { companyInput } from "../../lib/companies/schema";
import { countHistoryOf } from "../../lib/custody/queries";
import { logEvidence } from "../../lib/evidence/commands";
import { submitEvidence, withdrawEvidence } from "../../lib/review/commands";
import { recordSource } from "../../lib/sources/commands";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

const list = (actor: Actor, asked: object = {}) => listCompanies(actor, companyFilter.parse(asked));
const names = async (actor: Actor, asked?: object) => (await list(actor, asked)).companies.flatMap(({ profiles }) => profiles.map(({ name }) => name));

/** One company, known in two investigations under different names, and somebody who is in both. */
async function twoWalls() {
  const room = await newsroom();
  const { investigationId: here, otherInvestigationId: there, people, owner } = room;
  await owner.query(`insert into "Member" ("investigationId", "userId", role) values ($1, $2, 'lead')`, [there, people.lead.userId]);
  const { actor: both } = await room.signIn(people.lead.userId);
  const companyId = randomUUID();
  await recordCompany(
    both,
    companyInput.parse({ companyId, investigationId: here, name: "链家", aliases: [{ name: "Lianjia", kind: "english" }], notStated: ["creditCode"] }),
  );
  await recordCompany(
    both,
    companyInput.parse({
      companyId,
      investigationId: there,
      name: "链家旧名",
      aliases: [{ name: "绝密简称", kind: "short" }],
      creditCode: "91110108723961012H",
    }),
  );
  const log = async (investigationId: string, more: object = {}) => {
    const id = await logEvidence(both, piece(investigationId, { companies: [{ companyId, role: "subject" }], ...more }));
    await submitEvidence(both, { id, seenVersion: 1 });
    return id;
  };
  return { ...room, here, there, both, companyId, log, viewer: people.viewer.actor, stranger: people.stranger.actor };
}

test("what a company is called in a hidden investigation is missing: names, aliases, code and the search for them", async () => {
  await using room = await twoWalls();
  const { viewer, both, stranger, companyId } = room;

  expect((await findCompany(both, companyId))?.profiles.map(({ name }) => name)).toEqual(["链家", "链家旧名"]);
  const seen = await findCompany(viewer, companyId);
  expect(seen?.profiles).toHaveLength(1);
  expect(JSON.stringify([seen, await list(viewer)])).not.toMatch(/旧名|绝密|9111/);
  expect(JSON.stringify([await findCompany(stranger, companyId), await list(stranger)])).not.toMatch(/Lianjia/);

  expect(await names(viewer, { q: "绝密" })).toEqual([]);
  expect(await names(viewer, { q: "旧名" })).toEqual([]);
  expect(await names(viewer, { q: "lianjia" })).toEqual(["链家"]);
  expect(await names(viewer, { investigation: room.there })).toEqual([]);
});

test("counts and totals hold what is readable and nothing else", async () => {
  await using room = await twoWalls();
  const { viewer, both, companyId, here, there } = room;
  await room.log(here);
  await room.log(there);
  await room.log(there);
  await recordCompany(both, companyInput.parse({ companyId: randomUUID(), investigationId: there, name: "只在那边" }));
  await logEvidence(both, piece(here, { companies: [{ companyId, role: "buyer" }] })); // a draft of the lead
  const withdrawn = await room.log(here);
  await withdrawEvidence(both, { id: withdrawn, seenVersion: 1, reason: "记错了" });

  expect(await list(viewer)).toMatchObject({ total: 1, companies: [{ id: companyId, pieces: 1 }] });
  expect(await list(both)).toMatchObject({ total: 2, companies: [{ id: companyId, pieces: 4 }, { pieces: 0 }] });
  expect(await list(both, { investigation: here })).toMatchObject({ total: 1, companies: [{ pieces: 2 }] });
  expect(await companyEvidence(viewer, [companyId])).toMatchObject({ counts: { priceList: 1 }, withdrawn: 1, pieces: [{ roles: ["subject"] }] });
  expect((await companyEvidence(both, [companyId])).counts).toEqual({ priceList: 4 });
  expect([await countHistoryOf(viewer, companyId), await countHistoryOf(both, companyId)]).toEqual([1, 2]);
});

test("the sources that speak of a company are those of readable pieces, by link or by attribution", async () => {
  await using room = await twoWalls();
  const { viewer, both, companyId, here, there } = room;
  const [linked, told, hidden] = [randomUUID(), randomUUID(), randomUUID()];
  for (const [id, investigationId] of [
    [linked, here],
    [told, here],
    [hidden, there],
  ] as const)
    await recordSource(both, { id, investigationId, kind: "insider", description: "某人" });
  await room.log(here, { sources: [{ sourceId: linked, role: "hearsay" }] });
  await room.log(here, { sources: [{ sourceId: linked, role: "document" }], attribution: [{ who: "S-02", how: "told" }] });
  await room.log(there, { sources: [{ sourceId: hidden, role: "hearsay" }] });

  expect((await companySources(viewer, [companyId])).map(({ codename, pieces }) => [codename, pieces])).toEqual([
    ["S-01", 2],
    ["S-02", 1],
  ]);
  expect(await companySources(both, [companyId])).toHaveLength(3);
});

test("a page of the list follows the one before, in every order, and a hidden company is no place to go on from", async () => {
  await using room = await newsroom();
  const { investigationId, otherInvestigationId, people } = room;
  const { lead, stranger } = people;
  for (let number = 0; number < 64; number++)
    await recordCompany(lead.actor, companyInput.parse({ companyId: randomUUID(), investigationId, name: `公司 ${number % 7}` })); // many of one name
  const hidden = await recordCompany(stranger.actor, companyInput.parse({ companyId: randomUUID(), investigationId: otherInvestigationId, name: "公司 3" }));

  for (const sort of ["pieces", "name", "recent"]) {
    const ids: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await list(lead.actor, { sort, after });
      expect(page.total).toBe(64);
      ids.push(...page.companies.map(({ id }) => id));
      after = page.next;
    }
    expect(new Set(ids).size).toBe(64);
    expect(ids).toHaveLength(64);
  }
  expect((await list(lead.actor, { after: hidden })).companies).toEqual((await list(lead.actor)).companies);
});

test("percent signs and underscores in a search are letters", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  for (const name of ["100%控股", "1000控股", "a_b", "axb"])
    await recordCompany(people.lead.actor, companyInput.parse({ companyId: randomUUID(), investigationId, name }));
  expect(await names(people.viewer.actor, { q: "100%" })).toEqual(["100%控股"]);
  expect(await names(people.viewer.actor, { q: "A_B" })).toEqual(["a_b"]);
});
