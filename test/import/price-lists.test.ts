import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { historyOf, recentChanges } from "../../lib/custody/queries";
import { changesFor } from "../../lib/desk/latest";
import { kinds } from "../../lib/evidence/kinds/registry";
import { findEvidence } from "../../lib/evidence/queries";
import { db } from "../../lib/db";
import { chooseColumns, confirmImport } from "../../lib/import/commands";
import { findImport, findStaged, importedBefore, listImports, originOf, recordsOf, recordsToBe, stagedRows } from "../../lib/import/queries";
import { amountOf, currencyOf, sizeOf, unitOf } from "../../lib/import/targets/price-list/amount";
import { personalDataIn } from "../../lib/import/targets/price-list/words";
import { whenDone } from "../../lib/import/work";
import { words } from "../../lib/search/translators";
import { submitEvidence } from "../../lib/review/commands";
import { newsroom } from "../support/newsroom";
import { give } from "./files";

test("a price is read with every word that bounds it, or not at all", () => {
  const open = { about: false, average: false };
  for (const [text, read] of [
    ["100", { ...open, min: "100", max: "100" }],
    ["约100–150元", { ...open, about: true, min: "100", max: "150", currency: "CNY" }],
    ["１００至１５０", { ...open, min: "100", max: "150" }],
    ["¥1,200.50/条", { ...open, min: "1200.50", max: "1200.50", currency: "CNY", unit: "record" }],
    ["1.5万元起", { ...open, min: "15000", currency: "CNY" }],
    ["1–2万", { ...open, min: "10000", max: "20000" }],
    ["平均 30 元每人", { ...open, average: true, min: "30", max: "30", currency: "CNY", unit: "person" }],
    ["at least 30 USD", { ...open, min: "30", currency: "USD" }],
    ["≤5", { ...open, max: "5" }],
    ["0.3元左右", { ...open, about: true, min: "0.3", max: "0.3", currency: "CNY" }],
    ["80/千条", { ...open, min: "80", max: "80", unit: "thousand" }],
    ["30元/百条", { ...open, min: "30", max: "30", currency: "CNY", unit: "hundred" }],
    ["约2000元每万条", { ...open, about: true, min: "2000", max: "2000", currency: "CNY", unit: "tenThousand" }],
    ["500元/包（1000条）", { ...open, min: "500", max: "500", currency: "CNY", unit: "package", packageSize: 1000 }],
    ["500元每包", { ...open, min: "500", max: "500", currency: "CNY", unit: "package" }],
    ["500元/500条", { ...open, min: "500", max: "500", currency: "CNY", unit: "records", packageSize: 500 }],
    ["500/500条", { ...open, min: "500", max: "500", unit: "records", packageSize: 500 }],
    ["约500 yuan per 500 records", { ...open, about: true, min: "500", max: "500", currency: "CNY", unit: "records", packageSize: 500 }],
    ["30 / 500 rows", { ...open, min: "30", max: "30", unit: "records", packageSize: 500 }],
    ["¥0.5/1条", { ...open, min: "0.5", max: "0.5", currency: "CNY", unit: "record" }],
    ["30 USD for 100 records", { ...open, min: "30", max: "30", currency: "USD", unit: "hundred" }],
  ] as const)
    expect([text, amountOf(text)]).toEqual([text, read]);
  for (const text of [
    "",
    "面议",
    "100元 200元",
    "100-150-200",
    "至少100以内",
    "100/斤",
    "$5",
    "-5",
    "一百",
    "¥100美元",
    "10０a",
    "500元500条",
    "500/0条",
    "500/包（0条）",
  ])
    expect([text, amountOf(text)]).toEqual([text, undefined]);
  expect(["人民币", "usd", "JPY", "$", "四"].map(currencyOf)).toEqual(["CNY", "USD", "JPY", undefined, undefined]);
  for (const [unit, ...texts] of [
    ["record", "每条", "per record"],
    ["hundred", "每百条", "百条", "100条", "per hundred", "per 100 records"],
    ["thousand", "千条", "每1000条", "１０００条", "per thousand records"],
    ["tenThousand", "每万条", "一万条", "1万条", "10,000条", "per ten thousand", "per 10000 records"],
    ["person", "per person", "人"],
    ["list", "份", "每份名单", "per list"],
    ["package", "每包", "一包", "数据包", "per package", "per pack"],
  ] as const)
    expect(texts.map((text) => [text, unitOf(text)])).toEqual(texts.map((text) => [text, { unit }]));
  for (const [text, packageSize] of [
    ["一包（1000条）", 1000],
    ["每包1000条", 1000],
    ["一份(1,000 条)", 1000],
    ["1000条/包", 1000],
    ["每份（2万条）", 20_000],
    ["per package of 1,000 records", 1000],
    ["package (500 records)", 500],
  ] as const)
    expect([text, unitOf(text)]).toEqual([text, { unit: "package", packageSize }]);
  for (const [text, packageSize] of [
    ["500条", 500],
    ["每500条", 500],
    ["２万条数据", 20_000],
    ["per 1,500 records", 1500],
    ["300 rows", 300],
  ] as const)
    expect([text, unitOf(text)]).toEqual([text, { unit: "records", packageSize }]);
  expect(["1条", "每1条", "1000条", "per 100 rows"].map((text) => unitOf(text)?.unit)).toEqual(["record", "record", "thousand", "hundred"]);
  // Nobody says what is in a pound; a package holds one record at least, and no more than the archive can count; “about” is no count.
  for (const text of ["斤", "0条", "约500条", "99999999条", "一包（0条）", "一包（99999999条）", "一包（约1000条）", "一包（）", "每份名单（1000条）", ""])
    expect([text, unitOf(text)]).toEqual([text, undefined]);
  expect(["1000", "1,000条", "２万", "500 records", "0", "很多", "1.5", "99999999999"].map(sizeOf)).toEqual([
    1000,
    1000,
    20_000,
    500,
    ...Array(4).fill(undefined),
  ]);
  expect([personalDataIn("姓名、手机号，等"), personalDataIn("身份证；住址"), personalDataIn("姓名、指纹")]).toEqual([
    { fields: ["name", "mobileNumber"], openEnded: true },
    { fields: ["idNumber", "address"], openEnded: false },
    undefined,
  ]);
});

