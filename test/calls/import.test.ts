import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { callFilter } from "../../lib/calls/filter";
import { revealCalled } from "../../lib/calls/commands";
import { callChoices, findCallLog, listCalls, quotasBeside, spreadCalls, tallyCalls } from "../../lib/calls/queries";
import { historyOf } from "../../lib/custody/queries";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { evidenceByIds } from "../../lib/evidence/lines";
import { findEvidence } from "../../lib/evidence/queries";
import { evidenceEdit } from "../../lib/evidence/schema";
import { sheets } from "../../lib/export/sheets";
import { chooseColumns, confirmImport } from "../../lib/import/commands";
import { originOf, recordsOf, stagedRows } from "../../lib/import/queries";
import { whenDone } from "../../lib/import/work";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { submitEvidence, withdrawEvidence } from "../../lib/review/commands";
import { ask, engines, settle } from "../search/searching";
import { give } from "../import/files";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";
import { importCalls } from "./files";

const csv = [
  "时间,工号,被叫号码,通话时长,结果,标记,客户姓名",
  "2019-08-12 09:00:05,07,13957164283,63,接通,A,丙",
  "2019-08-12 09:00:05,07,13957164283,63,接通,A,丙",
  "2019-08-12 09:31,08,13957164283,未说明,没接,,丙",
  "2019-08-12,08,010-62538714,,停机,R,丁",
  "昨天,08,13957164283,,停机,R,丁",
  "2019-08-12 10:00:00,13957164283,13957164283,,接通,,丁",
  "2019-08-13 10:00:00,07,13657164283,5,转接语音,b类,丁",
].join("\n");
const none = callFilter.parse({});

test("a call log becomes one draft with its calls: each row accounted for, numbers masked, time zone and precision kept", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { actor } = people.reporter;
  const whole = await logEvidence(actor, piece(investigationId, { title: "一台电脑里的文件" }));
  const [{ ref } = { ref: "" }] = await evidenceByIds(actor, [whole]);
  const given = await give(actor, investigationId, csv, { target: "callLog", name: "八月.csv" });
  expect(given).toMatchObject({
    columns: ["at", "agent", "number", "duration", "outcome", "mark", ""],
    rows: 7,
    accepted: 4,
    duplicate: 1,
    refused: 2,
    setting: { title: "八月" },
  });
  expect((await stagedRows(actor, given.id, { outcome: "refused" })).rows.map(({ row, faults }) => [row, faults])).toEqual([
    [6, [{ field: "at", message: "error.notACallTime", column: 0 }]],
    [7, [{ field: "agent", message: "error.notAnAgent", column: 1 }]],
  ]);
  const setting = {
    title: "八月的电话",
    attribution: "内部人士（口述）",
    nature: "seen",
    company: "中邦金融",
    partOf: ref,
    zone: "Asia/Shanghai",
    as: "document",
  } as const;
  await expect(chooseColumns(actor, { ...given, seenRevision: 1, setting: { ...setting, partOf: "ZZ-0001" } })).rejects.toMatchObject({
    reason: "noSuchRecord",
  });
  await expect(chooseColumns(actor, { ...given, seenRevision: 1, setting: { ...setting, seller: "x" } })).rejects.toMatchObject({ reason: "stale" });
  await chooseColumns(actor, { id: given.id, seenRevision: 1, columns: given.columns, setting });
  await whenDone();
  await confirmImport(actor, { id: given.id, seenRevision: 2 });

  const [record, more] = await recordsOf(actor, given.id);
  expect([record?.lines, more]).toEqual([4, undefined]);
  const view = (await findEvidence(actor, record!.id))!;
  expect(view).toMatchObject({
    kind: "document",
    title: "八月的电话",
    status: "draft",
    facts: { name: "八月.csv", type: "table", state: "obtained", files: [{ name: "八月.csv", sha256: Buffer.from(given.sha256!).toString("hex") }] },
    occurredPrecision: "range",
    steps: [{ who: "内部人士", how: "told" }],
    companies: [{ role: "subject", profile: { name: "中邦金融" } }],
    linksFrom: [{ toId: whole, role: "partOf" }],
    victims: [],
  });
  expect(await findCallLog(actor, record!.id)).toEqual({ evidenceId: record!.id, zone: "Asia/Shanghai", calls: 4, numbers: 3 });
  expect(await originOf(actor, record!.id)).toMatchObject({ fileName: "八月.csv", first: 2, last: 8, lines: 4 });
  const { calls, next } = await listCalls(actor, record!.id, none);
  expect(next).toBeNull();
  expect(calls.map(({ numberId: _, at, ...call }) => ({ ...call, at: at.toISOString().slice(0, 19) }))).toEqual([
    {
      row: 5,
      at: "2019-08-11T16:00:00",
      precision: "day",
      agent: "08",
      calling: null,
      number: 2,
      masked: "••••",
      seconds: null,
      outcome: "numberSuspended",
      outcomeNote: null,
      mark: "R",
      notStated: [],
    },
    {
      row: 2,
      at: "2019-08-12T01:00:05",
      precision: "second",
      agent: "07",
      calling: null,
      number: 1,
      masked: "139••••4283",
      seconds: 63,
      outcome: "answered",
      outcomeNote: null,
      mark: "A",
      notStated: [],
    },
    {
      row: 4,
      at: "2019-08-12T01:31:00",
      precision: "minute",
      agent: "08",
      calling: null,
      number: 1,
      masked: "139••••4283",
      seconds: null,
      outcome: "noAnswer",
      outcomeNote: null,
      mark: null,
      notStated: ["duration"],
    },
    {
      row: 8,
      at: "2019-08-13T02:00:00",
      precision: "second",
      agent: "07",
      calling: null,
      number: 3,
      masked: "136••••4283",
      seconds: 5,
      outcome: "other",
      outcomeNote: "转接语音",
      mark: "B",
      notStated: [],
    },
  ]);
  expect(await historyOf(actor, record!.id)).toMatchObject([
    { action: "import.confirmed", detail: { after: { rows: 7, accepted: 4, duplicate: 1, refused: 2, target: "callLog" } } },
    { action: "evidence.logged" },
  ]);

  const again = await give(actor, investigationId, csv, { target: "callLog", name: "八月（又一份）.csv" });
  expect(again).toMatchObject({ rows: 7, accepted: 0, duplicate: 5, refused: 2, setting: { ...setting, title: "八月（又一份）" } });
  await expect(confirmImport(actor, { id: again.id, seenRevision: 1 })).rejects.toMatchObject({ reason: "nothingNew" });

  // What is edited is what is said of the log. Its calls stay what the file says.
  const edit = { id: record!.id, seenVersion: 1, title: "改过的标题", detail: { kind: "document", facts: view.facts } };
  await editEvidence(actor, evidenceEdit.parse(edit));
  expect((await listCalls(actor, record!.id, none)).calls).toHaveLength(4);
});

