import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Denied } from "../../lib/access/denied";
import { recordCompany } from "../../lib/companies/commands";
import { listCompanies } from "../../lib/companies/queries";
import { companyFilter } from "../../lib/companies/filter";
import { companyInput } from "../../lib/companies/schema";
import { historyOf } from "../../lib/custody/queries";
import { logEvidence } from "../../lib/evidence/commands";
import { findEvidence } from "../../lib/evidence/queries";
import { settleCompany } from "../../lib/links/commands";
import { piece, type Scene, scene } from "../support/scene";
import "../support/newsroom";

let room: Scene;
beforeAll(async () => void (room = await scene()));
afterAll(() => room[Symbol.asyncDispose]());

const reporter = () => room.people.reporter.actor;
const log = (name: string, ifUnsure?: "ask") =>
  logEvidence(reporter(), piece(room.investigationId), [{ name, role: "subject", ...(ifUnsure && { ifUnsure }) }]);
const seen = async (id: string) => (await findEvidence(reporter(), id))!;
const names = async () => (await listCompanies(reporter(), companyFilter.parse({}))).companies.flatMap(({ profiles }) => profiles.map(({ name }) => name));

test("a name that is nearly another's makes no company: it is kept with the piece, and is settled as the one that was meant", async () => {
  const before = await names();
  const id = await log("中邦", "ask");
  expect(await names()).toEqual(before);
  expect((await seen(id)).unsettled).toEqual([{ name: "中邦", role: "subject" }]);
  expect((await seen(id)).companies).toEqual([]);

  const settled = { evidenceId: id, name: "中邦", role: "subject", as: room.companyId } as const;
  const answers = await Promise.allSettled([settleCompany(reporter(), settled), settleCompany(reporter(), settled)]);
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await seen(id)).unsettled).toEqual([]);
  expect((await seen(id)).companies).toMatchObject([{ companyId: room.companyId, role: "subject" }]);
  expect(await names()).toEqual(before);
  expect((await historyOf(reporter(), id))[0]).toMatchObject({ action: "evidence.companyLinked", detail: { companyId: room.companyId, called: "中邦" } });
});

test("an exact name or alias is linked at once, and a name like no other is recorded", async () => {
  const alias = await recordCompany(
    reporter(),
    companyInput.parse({
      companyId: randomUUID(),
      investigationId: room.investigationId,
      name: "上海诚信信息咨询",
      aliases: [{ name: "ＣＸ", kind: "other" }],
    }),
  );
  expect((await seen(await log("cx", "ask"))).companies).toMatchObject([{ companyId: alias }]);
  const fresh = await log("永盛置业", "ask");
  expect((await seen(fresh)).companies).toMatchObject([{ profile: { name: "永盛置业" } }]);
  expect((await seen(fresh)).unsettled).toEqual([]);
});

test("a name that two go by is kept where it is asked, and refused where it is not", async () => {
  for (const name of ["金鼎一", "金鼎二"])
    await recordCompany(
      reporter(),
      companyInput.parse({ companyId: randomUUID(), investigationId: room.investigationId, name, aliases: [{ name: "金鼎", kind: "short" }] }),
    );
  await expect(log("金鼎")).rejects.toThrow(new Denied("ambiguous"));
  expect((await seen(await log("金鼎", "ask"))).unsettled).toEqual([{ name: "金鼎", role: "subject" }]);
});

test("it can be a new company after all, or none; a foreign one, another record's and a settled one are refused", async () => {
  const [first, second] = [await log("中邦", "ask"), await log("中邦", "ask")];
  const which = { name: "中邦", role: "subject" } as const;
  const foreign = await recordCompany(
    room.people.stranger.actor,
    companyInput.parse({ companyId: randomUUID(), investigationId: room.otherInvestigationId, name: "别处的" }),
  );
  await expect(settleCompany(reporter(), { evidenceId: first, ...which, as: foreign })).rejects.toThrow(new Denied("missing"));
  await expect(settleCompany(reporter(), { evidenceId: room.inReview, ...which, as: "new" })).rejects.toThrow(new Denied("wrongState"));
  await expect(settleCompany(room.people.colleague.actor, { evidenceId: first, ...which, as: "new" })).rejects.toThrow(new Denied("missing"));
  expect((await seen(first)).unsettled).toHaveLength(1);

  await settleCompany(reporter(), { evidenceId: first, ...which, as: "none" });
  expect(await seen(first)).toMatchObject({ unsettled: [], companies: [] });
  await settleCompany(reporter(), { evidenceId: second, ...which, as: "new" });
  expect((await seen(second)).companies).toMatchObject([{ profile: { name: "中邦" } }]);
  await expect(settleCompany(reporter(), { evidenceId: second, ...which, as: "new" })).rejects.toThrow(new Denied("wrongState"));
});

test("a number in a name that is kept is masked like any other text of the record", async () => {
  await recordCompany(reporter(), companyInput.parse({ companyId: randomUUID(), investigationId: room.investigationId, name: "热线服务" }));
  const id = await log("热线服务 13800138000", "ask");
  expect((await seen(id)).unsettled[0]!.name).toContain("138••••8000");
});

test("of two who settle the same new name in the same moment, on two pieces, the second finds what the first recorded", async () => {
  for (const ending of "甲乙丙丁") {
    const name = `同城置业${ending}`;
    const ids = await Promise.all([log(`${name}一`), log(`${name}一`)]);
    await room.owner.query(`insert into "UnsettledCompany" ("evidenceId", "investigationId", name, role) select unnest($1::uuid[]), $2, $3, 'subject'`, [
      ids,
      room.investigationId,
      name,
    ]);
    await Promise.all(ids.map((evidenceId) => settleCompany(reporter(), { evidenceId, name, role: "subject", as: "new" })));
    expect((await names()).filter((one) => one === name)).toHaveLength(1);
  }
});
