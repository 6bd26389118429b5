import { expect, test } from "vitest";
import { companyFilter } from "../../lib/companies/filter";
import { findCompany, listCompanies } from "../../lib/companies/queries";
import { historyOf } from "../../lib/custody/queries";
import { chooseColumns, confirmImport, throwAway } from "../../lib/import/commands";
import { findImport, findStaged, stagedRows } from "../../lib/import/queries";
import { newsroom } from "../support/newsroom";
import { give } from "./files";

const csv = [
  "公司名称,简称,统一社会信用代码,主营业务,备注",
  "北京中邦富通金融服务外包有限公司,中邦金融；中邦,,推销贷款,",
  "深圳市腾讯计算机系统有限公司,腾讯,91440300708461136T,未说明,=1+1",
  "错码公司,,91440300708461136A,,",
  "中邦金融,,,,同一家",
  "",
  "链家,,,,",
].join("\r\n");

test("a file of companies is read row by row, imported once, and adds nothing the second time", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { actor } = people.reporter;
  const staged = await give(actor, investigationId, csv);
  expect(staged).toMatchObject({
    state: "ready",
    rows: 5,
    accepted: 3,
    duplicate: 1,
    refused: 1,
    columns: ["name", "short", "creditCode", "lineOfBusiness", "note"],
  });
  expect((await stagedRows(actor, staged.id, { outcome: "refused" })).rows).toMatchObject([
    { row: 4, faults: [{ field: "creditCode", message: "error.wrongCreditCode", column: 2 }] },
  ]);
  expect((await stagedRows(actor, staged.id, { outcome: "duplicate" })).rows).toMatchObject([{ row: 5, sameRow: 2 }]);

  await confirmImport(actor, { id: staged.id, seenRevision: staged.revision });
  await confirmImport(actor, { id: staged.id, seenRevision: staged.revision });
  const { companies, total } = await listCompanies(people.viewer.actor, companyFilter.parse({ investigation: investigationId }));
  expect(total).toBe(3);
  const zhongbang = companies.find(({ profiles }) => profiles[0]?.name.startsWith("北京"))!;
  expect((await findCompany(people.viewer.actor, zhongbang.id))?.profiles).toMatchObject([
    {
      lineOfBusiness: "推销贷款",
      creditCode: null,
      note: null,
      notStated: [],
      version: 1,
      aliases: [
        { name: "中邦金融", kind: "short" },
        { name: "中邦", kind: "short" },
      ],
    },
  ]);
  const tencent = companies.find(({ profiles }) => profiles[0]?.name.startsWith("深圳"))!;
  expect((await findCompany(people.viewer.actor, tencent.id))?.profiles).toMatchObject([
    { lineOfBusiness: null, notStated: ["lineOfBusiness"], creditCode: "91440300708461136T", note: "=1+1" },
  ]);
  expect(await historyOf(people.viewer.actor, zhongbang.id)).toMatchObject([
    { action: "import.confirmed", detail: { after: { accepted: 3, fileName: "名单.csv" } } },
  ]);
  expect(await findImport(people.viewer.actor, staged.id)).toMatchObject({ rows: 5, accepted: 3, duplicate: 1, refused: 1 });

  const again = await give(actor, investigationId, csv);
  expect(again).toMatchObject({ rows: 5, accepted: 0, duplicate: 4, refused: 1 });
  await expect(confirmImport(actor, { id: again.id, seenRevision: 1 })).rejects.toMatchObject({ reason: "nothingNew" });
  await throwAway(actor, again.id);
  expect(await findStaged(actor, again.id)).toBeNull();
});

test("columns can be chosen otherwise, and the choice is remembered for files with these headers", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { actor } = people.reporter;
  const odd = "甲,乙\n链家,主营房产\n麦田,\n";
  const staged = await give(actor, investigationId, odd);
  expect(staged).toMatchObject({ columns: ["", ""], accepted: 0, refused: 2 });
  await chooseColumns(actor, { id: staged.id, seenRevision: 1, columns: ["name", "lineOfBusiness"] });
  await (await import("../../lib/import/work")).whenDone();
  await expect(confirmImport(actor, { id: staged.id, seenRevision: 1 })).rejects.toMatchObject({ reason: "stale" });
  await confirmImport(actor, { id: staged.id, seenRevision: 2 });
  expect(await give(people.lead.actor, investigationId, "乙,甲\n卖房,我爱我家\n")).toMatchObject({ columns: ["lineOfBusiness", "name"], accepted: 1 });
});
