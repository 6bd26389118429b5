import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { claimInput, claimTie } from "../../lib/claims/schema";
import { editCompany, recordCompany } from "../../lib/companies/commands";
import { companyEdit, companyInput } from "../../lib/companies/schema";
import { logEvidence } from "../../lib/evidence/commands";
import { company as importedCompany } from "../../lib/import/targets/company/target";
import { investigationOpening } from "../../lib/investigations/schema";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom();
});
afterAll(() => room[Symbol.asyncDispose]());

const victims = ["打 13800138000", "身份证11010519491231002X", "卡 6222 0212 3456 7894", "京A12345", "一三八零零一三八零零零"];
const given = (more: object) => ({ companyId: randomUUID(), investigationId: room.investigationId, name: "中邦金融", ...more });

describe.each(victims)("%s", (victim) => {
  test.each<[field: string, more: object]>([
    ["name", { name: victim }],
    ["lineOfBusiness", { lineOfBusiness: victim }],
    ["note", { note: `前台说：${victim}` }],
    ["aliases", { aliases: [{ name: victim, kind: "short" }] }],
  ])("is not kept in a company's %s, by form, import or program", (field, more) => {
    const read = companyInput.safeParse(given(more));
    expect(read.error?.issues.map(({ path: [first], message }) => [first, message])).toEqual([[field, "error.victimData"]]);
  });

  test("nor in the title of an investigation, a sentence, or what ties evidence to it", () => {
    const message = ({ error }: { error?: { issues: { message: string }[] } | undefined }) => error?.issues.map((issue) => issue.message);
    expect(message(investigationOpening.safeParse({ title: victim, slug: "a" }))).toEqual(["error.victimData"]);
    expect(message(claimInput.safeParse({ id: randomUUID(), investigationId: randomUUID(), sentence: "一句", note: victim }))).toEqual(["error.victimData"]);
    expect(message(claimTie.safeParse({ claimId: randomUUID(), evidenceId: randomUUID(), role: "supports", note: victim }))).toEqual(["error.victimData"]);
  });
});

test("what a company is reached by stays: its mailbox, its landline, its code", async () => {
  const { actor } = room.people.reporter;
  const more = { note: "info@zhongbang.example，010-88886666，400-810-8888", creditCode: "91440300708461136T" };
  const input = companyInput.parse(given(more));
  await recordCompany(actor, input);
  const edit = { ...input, seenVersion: 1, note: "找 13800138000" };
  expect(companyEdit.safeParse(edit).success).toBe(false);
  await expect(editCompany(actor, edit)).rejects.toThrow();
  const { rows } = await room.owner.query<{ note: string; version: number }>(`select note, version from "CompanyProfile" where "companyId" = $1`, [
    input.companyId,
  ]);
  expect(rows).toEqual([{ note: more.note, version: 1 }]);
});

test("a company that a record names is held to it, and nothing of the record is logged", async () => {
  const { actor } = room.people.reporter;
  const input = piece(room.investigationId, {});
  await expect(logEvidence(actor, input, [{ name: "张三 13800138000", role: "subject", field: "companies.0.name" }])).rejects.toMatchObject({
    reason: "victimData",
    field: "companies.0.name",
  });
  const { rows } = await room.owner.query(`select 1 from "Evidence" where id = $1 union all select 1 from "CompanyProfile" where name like '%13800138000%'`, [
    input.id,
  ]);
  expect(rows).toEqual([]);
});

test("a company that is called like somebody who was marked is refused as a name, and not as a number", async () => {
  const { actor } = room.people.reporter;
  const body = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "司空见惯", marks: [{ type: "victim" }] }] }] };
  await logEvidence(actor, piece(room.investigationId, { detail: { kind: "unsorted", facts: {} }, body }));
  await expect(logEvidence(actor, piece(room.investigationId, {}), [{ name: "司空见惯", role: "subject", field: "companies.0.name" }])).rejects.toMatchObject({
    reason: "victimNamed",
    field: "companies.0.name",
  });
});

test("a row of a file that holds one is refused under the column that it stands in", () => {
  expect(importedCompany.read({ name: ["甲公司"], note: ["老板 13800138000"] }, undefined as never)).toEqual({
    faults: [{ field: "note", message: "error.victimData" }],
  });
});
