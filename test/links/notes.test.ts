import { afterAll, beforeAll, expect, test } from "vitest";
import { Asked, Denied } from "../../lib/access/denied";
import { historyOf } from "../../lib/custody/queries";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { editForm } from "../../lib/evidence/form";
import { formValuesOf } from "../../lib/evidence/form-values";
import { findEvidence } from "../../lib/evidence/queries";
import { evidenceEdit } from "../../lib/evidence/schema";
import { type LinkNoted, markOf } from "../../lib/evidence/seen-links";
import { linkChanges } from "../../lib/links/changes";
import { linkCompany, linkEvidence, linkSource, noteLink, unlink } from "../../lib/links/commands";
import { piece, priceList, type Scene, scene } from "../support/scene";
import "../support/newsroom";

let room: Scene;
beforeAll(async () => void (room = await scene()));
afterAll(() => room[Symbol.asyncDispose]());

const reporter = () => room.people.reporter.actor;
const log = () => logEvidence(reporter(), piece(room.investigationId));
const seen = async (id: string) => (await findEvidence(reporter(), id))!;

test("a link is made once: the same again says nothing, other words do not write over what is noted, at once neither", async () => {
  const [evidenceId, { companyId }] = [await log(), room];
  const link = { evidenceId, companyId, role: "seller" as const, note: "合同第三页" };
  await Promise.all([linkCompany(reporter(), link), linkCompany(reporter(), link).catch(() => {}), linkCompany(reporter(), link).catch(() => {})]);
  await linkCompany(reporter(), link);
  await expect(linkCompany(reporter(), { ...link, note: undefined })).rejects.toThrow(new Denied("linkedAlready"));
  expect((await seen(evidenceId)).companies).toMatchObject([{ role: "seller", note: "合同第三页" }]);
  expect((await historyOf(reporter(), evidenceId)).filter(({ action }) => action === "evidence.companyLinked")).toHaveLength(1);
});

test("what is noted at a link changes under one's eyes alone, and the history tells before and after", async () => {
  const [evidenceId, { sourceId }] = [await log(), room];
  const link = { type: "source", evidenceId, sourceId, role: "hearsay" } as const;
  await linkSource(reporter(), { evidenceId, sourceId, role: "hearsay", credibility: 3, note: "电话里说的" });
  const stands = { seenCredibility: 3, seenNote: "电话里说的" };
  await noteLink(reporter(), { ...link, ...stands, credibility: 2, note: "见了面，又说了一遍" });
  await expect(noteLink(room.people.colleague.actor, { ...link, ...stands, credibility: 5 })).rejects.toThrow(new Denied("missing"));
  await expect(noteLink(reporter(), { ...link, ...stands, note: "别的" })).rejects.toThrow(new Denied("stale"));
  await expect(noteLink(reporter(), { ...link, role: "document", note: "别的" })).rejects.toThrow(new Denied("missing"));
  expect((await seen(evidenceId)).sources).toMatchObject([{ credibility: 2, note: "见了面，又说了一遍" }]);
  const [entry] = await historyOf(reporter(), evidenceId);
  expect(linkChanges(entry?.detail, (name) => name, String)).toEqual([
    { what: "record", label: "credibility", before: { state: "value", text: "3", qualifiers: [] }, after: { state: "value", text: "2", qualifiers: [] } },
    {
      what: "record",
      label: "note",
      before: { state: "value", text: "电话里说的", qualifiers: [] },
      after: { state: "value", text: "见了面，又说了一遍", qualifiers: [] },
    },
  ]);
});

test("of two who note something else at once one is told, and saving what stands there is no entry", async () => {
  const [evidenceId, { companyId }] = [await log(), room];
  await linkCompany(reporter(), { evidenceId, companyId, role: "buyer", note: "甲" });
  const link = { type: "company", evidenceId, companyId, role: "buyer", seenNote: "甲" } as const;
  const answers = await Promise.allSettled(["乙", "丙"].map((note) => noteLink(reporter(), { ...link, note })));
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const { note } = (await seen(evidenceId)).companies[0]!;
  const before = await historyOf(reporter(), evidenceId);
  await noteLink(reporter(), { ...link, seenNote: note!, note: note! });
  expect(await historyOf(reporter(), evidenceId)).toHaveLength(before.length);
});

test("an edit of the record keeps what is noted at its links, since the form carries it", async () => {
  const { companyId, sourceId, accepted } = room;
  const id = await log();
  await linkCompany(reporter(), { evidenceId: id, companyId, role: "subject", note: "招牌上的名字" });
  await linkSource(reporter(), { evidenceId: id, sourceId, role: "firstHand", credibility: 2, note: "当面" });
  await linkEvidence(reporter(), { evidenceId: id, toId: accepted, role: "follows", note: "第二天" });
  const { companies, sources, links } = formValuesOf(await seen(id));
  const given = <Row extends { id: string }>(rows: Row[], name: string) => rows.map(({ id: other, ...row }) => ({ [name]: other, ...row }));
  await editEvidence(
    reporter(),
    evidenceEdit.parse({
      id,
      seenVersion: 1,
      title: "改过",
      detail: priceList,
      companies: given(companies, "companyId"),
      sources: given(sources, "sourceId").map((source) => ({ ...source, credibility: Number(source.credibility) })),
      links: given(links, "toId"),
    }),
  );
  expect(await seen(id)).toMatchObject({
    companies: [{ role: "subject", note: "招牌上的名字" }],
    sources: [{ role: "firstHand", credibility: 2, note: "当面" }],
    linksFrom: [{ role: "follows", note: "第二天" }],
  });
  const [{ detail } = {}] = await historyOf(reporter(), id);
  expect(detail).toMatchObject({ before: { sources: [{ credibility: 2, note: "当面" }] }, after: { sources: [{ credibility: 2, note: "当面" }] } });
});

