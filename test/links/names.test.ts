import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { logEvidence } from "../../lib/evidence/commands";
import { linkable, namesOf } from "../../lib/links/queries";
import { withdrawEvidence } from "../../lib/review/commands";
import { piece, scene } from "../support/scene";
import "../support/newsroom";

test("somebody else's draft has no name, is not offered and is not counted", async () => {
  await using room = await scene();
  const { reporter, colleague, lead } = room.people;
  const { investigationId, draft, inReview, accepted } = room;
  const ask = { investigationId, evidenceId: accepted, type: "evidence", words: "" } as const;

  expect([...(await namesOf(colleague.actor, investigationId, { evidence: [draft, inReview] })).keys()]).toEqual([inReview]);
  expect((await linkable(colleague.actor, ask)).options.map(({ id }) => id)).not.toContain(draft);
  expect((await linkable(reporter.actor, ask)).total).toBe((await linkable(colleague.actor, ask)).total + 1);
  // What only a piece that was handed in can be tied to neither offers nor counts one's own drafts.
  const handedIn = await linkable(reporter.actor, { ...ask, handedIn: true });
  expect(handedIn.options.map(({ id }) => id)).not.toContain(draft);
  expect(handedIn.total).toBe(handedIn.options.length);
  expect((await namesOf(lead.actor, investigationId, { evidence: [draft] })).has(draft)).toBe(true);
});

test("names are given inside one investigation only, also to who reads both", async () => {
  await using room = await scene();
  const { stranger } = room.people;
  const companyId = await recordCompany(
    stranger.actor,
    companyInput.parse({ companyId: randomUUID(), investigationId: room.otherInvestigationId, name: "别处的公司" }),
  );
  expect((await namesOf(stranger.actor, room.otherInvestigationId, { companies: [companyId] })).get(companyId)?.label).toBe("别处的公司");
  expect((await namesOf(stranger.actor, room.investigationId, { companies: [companyId] })).size).toBe(0);
  expect((await namesOf(room.people.lead.actor, room.otherInvestigationId, { companies: [companyId] })).size).toBe(0);
});

test("evidence is found by words of its title and by its reference; what is withdrawn and the record itself are not offered", async () => {
  await using room = await scene();
  const author = room.people.reporter.actor;
  const { investigationId, accepted } = room;
  const id = await logEvidence(author, piece(investigationId, { title: "链家客户经理" }));
  const found = async (words: string) => (await linkable(author, { investigationId, evidenceId: accepted, type: "evidence", words })).options;

  const [one] = await found("客户经理");
  expect(one).toMatchObject({ id, label: "链家客户经理" });
  expect((await found(one!.sub)).map((option) => option.id)).toEqual([id]);
  await withdrawEvidence(author, { id, seenVersion: 1, reason: "记错" });
  expect(await found("客户经理")).toEqual([]);
  expect((await found("")).map((option) => option.id)).not.toContain(accepted);
});

test("a company is found by its short name, in any case, and wildcards are only characters", async () => {
  await using room = await scene();
  const author = room.people.reporter.actor;
  const { investigationId, accepted } = room;
  await recordCompany(
    author,
    companyInput.parse({ companyId: randomUUID(), investigationId, name: "北京中邦富通", aliases: [{ name: "ZBang 100%", kind: "english" }] }),
  );
  const found = async (words: string) => (await linkable(author, { investigationId, evidenceId: accepted, type: "company", words })).total;

  expect(await found("zbang")).toBe(1);
  expect(await found("100%")).toBe(1);
  expect(await found("%")).toBe(1);
  expect(await found("_")).toBe(0);
});