test("any two numbers with any words around them come out as they went in", () => {
  const number = fc
    .tuple(fc.nat(99_999), fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }))
    .map(([whole, part]) => `${whole}${part === undefined ? "" : `.${String(part).padStart(2, "0")}`}`);
  fc.assert(
    fc.property(
      number,
      number,
      fc.constantFrom("-", "–", "~", "至", " 到 "),
      fc.constantFrom("", "约", "平均"),
      fc.constantFrom("", "元", "美元"),
      (from, to, dash, before, after) => {
        expect(amountOf(`${before}${from}${dash}${to}${after}`)).toEqual({
          min: from,
          max: to,
          about: before === "约",
          average: before === "平均",
          ...(after && { currency: after === "元" ? "CNY" : "USD" }),
        });
      },
    ),
  );
});

const csv = [
  "内容,价格,单位,包含字段",
  "车主名单,约100–150元,每条,姓名、手机号等",
  "老人名单,300,每份名单,姓名",
  "房本,150-100元,每条,",
  "业主,一百,每条,",
  "车主名单,约100–150元,每条,姓名、手机号等",
  "贷款客户,未说明,未说明,",
].join("\n");

test("a price list becomes one draft with its attribution, in three states, and each row is accounted for", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { actor } = people.reporter;
  const given = await give(actor, investigationId, csv, { target: "priceList", name: "价目表 2019.csv" });
  // 300 has no currency, and nothing says which it is.
  expect(given).toMatchObject({ rows: 6, accepted: 2, duplicate: 1, refused: 3, setting: { title: "价目表 2019" } });
  const setting = {
    title: "一份价目",
    attribution: "内部人士（口述）→ 记者（听说）",
    nature: "heard",
    sense: "purchase",
    seller: "未说明",
    currency: "CNY",
  } as const;
  await chooseColumns(actor, { id: given.id, seenRevision: 1, columns: given.columns, setting: { ...setting, buyer: undefined, unit: undefined } });
  await whenDone();
  expect(await findStaged(actor, given.id)).toMatchObject({ rows: 6, accepted: 3, duplicate: 1, refused: 2 });
  expect((await stagedRows(actor, given.id, { outcome: "refused" })).rows.map(({ row, faults }) => [row, faults])).toEqual([
    [4, [{ field: "amount", message: "error.rangeReversed", column: 1 }]],
    [5, [{ field: "amount", message: "error.notAnAmount", column: 1 }]],
  ]);
  await confirmImport(actor, { id: given.id, seenRevision: 2 });

  const [record, more] = await recordsOf(actor, given.id);
  expect([record?.lines, more]).toEqual([3, undefined]);
  expect(await findEvidence(actor, record!.id)).toMatchObject({
    title: "一份价目",
    status: "draft",
    nature: "heard",
    steps: [
      { who: "内部人士", how: "told" },
      { who: "记者", how: "heard" },
    ],
  });
  expect(await kinds.priceList.read(db as never, record!)).toMatchObject({
    sense: "purchase",
    notStated: ["seller"],
    lines: [
      { item: "车主名单", min: "100", max: "150", about: true, currency: "CNY", unit: "record", fields: ["name", "mobileNumber"], openEnded: true },
      { item: "老人名单", min: "300", max: "300", about: false, currency: "CNY", unit: "list" },
      { item: "贷款客户", notStated: ["amount", "unit"] },
    ],
  });

  const again = await give(actor, investigationId, csv, { target: "priceList", name: "另一个名字.csv" });
  expect(again).toMatchObject({ rows: 6, accepted: 0, duplicate: 4, refused: 2, setting: { ...setting, title: "另一个名字" } });
  expect(await importedBefore(actor, again)).toMatchObject({ id: given.id });
  // The same lines of somebody else are another statement.
  await chooseColumns(actor, { id: again.id, seenRevision: 1, columns: again.columns, setting: { ...setting, seller: "乙公司" } });
  await whenDone();
  expect(await findStaged(actor, again.id)).toMatchObject({ accepted: 3, duplicate: 1, refused: 2 });
});

