import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { editCompany, recordCompany } from "../../lib/companies/commands";
import { findCompany } from "../../lib/companies/queries";
import { companyEdit, companyInput } from "../../lib/companies/schema";
import { countHistoryOf, historyOf } from "../../lib/custody/queries";
import { newsroom } from "../support/newsroom";

const company = (investigationId: string, more: object = {}) =>
  companyInput.parse({
    companyId: randomUUID(),
    investigationId,
    name: "北京中邦富通金融服务外包有限公司",
    aliases: [{ name: "中邦金融" }],
    notStated: ["creditCode"],
    ...more,
  });

test("a company is read back as it was stated, in its three states", async () => {
  await using room = await newsroom();
  const { reporter, viewer } = room.people;
  const id = await recordCompany(reporter.actor, company(room.investigationId));
  expect((await findCompany(viewer.actor, id))?.profiles).toMatchObject([
    {
      name: "北京中邦富通金融服务外包有限公司",
      aliases: [{ name: "中邦金融", kind: "short" }],
      lineOfBusiness: null,
      creditCode: null,
      notStated: ["creditCode"],
      version: 1,
    },
  ]);
});

test("a value that is also said to be not stated is refused, and so is a code that is none", () => {
  const refused = (more: object) =>
    companyInput
      .safeParse({ companyId: randomUUID(), investigationId: randomUUID(), name: "链家", ...more })
      .error?.issues.map(({ path, message }) => [path[0], message]);
  expect(refused({ creditCode: "91110108723961012H", notStated: ["creditCode"] })).toEqual([["creditCode", "error.givenAndNotStated"]]);
  expect(refused({ creditCode: "12345" })).toEqual([["creditCode", "error.notACreditCode"]]);
  expect(refused({ name: "  " })).toEqual([["name", "error.missing"]]);
});

test("sent twice, also at once, it is recorded once and answered alike", async () => {
  await using room = await newsroom();
  const { reporter, viewer } = room.people;
  const input = company(room.investigationId);
  const answers = await Promise.all([1, 2, 3].map(() => recordCompany(reporter.actor, input)));
  expect(await recordCompany(reporter.actor, input)).toBe(input.companyId);
  expect(new Set(answers)).toEqual(new Set([input.companyId]));
  expect(await countHistoryOf(reporter.actor, input.companyId)).toBe(1);
  expect((await findCompany(viewer.actor, input.companyId))?.profiles[0]?.aliases).toHaveLength(1);
});

test("the id of somebody else's company cannot be taken, and a hidden one is answered like it", async () => {
  await using room = await newsroom();
  const { reporter, lead, stranger } = room.people;
  const input = company(room.investigationId);
  await recordCompany(reporter.actor, input);
  await expect(recordCompany(lead.actor, { ...input, name: "别的名字" })).rejects.toMatchObject({ reason: "taken" });
  await expect(recordCompany(stranger.actor, { ...input, investigationId: room.otherInvestigationId })).rejects.toMatchObject({ reason: "taken" });
  expect(await findCompany(stranger.actor, input.companyId)).toBeNull();
  expect((await findCompany(lead.actor, input.companyId))?.profiles).toMatchObject([{ name: input.name }]);
});

test("a stale edit is refused and changes nothing; the newest one keeps before and after in the history", async () => {
  await using room = await newsroom();
  const { reporter, lead, viewer } = room.people;
  const input = company(room.investigationId);
  const { companyId } = input;
  await recordCompany(reporter.actor, input);
  const edit = (seenVersion: number, more: object) => companyEdit.parse({ ...input, seenVersion, ...more });

  await editCompany(lead.actor, edit(1, { lineOfBusiness: "推销贷款", aliases: [{ name: "中邦" }, { name: "ZB", kind: "english" }] }));
  await expect(editCompany(reporter.actor, edit(1, { name: "迟了" }))).rejects.toMatchObject({ reason: "stale" });

  expect((await findCompany(viewer.actor, companyId))?.profiles).toMatchObject([{ name: input.name, version: 2, aliases: [{ name: "中邦" }, { name: "ZB" }] }]);
  const [newest] = await historyOf(viewer.actor, companyId);
  expect(newest).toMatchObject({
    action: "company.edited",
    subject: { version: 2 },
    detail: { before: { lineOfBusiness: null, aliases: [{ name: "中邦金融" }] }, after: { lineOfBusiness: "推销贷款" } },
  });
});

test("of two edits at once one wins", async () => {
  await using room = await newsroom();
  const { reporter, lead } = room.people;
  const input = company(room.investigationId);
  await recordCompany(reporter.actor, input);
  const edits = await Promise.allSettled(
    [reporter, lead].map(({ actor }, index) => editCompany(actor, companyEdit.parse({ ...input, seenVersion: 1, note: `第 ${index} 位` }))),
  );
  expect(edits.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(edits.find(({ status }) => status === "rejected")).toMatchObject({ reason: { reason: "stale" } });
  expect(await countHistoryOf(lead.actor, input.companyId)).toBe(2);
});

test("saving what stands there already makes no version", async () => {
  await using room = await newsroom();
  const { reporter } = room.people;
  const input = company(room.investigationId);
  await recordCompany(reporter.actor, input);
  await editCompany(reporter.actor, companyEdit.parse({ ...input, seenVersion: 1 }));
  expect(await countHistoryOf(reporter.actor, input.companyId)).toBe(1);
});