test("a link that was made from another page while the form stood open stays; what the form shows no more is cut", async () => {
  const { companyId, sourceId, accepted, inReview } = room;
  const id = await log();
  await linkCompany(reporter(), { evidenceId: id, companyId, role: "subject" });
  const form = editForm.parse({
    id,
    kind: "priceList",
    facts: priceList.facts,
    title: "改过",
    seenVersion: 1,
    seenLinks: formValuesOf(await seen(id)).seenLinks,
  });
  expect(form.seenLinks).toEqual([{ type: "company", id: companyId, role: "subject", mark: markOf({}) }]);
  await linkSource(reporter(), { evidenceId: id, sourceId, role: "hearsay", credibility: 3 });
  await linkEvidence(reporter(), { evidenceId: id, toId: accepted, role: "follows" });
  await editEvidence(reporter(), evidenceEdit.parse({ ...form, detail: priceList }));
  expect(await seen(id)).toMatchObject({ companies: [], sources: [{ credibility: 3 }], linksFrom: [{ toId: accepted }] });
  expect(JSON.stringify((await historyOf(reporter(), id))[0]?.detail)).not.toContain("seenLinks");

  const none = editForm.parse({ id, kind: "priceList", facts: priceList.facts, title: "又改", seenVersion: 2, seenLinks: "-" });
  expect(none.seenLinks).toEqual([]);
  await linkEvidence(reporter(), { evidenceId: id, toId: inReview, role: "partOf" });
  await editEvidence(reporter(), evidenceEdit.parse({ ...none, detail: priceList }));
  expect((await seen(id)).linksFrom).toHaveLength(2);
});

test("a link that somebody cut or noted anew while a form stood open is as they left it, unless the form changed it too", async () => {
  const { companyId, sourceId, accepted } = room;
  const id = await log();
  await linkCompany(reporter(), { evidenceId: id, companyId, role: "subject", note: "招牌" });
  await linkSource(reporter(), { evidenceId: id, sourceId, role: "hearsay", credibility: 3, note: "电话里" });
  await linkEvidence(reporter(), { evidenceId: id, toId: accepted, role: "follows", note: "第二天" });
  const { seenLinks, companies, sources, links } = formValuesOf(await seen(id));
  const form = {
    ...{ id, kind: "priceList", facts: priceList.facts, title: "改过", seenLinks },
    companies: companies.map(({ id: one, ...rest }) => ({ companyId: one, ...rest })),
    sources: sources.map(({ id: one, credibility, ...rest }) => ({ sourceId: one, credibility: Number(credibility), ...rest })),
    links: links.map(({ id: one, ...rest }) => ({ toId: one, ...rest })),
  };
  const save = async (more: object) => {
    const { version } = await seen(id);
    await editEvidence(reporter(), evidenceEdit.parse({ ...editForm.parse({ ...form, seenVersion: version, ...more }), detail: priceList }));
  };
  await unlink(reporter(), { type: "company", evidenceId: id, companyId, role: "subject" });
  await noteLink(reporter(), {
    ...{ type: "source", evidenceId: id, sourceId, role: "hearsay", seenCredibility: 3, seenNote: "电话里", credibility: 2, note: "见了面" },
  });
  await save({ links: form.links.map((link) => ({ ...link, note: "第三天" })) });
  expect(await seen(id)).toMatchObject({ companies: [], sources: [{ credibility: 2, note: "见了面" }], linksFrom: [{ note: "第三天" }] });
  expect((await historyOf(reporter(), id))[0]?.detail).toMatchObject({ after: { companies: [], sources: [{ note: "见了面" }] } });

  // Cut by one and noted anew by the other it is asked about, with those words: saved again it is made, and removed it stays cut.
  const anew = { companies: [{ ...form.companies[0], note: "门上的名字" }], seenLinks };
  const asked = (await save(anew).catch((error: unknown) => error)) as Asked & { answer: LinkNoted };
  expect([asked.reason, asked.answer.noted]).toEqual(["linkCut", ["门上的名字"]]);
  expect(await seen(id)).toMatchObject({ version: 2, companies: [] });
  await save({ companies: [], seenLinks: asked.answer.seenLinks });
  expect((await seen(id)).companies).toEqual([]);
  await save({ ...anew, seenLinks: asked.answer.seenLinks });
  expect((await seen(id)).companies).toMatchObject([{ note: "门上的名字" }]);
  // Made by both it is one; what one noted is not written over.
  await save({ companies: [{ companyId, role: "subject" }], sources: [], links: [], seenLinks: "-" });
  expect((await seen(id)).companies).toMatchObject([{ note: "门上的名字" }]);
  await expect(save({ companies: [{ companyId, role: "subject", note: "别的" }], sources: [], links: [], seenLinks: "-" })).rejects.toThrow(
    new Denied("linkedAlready"),
  );
  await linkCompany(reporter(), { evidenceId: id, companyId, role: "buyer" });
  await save({ companies: [{ companyId, role: "buyer", note: "买过" }], sources: [], links: [], seenLinks: "-" });
  expect((await seen(id)).companies.find(({ role }) => role === "buyer")).toMatchObject({ note: "买过" });
});