test("prices per hundred, per ten thousand and of packages come in as what they are, and what a package holds is asked of packages alone", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  const table = [
    "内容,价格,计价单位,每包条数",
    "车主,30元,每百条,",
    "业主,2000元,每万条,未说明",
    "老人,500元,一包（1000条）,",
    "学生,500元,每包,1000",
    "股民,500元,每包,未说明",
    "家长,500元,每千条,1000",
    "病人,500元,每包（500条）,1000",
    "贷款,500元,每包,很多",
    "车险,500元/500条,,",
    "房贷,400元,每800条,800",
    "保健,400元,每800条,500",
  ].join("\n");
  const given = await give(actor, room.investigationId, table, { target: "priceList", name: "价目.csv" });
  expect(given).toMatchObject({ columns: ["item", "amount", "unit", "packageSize"], rows: 11, accepted: 7, refused: 4 });
  expect((await stagedRows(actor, given.id, { outcome: "refused" })).rows.map(({ row, faults }) => [row, faults])).toEqual([
    [7, [{ field: "packageSize", message: "error.onlyOfPackages", column: 3 }]],
    [8, [{ field: "packageSize", message: "error.oneOfThem", column: 3 }]],
    [9, [{ field: "packageSize", message: "error.notAWholeNumber", column: 3 }]],
    [12, [{ field: "packageSize", message: "error.oneOfThem", column: 3 }]],
  ]);
  await confirmImport(actor, { id: given.id, seenRevision: 1 });
  const [record] = await recordsOf(actor, given.id);
  const { lines } = await kinds.priceList.read(db as never, record!);
  expect(lines.map(({ unit, packageSize, notStated }) => [unit, packageSize, ...notStated])).toEqual([
    ["hundred", undefined],
    ["tenThousand", undefined],
    ["package", 1000],
    ["package", 1000],
    ["package", undefined, "packageSize"],
    ["records", 500],
    ["records", 800],
  ]);
  const facts = await kinds.priceList.read(db as never, record!);
  const said = kinds.priceList.describe(facts, words.kinds.zh).filter(({ name }) => /^lines\.[56]\.(unit|packageSize|perRecord)$/.test(name));
  expect(said.map(({ text, formula }) => [text, formula])).toEqual([
    ["每 500 条", undefined],
    ["1 元", "500 ÷ 500"],
    ["每 800 条", undefined],
    ["0.5 元", "400 ÷ 800"],
  ]);
});

