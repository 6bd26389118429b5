import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Denied } from "../../lib/access/denied";
import { historyOf } from "../../lib/custody/queries";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { editForm } from "../../lib/evidence/form";
import { formValuesOf } from "../../lib/evidence/form-values";
import { mostInForm, mostLinks } from "../../lib/evidence/most-links";
import { findEvidence } from "../../lib/evidence/queries";
import { evidenceEdit } from "../../lib/evidence/schema";
import { linkCompany, linkEvidence, linkSource } from "../../lib/links/commands";
import { withdrawEvidence } from "../../lib/review/commands";
import { piece, priceList, type Scene, scene } from "../support/scene";
import "../support/newsroom";

let room: Scene;
beforeAll(async () => void (room = await scene()));
afterAll(() => room[Symbol.asyncDispose]());

const reporter = () => room.people.reporter.actor;
const seen = async (id: string) => (await findEvidence(reporter(), id))!;

/** Companies of the investigation, as many as it takes. */
async function companies(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await room.owner.query(`insert into "Company" (id) select unnest($1::uuid[])`, [ids]);
  await room.owner.query(`insert into "CompanyProfile" ("companyId", "investigationId", name) select id, $2, '公司' || id from unnest($1::uuid[]) id`, [
    ids,
    room.investigationId,
  ]);
  return ids;
}
/** Ties a piece to them behind the back of every command, as it was possible before there was a bound. */
const tie = (id: string, ids: readonly string[]) =>
  room.owner.query(`insert into "EvidenceCompany" ("evidenceId", "companyId", "investigationId", role) select $1, unnest($2::uuid[]), $3, 'other'`, [
    id,
    ids,
    room.investigationId,
  ]);

/** What the form of a piece sends, read by the schema that reads it off the page. */
async function form(id: string, more: object = {}) {
  const view = await seen(id);
  const values = formValuesOf(view);
  return editForm.parse({
    ...{ id, kind: "priceList", facts: priceList.facts, title: "改过", seenVersion: view.version, seenLinks: values.seenLinks },
    companies: values.companies.map(({ id: companyId, role, note }) => ({ companyId, role, note })),
    ...more,
  });
}
const save = async (given: Awaited<ReturnType<typeof form>>) => editEvidence(reporter(), evidenceEdit.parse({ ...given, detail: priceList }));

test("a piece that others tied to a hundred companies and more is edited like any other, and none is lost", async () => {
  const [id, others] = [await logEvidence(reporter(), piece(room.investigationId)), await companies(101)];
  for (const companyId of others) await linkCompany(reporter(), { evidenceId: id, companyId, role: "other" });
  await save(await form(id));
  expect(await seen(id)).toMatchObject({ version: 2, title: "改过" });
  expect((await seen(id)).companies).toHaveLength(101);
});

test("a piece is tied to so many and no more, from whichever page; what stood beyond that stays editable and can only become less", async () => {
  const [id, others] = [await logEvidence(reporter(), piece(room.investigationId)), await companies(mostLinks + 5)];
  await tie(id, others.slice(0, mostLinks));
  const full = new Denied("tooManyLinks");
  const [one, ...rest] = others.slice(mostLinks);
  await expect(linkCompany(reporter(), { evidenceId: id, companyId: one!, role: "other" })).rejects.toThrow(full);
  // The same said again is no other link, and another sort has room.
  await linkCompany(reporter(), { evidenceId: id, companyId: others[0]!, role: "other" });
  await linkSource(reporter(), { evidenceId: id, sourceId: room.sourceId, role: "hearsay" });
  await linkEvidence(reporter(), { evidenceId: id, toId: room.accepted, role: "follows" });
  const added = await form(id);
  await expect(save({ ...added, companies: [...added.companies, { companyId: one!, role: "other" }] })).rejects.toThrow(full);
  expect((await seen(id)).version).toBe(1);
  await save({ ...added, companies: [...added.companies.slice(1), { companyId: one!, role: "other" }] });
  expect((await seen(id)).companies).toHaveLength(mostLinks);

  await tie(id, rest);
  const over = await form(id);
  expect(over.companies).toHaveLength(mostLinks + rest.length);
  await save(over);
  await expect(save({ ...(await form(id)), companies: [...over.companies, { companyId: others[0]!, role: "subject" }] })).rejects.toThrow(full);
  await save({ ...(await form(id)), companies: over.companies.slice(0, -1) });
  expect((await seen(id)).companies).toHaveLength(mostLinks + rest.length - 1);
});

test("several who link in the same moment pass the bound no more than one after another, nor does a form that did not see them", async () => {
  const [id, others] = [await logEvidence(reporter(), piece(room.investigationId)), await companies(mostLinks + 8)];
  await tie(id, others.slice(0, mostLinks - 1));
  const opened = await form(id);
  const answers = await Promise.allSettled(others.slice(mostLinks).map((companyId) => linkCompany(reporter(), { evidenceId: id, companyId, role: "other" })));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const answer of answers) if (answer.status === "rejected") expect(answer.reason).toEqual(new Denied("tooManyLinks"));
  await expect(save({ ...opened, companies: [...opened.companies, { companyId: others[mostLinks - 1]!, role: "other" }] })).rejects.toThrow(
    new Denied("tooManyLinks"),
  );
  await save(opened);
  expect((await seen(id)).companies).toHaveLength(mostLinks);
});

test("of a link and a withdrawal in the same moment, one comes first: nothing is tied to what is withdrawn", async () => {
  for (const companyId of await companies(6)) {
    const id = await logEvidence(reporter(), piece(room.investigationId));
    const [linked, withdrawn] = await Promise.allSettled([
      linkCompany(reporter(), { evidenceId: id, companyId, role: "other" }),
      withdrawEvidence(reporter(), { id, seenVersion: 1, reason: "另一件" }),
    ]);
    expect(withdrawn.status).toBe("fulfilled");
    const acts = (await historyOf(reporter(), id)).map(({ action }) => action);
    expect(acts).toEqual(["evidence.withdrawn", ...(linked.status === "fulfilled" ? ["evidence.companyLinked"] : []), "evidence.logged"]);
  }
});

test("a new piece has no more either, also where its companies come by name", async () => {
  const ids = Array.from({ length: mostLinks }, () => ({ companyId: randomUUID(), role: "other" as const }));
  await expect(logEvidence(reporter(), { ...piece(room.investigationId), companies: ids }, [{ name: "又一家", role: "other" }])).rejects.toThrow(
    new Denied("tooManyLinks"),
  );
});

test("a form carries all that can stand, and what its text mentions is no part of that", async () => {
  const id = await logEvidence(reporter(), piece(room.investigationId));
  const ids = await companies(mostInForm);
  await tie(id, ids);
  expect((await form(id)).seenLinks).toHaveLength(mostInForm);
  await room.owner.query(`update "EvidenceCompany" set role = 'mentioned' where "evidenceId" = $1`, [id]);
  expect((await form(id)).seenLinks).toEqual([]);
});