test("a column of calling numbers is not taken for the agents, whatever it is called; a column of extensions is, and one stray number refuses its row alone", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { actor } = people.reporter;
  const lines = (callers: string[]) =>
    ["时间,主叫,被叫,时长", ...callers.map((caller, row) => `2019-08-12 09:0${row}:00,${caller},1395716428${row},7`)].join("\n");
  expect(await give(actor, investigationId, lines(["17012345001", "17012345002", ""]), { target: "callLog" })).toMatchObject({
    columns: ["at", "calling", "number", "duration"],
    accepted: 3,
    refused: 0,
  });
  expect(await give(actor, investigationId, lines(["8001", "8002", "17012345003"]), { target: "callLog", name: "分机.csv" })).toMatchObject({
    columns: ["at", "agent", "number", "duration"],
    accepted: 2,
    refused: 1,
  });
  const beside = `工号,${lines(["17012345001"]).replace("\n2019", "\n07,2019")}`;
  expect(await give(actor, investigationId, beside, { target: "callLog", name: "工号.csv" })).toMatchObject({
    columns: ["agent", "at", "calling", "number", "duration"],
  });
});

test("the number that called stands masked with its call, in the list and in the files, and what lies behind the mask nowhere", async () => {
  await using room = await newsroom();
  const { investigationId, people, owner } = room;
  const { actor } = people.reporter;
  const lines = [
    "时间,工号,主叫号码,被叫号码",
    "2019-08-12 09:00:00,7,17012345001,13957164283",
    "2019-08-12 09:01:00,7,１７１-2345-6002,13957164284",
    "2019-08-12 09:02:00,7,010-62538714,13957164285",
    "2019-08-12 09:03:00,7,未说明,13957164286",
    "2019-08-12 09:04:00,7,,13957164287",
    "2019-08-12 09:05:00,7,17098765003号,13957164288",
    "昨天,7,17098765004,13957164289",
  ].join("\n");
  const never = ["12345001", "17123456002", "23456002", "62538714", "98765003", "98765004"];
  const given = await give(actor, investigationId, lines, { target: "callLog", name: "主叫.csv" });
  expect(given).toMatchObject({ columns: ["at", "agent", "calling", "number"], accepted: 5, refused: 2 });
  const waiting = await stagedRows(actor, given.id, {});
  expect(waiting.rows.map(({ faults }) => faults).at(-2)).toEqual([{ field: "calling", message: "error.notANumberCalled", column: 2 }]);
  await confirmImport(actor, { id: given.id, seenRevision: 1 });
  const [record] = await recordsOf(actor, given.id);
  const { calls } = await listCalls(actor, record!.id, none);
  expect(calls.map(({ calling, notStated }) => [calling, notStated])).toEqual([
    ["170••••5001", []],
    ["171••••6002", []],
    ["••••", []],
    [null, ["calling"]],
    [null, []],
  ]);
  const sheet = (await sheets.calls!(actor, { evidence: record!.id }, (key) => key))!;
  const [page] = await Array.fromAsync(sheet.pages());
  expect(page!.rows.map((row) => row[sheet.columns.indexOf("calling")])).toEqual(["170••••5001", "171••••6002", "••••", "", ""]);
  expect(page!.items[0]).toMatchObject({ calling: "170••••5001" });
  await settle();
  const { rows: kept } = await owner.query<{ line: string }>(
    `select t::text line from "LoggedCall" t where "evidenceId" = $2::uuid union all select t::text from "StagedRow" t where "importId" = $1
      union all select t::text from "CalledNumber" t where "evidenceId" = $2::uuid union all select t::text from "SearchDocument" t where id = ($2::uuid)::text`,
    [given.id, record!.id],
  );
  expect(kept.length).toBeGreaterThan(7);
  const said = JSON.stringify([waiting, calls, page, await stagedRows(actor, given.id, { outcome: "refused" }), kept]);
  expect(never.filter((number) => said.includes(number))).toEqual([]);
  for (const engine of engines)
    for (const words of ["17012345001", "5001", "170••••5001"]) expect([engine, words, (await ask(engine, actor, words)).names]).toEqual([engine, words, []]);
  for (const wrong of ["17012345001", "170••••12345", "5001"])
    await expect(owner.query(`update "LoggedCall" set calling = $1`, [wrong])).rejects.toThrow(/calling_is_masked/);
  await expect(owner.query(`update "LoggedCall" set calling = '••••' where "notStated" = array['calling']`)).rejects.toThrow(/calling_is_stated_or_not/);
});