test("a number of a victim is masked in the record, and stays nowhere in clear once the file is imported", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  const given = await give(actor, room.investigationId, "内容,价格,13900139000\n车主 13800138000 等,5元,x\n坏的 13700137000,？,13600136000\n", {
    target: "priceList",
  });
  expect(given.headers).toEqual(["内容", "价格", "139••••9000"]);
  await chooseColumns(actor, { id: given.id, seenRevision: 1, columns: given.columns, setting: { title: "价目" } });
  await whenDone();
  await confirmImport(actor, { id: given.id, seenRevision: 2 });
  const [record] = await recordsOf(actor, given.id);
  expect(await kinds.priceList.read(db as never, record!)).toMatchObject({ lines: [{ item: "车主 138••••8000‹1› 等" }] });
  const { rows } = await room.owner.query<{ everything: string }>(
    `select (select json_agg(i) from "Import" i)::text || (select json_agg(r) from "StagedRow" r)::text || (select count(*) from "StagedChunk")::text || (select json_agg(p) from "PriceLine" p)::text everything`,
  );
  expect(rows[0]?.everything).not.toMatch(/13[6789]00/);
  // The row that stayed out is still told by its number, and that something of it was masked.
  expect((await stagedRows(actor, given.id, { outcome: "refused" })).rows).toMatchObject([
    { row: 3, cells: ["坏的 137••••7000", "？", "136••••6000"], masked: [0, 2] },
  ]);
  expect(JSON.stringify(await historyOf(actor, record!.id))).not.toMatch(/13[89]00/);
});

test("a longer file becomes several records of 500 rows, in the order of the file", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { actor } = people.reporter;
  const rows = Array.from({ length: 1203 }, (_, row) => `第 ${row} 项,${row}元`);
  const given = await give(actor, investigationId, `内容,价格\n${rows.join("\n")}\n坏的,？\n`, { target: "priceList" });
  await confirmImport(actor, { id: given.id, seenRevision: 1 });
  const records = await recordsOf(actor, given.id);
  expect(records.map(({ title, lines }) => [title, lines])).toEqual([
    ["名单（1/3）", 500],
    ["名单（2/3）", 500],
    ["名单（3/3）", 203],
  ]);
  const facts = await Promise.all(records.map((record) => kinds.priceList.read(db as never, record)));
  expect(facts.flatMap(({ lines }) => lines.map(({ item }) => item))).toEqual(rows.map((row) => row.split(",")[0]));
  // Each says which rows of the file it came from, as a spreadsheet counts them.
  expect(await Promise.all(records.map(async (record) => originOf(actor, record.id)))).toMatchObject([
    { id: given.id, fileName: "名单.csv", first: 2, last: 501, lines: 500 },
    { first: 502, last: 1001, lines: 500 },
    { first: 1002, last: 1204, lines: 203 },
  ]);
  expect(await historyOf(actor, records[2]!.id)).toMatchObject([
    { action: "import.confirmed" },
    { action: "evidence.logged", detail: { after: { detail: { kind: "priceList" } } } },
  ]);
});

test("until it is handed in, nobody but its author and the lead hears of a price list: no import, no history, no duplicate", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { reporter, lead, viewer, editor } = people;
  const colleague = await room.member("reporter");
  const { id, revision } = await give(reporter.actor, investigationId, "内容,价格\n只有我有,5元\n", { target: "priceList", name: "秘密来源.csv" });
  await confirmImport(reporter.actor, { id, seenRevision: revision });
  for (const { actor } of [viewer, editor, colleague]) {
    expect([await findImport(actor, id), await listImports(actor, investigationId), await recordsOf(actor, id)]).toEqual([null, [], []]);
    expect(JSON.stringify([await recentChanges(actor), await changesFor(actor, {}), await historyOf(actor, id)])).not.toContain("秘密");
  }
  for (const { actor } of [reporter, lead]) {
    expect(await findImport(actor, id)).toMatchObject({ fileName: "秘密来源.csv", accepted: 1 });
    expect(await historyOf(actor, id)).toHaveLength(1);
  }
  const theirs = await give(colleague.actor, investigationId, "内容,价格\n只有我有,5元\n", { target: "priceList" });
  expect([theirs.accepted, theirs.duplicate, await importedBefore(colleague.actor, theirs)]).toEqual([1, 0, null]);

  const [record] = await recordsOf(reporter.actor, id);
  expect(await Promise.all([reporter, lead, viewer, editor, colleague, people.stranger].map(({ actor }) => originOf(actor, record!.id)))).toMatchObject([
    { id, fileName: "秘密来源.csv", first: 2, last: 2, lines: 1 },
    { id },
    null,
    null,
    null,
    null,
  ]);
  await submitEvidence(reporter.actor, { id: record!.id, seenVersion: 1 });
  expect(await findImport(viewer.actor, id)).toMatchObject({ accepted: 1 });
  expect([await originOf(viewer.actor, record!.id), await originOf(people.stranger.actor, record!.id)]).toMatchObject([{ id }, null]);
  expect(await historyOf(viewer.actor, id)).toEqual([]);
});

