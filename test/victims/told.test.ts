import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "../../lib/access/actor";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { logEvidence } from "../../lib/evidence/commands";
import { confirmImport } from "../../lib/import/commands";
import { listMemberHistory } from "../../lib/investigations/queries";
import { submitEvidence } from "../../lib/review/commands";
import { veilIn } from "../../lib/victims/veil";
import { give } from "../import/files";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

const body = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "欧阳娜娜", marks: [{ type: "victim" }] }] }] };

/** A newsroom in which a name is marked, and who was shown that one is, as its lead reads it. */
async function marking() {
  const room = await newsroom();
  const { reporter, lead } = room.people;
  const id = await logEvidence(reporter.actor, piece(room.investigationId, { body }));
  await submitEvidence(reporter.actor, { id, seenVersion: 1 });
  const told = async () =>
    (await listMemberHistory(lead.actor, room.investigationId)).flatMap((entry) => (entry.action === "investigation.markedNameTold" ? [entry] : []));
  const guess = (actor: Actor, name: string) =>
    recordCompany(actor, companyInput.parse({ companyId: randomUUID(), investigationId: room.investigationId, name }));
  return Object.assign(room, { told, guess });
}

test("whoever is told that a name is marked is noted for the lead, once a sitting and without the name", async () => {
  await using room = await marking();
  const { reporter, lead } = room.people;
  await room.guess(reporter.actor, "王小明商行");
  expect(await room.told()).toEqual([]);
  for (let time = 0; time < 3; time++) await expect(room.guess(reporter.actor, "欧阳娜娜")).rejects.toMatchObject({ reason: "victimNamed" });
  expect(await room.told()).toMatchObject([{ by: "reporter", detail: {} }]);
  await expect(room.guess(lead.actor, "欧阳娜娜商行")).rejects.toMatchObject({ reason: "victimNamed" });
  expect((await room.told()).map(({ by }) => by)).toEqual(["lead", "reporter"]);
});

test("a file that names them is no way around it, neither imported nor only looked at", async () => {
  await using room = await marking();
  const { reporter, lead } = room.people;
  const { id, revision } = await give(reporter.actor, room.investigationId, "公司名称\n欧阳娜娜商行\n");
  await expect(confirmImport(reporter.actor, { id, seenRevision: revision })).rejects.toMatchObject({ reason: "victimNamed" });
  expect((await room.told()).map(({ by }) => by)).toEqual(["reporter"]);

  const veil = await veilIn(lead.actor, room.investigationId);
  expect(veil("13957164283，永盛置业")).not.toContain("9571");
  expect(veil("欧阳娜娜")).not.toContain("娜娜");
  await expect.poll(async () => (await room.told()).map(({ by }) => by)).toEqual(["lead", "reporter"]);
});