test("rows that read alike are as many calls as there are rows, unless the second and the number are known; the same again adds nothing", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { actor } = people.reporter;
  const rows = ["2019-08-12,7,", "2019-08-12,7,", "2019-08-12,7,", "2019-08-12 09:00,7,13900000001", "2019-08-12 09:00,7,13900000001"];
  const file = `日期时间,工号,号码\n${rows.join("\n")}\n`;
  const given = await give(actor, investigationId, file, { target: "callLog" });
  expect(given).toMatchObject({ rows: 5, accepted: 5, duplicate: 0 });
  await confirmImport(actor, { id: given.id, seenRevision: 1 });
  expect(await give(actor, investigationId, file, { target: "callLog", name: "又.csv" })).toMatchObject({ accepted: 0, duplicate: 5 });
  expect(await give(actor, investigationId, `${file}2019-08-12,7,\n`, { target: "callLog", name: "多一行.csv" })).toMatchObject({ accepted: 1, duplicate: 5 });
});

test("pages follow by key, filters narrow, and each answers alike for what is hidden and what never was", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { reporter, lead, viewer, editor, stranger, administrator } = people;
  const lines = Array.from(
    { length: 130 },
    (_, row) =>
      `2019-08-${12 + (row % 3)} ${String(9 + (row % 4)).padStart(2, "0")}:${String(row % 60).padStart(2, "0")}:00,${row % 5},1390000${String(row).padStart(4, "0")}`,
  );
  const { evidenceId: id } = await importCalls(reporter.actor, investigationId, `时间,工号,号码\n${lines.join("\n")}\n`);
  const seen: number[] = [];
  for (let after: string | undefined; ; ) {
    const { calls, next } = await listCalls(reporter.actor, id, callFilter.parse({ after }));
    seen.push(...calls.map(({ row }) => row));
    if (!next) break;
    after = next;
  }
  expect([seen.length, new Set(seen).size]).toEqual([130, 130]);
  const narrowed = await listCalls(reporter.actor, id, callFilter.parse({ agent: "3", day: "2019-08-13", hour: "10" }), 200);
  expect(narrowed.calls.length).toBe(lines.filter((line) => /^2019-08-13 10:.*,3,/.test(line)).length);
  expect(narrowed.calls.length).toBeGreaterThan(0);

  const everything = async (actor: typeof reporter.actor, of: string) => [
    await findCallLog(actor, of),
    (await listCalls(actor, of, none)).calls,
    (await tallyCalls(actor, of, none)).overall,
    (await tallyCalls(actor, of, none)).agents,
    await spreadCalls(actor, of, none),
    await callChoices(actor, of),
    await quotasBeside(actor, of),
    (await sheets.calls!(actor, { evidence: of }, (key) => key)) ?? null,
  ];
  const numberId = (await listCalls(reporter.actor, id, none)).calls[0]!.numberId!;
  const nothing = await everything(stranger.actor, randomUUID());
  for (const { actor } of [viewer, editor, stranger, administrator]) {
    expect(await everything(actor, id)).toEqual(nothing);
    await expect(revealCalled(actor, { numberId, reason: "看看" })).rejects.toMatchObject({ reason: "missing" });
  }
  expect(await findCallLog(lead.actor, id)).toMatchObject({ calls: 130 });
  await submitEvidence(reporter.actor, { id, seenVersion: 1 });
  expect((await tallyCalls(viewer.actor, id, none)).overall).toMatchObject({ calls: 130 });
  await expect(revealCalled(viewer.actor, { numberId, reason: "看看" })).rejects.toMatchObject({ reason: "notAllowed" });
  for (const { actor } of [stranger, administrator]) {
    expect(await everything(actor, id)).toEqual(nothing);
    await expect(revealCalled(actor, { numberId, reason: "看看" })).rejects.toMatchObject({ reason: "missing" });
  }
});