test("a price to be agreed is one that nobody states, and no fault; what is for sale is called by many words", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const file = "商品,价格\n车主名单,面议\n业主,Negotiable\n房本,面议吧\n";
  expect(await give(people.reporter.actor, investigationId, file, { target: "priceList", name: "价目.csv" })).toMatchObject({
    rows: 3,
    accepted: 2,
    refused: 1,
  });
});

const sellers = [
  "卖家,日期,内容,价格,单位,币种",
  "甲公司,2019-03-05,车主名单,0.5,每条,元",
  "乙公司,2019年3月,车主名单,0.5,每条,元",
  "甲公司,2019/3/5,老人名单,300,每份名单,元",
  "未说明,,车主名单,0.5,每条,元",
  ",,业主名单,1,每条,元",
  "甲公司,2019-02-30,业主名单,1,每条,元",
].join("\n");

test("rows of several sellers and days become a draft each, and only what no row says is taken from what holds for all", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  const given = await give(actor, room.investigationId, sellers, { target: "priceList", name: "多家.csv" });
  expect(given).toMatchObject({ columns: ["seller", "day", "item", "amount", "unit", "currency"], rows: 6, accepted: 5, refused: 1 });
  expect((await stagedRows(actor, given.id, { outcome: "refused" })).rows.map(({ row, faults }) => [row, faults])).toEqual([
    [7, [{ field: "day", message: "error.noDayOrMonth", column: 1 }]],
  ]);
  await chooseColumns(actor, { id: given.id, seenRevision: 1, columns: given.columns, setting: { title: "多家", seller: "丙公司" } });
  await whenDone();
  expect(await recordsToBe(actor, given.id)).toBe(4);
  await confirmImport(actor, { id: given.id, seenRevision: 2 });
  const records = await recordsOf(actor, given.id);
  expect(records.map(({ title, lines }) => [title, lines])).toEqual([
    ["多家（甲公司，2019-03-05）", 2],
    ["多家（乙公司，2019-03）", 1],
    ["多家（未说明）", 1],
    ["多家", 1],
  ]);
  const read = await Promise.all(
    records.map(async (record) => {
      const { occurredFrom, occurredPrecision } = (await findEvidence(actor, record.id))!;
      const { seller, notStated, lines } = await kinds.priceList.read(db as never, record);
      return [seller ?? notStated, occurredFrom?.toISOString(), occurredPrecision, lines.map(({ item }) => item)];
    }),
  );
  expect(read).toEqual([
    ["甲公司", "2019-03-04T16:00:00.000Z", "day", ["车主名单", "老人名单"]],
    ["乙公司", "2019-02-28T16:00:00.000Z", "month", ["车主名单"]],
    [["seller"], undefined, null, ["车主名单"]],
    ["丙公司", undefined, null, ["业主名单"]],
  ]);
  expect(await give(actor, room.investigationId, sellers, { target: "priceList", name: "再来.csv" })).toMatchObject({ accepted: 0, duplicate: 5, refused: 1 });
});

test("a file that would become hundreds of records is refused whole, before any of it is there", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  const many = ["卖家,内容,价格", ...Array.from({ length: 401 }, (_, at) => `卖家 ${at},名单,${at}元`)].join("\n");
  const given = await give(actor, room.investigationId, many, { target: "priceList" });
  expect(await recordsToBe(actor, given.id)).toBe(401);
  await expect(confirmImport(actor, { id: given.id, seenRevision: 1 })).rejects.toMatchObject({ reason: "tooManyRecords" });
  expect(await recordsOf(actor, given.id)).toEqual([]);
});

test("a seller that cannot be kept has its row refused, and one with a number of somebody is masked in the title too", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  const rare = "𠀀".repeat(61);
  const given = await give(actor, room.investigationId, `卖家,内容,价格,币种\n${"长".repeat(201)},甲,1,元\n${rare},乙,2,元\n老王 13800138000,丙,3,元\n`, {
    target: "priceList",
  });
  expect((await stagedRows(actor, given.id, { outcome: "refused" })).rows.map(({ row, faults }) => [row, faults])).toEqual([
    [2, [{ field: "seller", message: "error.tooLong", column: 0 }]],
  ]);
  await confirmImport(actor, { id: given.id, seenRevision: 1 });
  const titles = (await recordsOf(actor, given.id)).map(({ title }) => title);
  expect(titles[0]).toBe(`名单（${"𠀀".repeat(60)}）`);
  expect(titles[1]).toContain("老王");
  expect(titles.join()).not.toContain("13800138000");
});