test("a form that removes a link at which somebody noted something meanwhile is asked, shown the words, and takes it away once it has seen them", async () => {
  const { companyId, sourceId } = room;
  const id = await log();
  await linkCompany(reporter(), { evidenceId: id, companyId, role: "subject", note: "招牌" });
  await linkSource(reporter(), { evidenceId: id, sourceId, role: "hearsay", credibility: 3 });
  const opened = formValuesOf(await seen(id));
  const sources = opened.sources.map(({ id: one, credibility, ...rest }) => ({ sourceId: one, credibility: Number(credibility), ...rest }));
  const save = (more: object) => {
    const form = editForm.parse({
      ...{ id, kind: "priceList", facts: priceList.facts, title: "改过", seenVersion: 1, sources, seenLinks: opened.seenLinks },
      ...more,
    });
    return editEvidence(reporter(), evidenceEdit.parse({ ...form, detail: priceList }));
  };
  await noteLink(reporter(), { type: "company", evidenceId: id, companyId, role: "subject", seenNote: "招牌", note: "门牌，合同第三页" });
  await noteLink(reporter(), { ...{ type: "source", evidenceId: id, sourceId, role: "hearsay" }, seenCredibility: 3, credibility: 1, note: "见了面" });
  const asked = await save({}).then(
    () => null,
    (error: unknown) => error,
  );
  expect(asked).toBeInstanceOf(Asked);
  const { reason, answer } = asked as Asked & { answer: LinkNoted };
  expect([reason, answer.noted]).toEqual(["linkNoted", ["门牌，合同第三页"]]);
  expect(await seen(id)).toMatchObject({ version: 1, companies: [{ note: "门牌，合同第三页" }] });
  // Noted once more before it is saved again: asked again.
  await noteLink(reporter(), { type: "company", evidenceId: id, companyId, role: "subject", seenNote: "门牌，合同第三页", note: "第四页" });
  await expect(save({ seenLinks: answer.seenLinks })).rejects.toMatchObject({ reason: "linkNoted", answer: { noted: ["第四页"] } });
  await noteLink(reporter(), { type: "company", evidenceId: id, companyId, role: "subject", seenNote: "第四页", note: "门牌，合同第三页" });
  await save({ seenLinks: answer.seenLinks });
  // What was noted at another link meanwhile is not written over by having seen this one.
  expect(await seen(id)).toMatchObject({ version: 2, companies: [], sources: [{ credibility: 1, note: "见了面" }] });
});

test("nobody notes anything at a link to what they may not see, and never across the wall", async () => {
  const { draft, inReview, accepted, companyId, otherInvestigationId, people } = room;
  await linkEvidence(reporter(), { evidenceId: inReview, toId: draft, role: "partOf", note: "只有作者看得到" });
  const link = { type: "evidence", evidenceId: inReview, toId: draft, role: "partOf", seenNote: "只有作者看得到" } as const;
  for (const who of ["colleague", "stranger"] as const)
    await expect(noteLink(people[who].actor, { ...link, note: "改" })).rejects.toThrow(new Denied("missing"));
  await expect(unlink(people.colleague.actor, { type: "evidence", evidenceId: inReview, toId: draft, role: "partOf" })).rejects.toThrow(new Denied("missing"));
  const theirs = await logEvidence(people.stranger.actor, piece(otherInvestigationId));
  await expect(linkCompany(people.stranger.actor, { evidenceId: theirs, companyId, role: "subject" })).rejects.toThrow(new Denied("missing"));
  await expect(linkEvidence(reporter(), { evidenceId: accepted, toId: theirs, role: "follows" })).rejects.toThrow(new Denied("missing"));
});

test("the database holds no credibility outside the code, and none of a mention", async () => {
  const { owner, inReview, sourceId } = room;
  const set = (credibility: number, role: string) =>
    owner.query(`update "EvidenceSource" set credibility = $3, role = $4 where "evidenceId" = $1 and "sourceId" = $2`, [inReview, sourceId, credibility, role]);
  await expect(set(7, "hearsay")).rejects.toThrow("check");
  await expect(set(0, "hearsay")).rejects.toThrow("check");
  await expect(set(2, "mentioned")).rejects.toThrow("check");
});