test("the quotas of the same company stand beside the log, under whatever name it goes, and no withdrawn ones", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { actor } = people.reporter;
  const companyId = await recordCompany(
    actor,
    companyInput.parse({ companyId: randomUUID(), investigationId, name: "北京中邦", aliases: [{ name: "中邦", kind: "short" }] }),
  );
  const quota = (title: string, company: string) =>
    piece(investigationId, {
      title,
      companies: [{ companyId: company, role: "subject" }],
      detail: { kind: "callQuota", facts: { bound: "atLeast", min: "600", unit: "call", periodAmount: "1", periodUnit: "day", nature: "required" } },
    });
  const other = await recordCompany(actor, companyInput.parse({ companyId: randomUUID(), investigationId, name: "别家" }));
  const [stated, gone] = [await logEvidence(actor, quota("规定", companyId)), await logEvidence(actor, quota("撤回的", companyId))];
  await logEvidence(actor, quota("别家的", other));
  await submitEvidence(actor, { id: gone, seenVersion: 1 });
  await withdrawEvidence(actor, { id: gone, seenVersion: 1, reason: "记错了" });
  const { evidenceId } = await importCalls(actor, investigationId, "时间,工号\n2019-08-12 09:00:00,7\n", { company: "中邦" });
  expect((await quotasBeside(actor, evidenceId)).map(({ id }) => id)).toEqual([stated]);
  const { evidenceId: nobodys } = await importCalls(actor, investigationId, "时间,工号\n2019-08-12 09:00:01,7\n");
  expect(await quotasBeside(actor, nobodys)).toEqual([]);
});

test("a log is found by its title, its agents and its company, and by no number", async () => {
  await using room = await newsroom();
  const { reporter } = room.people;
  const log = "时间,工号,号码\n2019-08-12 09:00:00,夜莺七号,13957164283\n2019-08-12 09:01:00,2046,01062538714\n";
  const { evidenceId } = await importCalls(reporter.actor, room.investigationId, log, {
    title: "机房里的清单",
    company: "灰鹊外包",
    as: "observation",
    nature: "seen",
  });
  const view = (await findEvidence(reporter.actor, evidenceId))!;
  expect(view).toMatchObject({ kind: "observation", facts: { seen: "机房里的清单" }, nature: "seen" });
  await settle();
  for (const engine of engines) {
    for (const words of ["机房里的清单", "夜莺七号", "2046", "灰鹊外包"])
      expect([engine, words, (await ask(engine, reporter.actor, words)).names]).toEqual([engine, words, expect.arrayContaining([view.ref])]);
    for (const words of ["13957164283", "1395716", "4283", "01062538714", "8714", "6253"])
      expect([engine, words, (await ask(engine, reporter.actor, words)).names]).toEqual([engine, words, []]);
  }
});

test("a number that only becomes one by the spelling in which it is kept is refused all the same", async () => {
  await using room = await newsroom();
  const segmented = "13957164283".replace(/\d/g, (digit) => String.fromCodePoint(0x1fbf0 + Number(digit)));
  const { actor } = room.people.reporter;
  const given = await give(actor, room.investigationId, `时间,工号,结果\n2019-08-12 09:00:05,${segmented},接通\n2019-08-12 09:00:06,07,${segmented}\n`, {
    target: "callLog",
  });
  expect((await stagedRows(actor, given.id, { outcome: "refused" })).rows.map(({ row, faults }) => [row, faults])).toEqual([
    [2, [{ field: "agent", message: "error.notAnAgent", column: 1 }]],
    [3, [{ field: "outcome", message: "error.victimData", column: 2 }]],
  ]);
});