test("what is confirmed is what the form says: of the record at once, of the rows after they were read anew", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { actor } = people.reporter;
  const given = await give(actor, investigationId, "内容,价格\n车主,100\n", { target: "priceList", name: "价目.csv" });
  const says = { id: given.id, columns: given.columns };
  expect(given).toMatchObject({ accepted: 0, refused: 1 }); // no currency
  const setting = { title: "别的标题", currency: "CNY", attribution: "中间人（口述）" };
  expect(await confirmImport(actor, { ...says, seenRevision: 1, setting })).toBe("readAnew");
  await whenDone();
  expect(await findImport(actor, given.id)).toBeNull();
  expect(await findStaged(actor, given.id)).toMatchObject({ accepted: 1, revision: 2, setting });
  await expect(confirmImport(actor, { ...says, seenRevision: 1, setting })).rejects.toMatchObject({ reason: "stale" });
  await expect(confirmImport(actor, { ...says, seenRevision: 2 })).rejects.toMatchObject({ reason: "stale" });
  await expect(confirmImport(actor, { ...says, columns: ["item", "item"], seenRevision: 2, setting })).rejects.toMatchObject({ reason: "fieldTwice" });
  const last = { ...says, seenRevision: 2, setting: { ...setting, title: "最后的标题", nature: "heard" } } as const;
  expect(await Promise.all([confirmImport(actor, last), confirmImport(actor, last)])).toEqual(["imported", "imported"]);
  const [record, more] = await recordsOf(actor, given.id);
  expect([record?.title, more]).toEqual(["最后的标题", undefined]);
  expect(await findEvidence(actor, record!.id)).toMatchObject({ title: "最后的标题", nature: "heard", steps: [{ who: "中间人" }] });
  expect(await confirmImport(actor, { ...last, setting: { ...setting, title: "太晚的标题" } })).toBe("imported");
  expect((await recordsOf(actor, given.id)).map(({ title }) => title)).toEqual(["最后的标题"]);
});

test("prices are of the company that their file or their row names: one that is known, or one that is recorded once", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { actor } = people.reporter;
  const name = "早就知道的公司";
  await recordCompany(actor, companyInput.parse({ companyId: randomUUID(), investigationId, name }));
  const table = `公司,内容,价格\n${name},甲,100元\n,乙,200元\n未说明,丙,300元\n新的公司,丁,400元\n新的公司,戊,500元\n13812345678,己,600元\n`;
  const given = await give(actor, investigationId, table, { target: "priceList", name: "价目.csv" });
  expect((await stagedRows(actor, given.id, { outcome: "refused" })).rows.map(({ row, faults }) => [row, faults])).toEqual([
    [7, [{ field: "company", message: "error.victimData", column: 0 }]],
  ]);
  await chooseColumns(actor, { id: given.id, seenRevision: 1, columns: given.columns, setting: { title: "价目", company: "文件的公司" } });
  await whenDone();
  await confirmImport(actor, { id: given.id, seenRevision: 2 });
  const records = await recordsOf(actor, given.id);
  const linked = await Promise.all(
    records.map(async ({ id, lines }) => [lines, (await findEvidence(actor, id))!.companies.map(({ role, profile }) => [role, profile.name])]),
  );
  expect(linked).toEqual([
    [1, [["subject", name]]],
    [2, [["subject", "文件的公司"]]],
    [2, [["subject", "新的公司"]]],
  ]);
});

test("a long seller's name in the title ends before a number, and not within it", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  const sellers = [50, 55, 59].map((before) => `${"说".repeat(before)}13800138000后面`);
  const given = await give(actor, room.investigationId, `卖家,内容,价格,币种\n${sellers.map((seller) => `${seller},甲,1,元\n`).join("")}`, {
    target: "priceList",
  });
  await confirmImport(actor, { id: given.id, seenRevision: 1 });
  const titles = (await recordsOf(actor, given.id)).map(({ title }) => title);
  expect(titles).toEqual([50, 55, 59].map((before) => `名单（${"说".repeat(before)}）`));
});
