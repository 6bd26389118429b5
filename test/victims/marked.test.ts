import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "../../lib/access/actor";
import { writeComment } from "../../lib/comments/commands";
import { editCompany, recordCompany } from "../../lib/companies/commands";
import { companyEdit, companyInput } from "../../lib/companies/schema";
import { historyOf } from "../../lib/custody/queries";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { findEvidence } from "../../lib/evidence/queries";
import { evidenceEdit } from "../../lib/evidence/schema";
import { seeingNames } from "../../lib/evidence/shown";
import { confirmImport } from "../../lib/import/commands";
import { stagedRows } from "../../lib/import/queries";
import { submitEvidence } from "../../lib/review/commands";
import { fromText } from "../../lib/rich-text/schema";
import { sparing } from "../../lib/victims/spared";
import { stillNamed } from "../../lib/victims/standing";
import { veilIn } from "../../lib/victims/veil";
import { give } from "../import/files";
import { settle } from "../search/searching";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

const unsorted = { kind: "unsorted", facts: {} } as const;
const marking = (...names: string[]) => ({
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: names.flatMap((text) => [
        { type: "text", text, marks: [{ type: "victim" }] },
        { type: "text", text: "，" },
      ]),
    },
  ],
});
type Room = Awaited<ReturnType<typeof newsroom>>;

/** A piece in which these are marked, handed in unless it is to stay a draft. */
async function mark(room: Room, names: string[], { by = room.people.reporter.actor as Actor, draft = false, investigationId = room.investigationId } = {}) {
  const id = await logEvidence(by, piece(investigationId, { title: "标出的", body: marking(...names), detail: unsorted }));
  if (!draft) await submitEvidence(by, { id, seenVersion: 1 });
}
const log = (room: Room, more: object, by: Actor = room.people.reporter.actor, see?: Parameters<typeof logEvidence>[3]) =>
  logEvidence(by, piece(room.investigationId, { detail: unsorted, ...more }), [], see);
const titleOf = async (by: Actor, id: string) => (await findEvidence(by, id))!.title;

test("a name that is marked in one piece is masked in those that come later, in every text, and nothing keeps it in clear", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  await mark(room, ["欧阳娜娜", "John Smith"]);
  const id = await log(room, { title: "欧阳娜娜又来了", body: fromText("john smith 和 John Smith 与欧阳娜娜"), place: "欧阳娜娜家" });
  const view = (await findEvidence(actor, id))!;
  expect([view.title, view.place]).toEqual(["欧••‹1›又来了", "欧••‹1›家"]);
  expect(view.body).toEqual(fromText("J••‹2› 和 J••‹2› 与欧••‹1›"));
  expect(view.victims.map(({ kind }) => kind)).toEqual(["name", "name"]);
  expect(JSON.stringify([view, await historyOf(actor, id)])).not.toMatch(/娜娜|John Smith/);

  await editEvidence(actor, evidenceEdit.parse({ id, seenVersion: 1, title: "还是欧阳娜娜", detail: unsorted }));
  expect(await titleOf(actor, id)).toBe("还是欧••‹1›");
});

test("a file is masked by them, too", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  await mark(room, ["欧阳娜娜"]);
  const given = await give(actor, room.investigationId, "内容,价格\n欧阳娜娜的房本,100元", { target: "priceList" });
  await confirmImport(actor, { id: given.id, seenRevision: 1 });
  const { rows } = await room.owner.query<{ item: string }>(
    `select item from "PriceLine" l join "Evidence" e on e.id = l."evidenceId" where e."investigationId" = $1`,
    [room.investigationId],
  );
  expect(rows).toEqual([{ item: "欧••‹1›的房本" }]);
});

test("the words of a call log are masked by them, too, once for all calls that have them", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  await mark(room, ["欧阳娜娜", "高兴"]);
  const file = "时间,工号,结果,标记,号码\n2026-08-12 09:00:01,欧阳娜娜,找欧阳娜娜,A欧阳娜娜,13957164283\n2026-08-12 09:00:02,欧阳娜娜,接通,不高兴,13957164284";
  const given = await give(actor, room.investigationId, file, { target: "callLog" });
  await sparing(["高兴"], () => confirmImport(actor, { id: given.id, seenRevision: 1 }));
  const { rows } = await room.owner.query<Record<string, string>>(
    `select agent, "outcomeNote", mark from "LoggedCall" where "investigationId" = $1 order by row`,
    [room.investigationId],
  );
  expect(rows).toEqual([
    { agent: "欧••‹1›", outcomeNote: "找欧••‹1›", mark: "A欧••‹1›" },
    { agent: "欧••‹1›", outcomeNote: null, mark: "不高兴" },
  ]);
  const { rows: logs } = await room.owner.query<{ id: string }>(`select "evidenceId" id from "CallLog" where "investigationId" = $1`, [room.investigationId]);
  expect((await findEvidence(actor, logs[0]!.id))!.victims.map(({ masked }) => masked)).toEqual(["欧••"]);
});

test("what an import says of all its rows, and its companies, name nobody either, until somebody says that it is no victim", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  await mark(room, ["欧阳娜娜", "高兴"]);
  const list = await give(actor, room.investigationId, "内容,价格\n房本,100元", { target: "priceList", name: "欧阳娜娜.csv" });
  await expect(confirmImport(actor, { id: list.id, seenRevision: 1 })).rejects.toMatchObject({ reason: "victimNamed" });

  const companies = await give(actor, room.investigationId, "名称,简称,备注\n好公司,好,\n欧阳娜娜,,\n某公司,高兴,\n别家,,找欧阳娜娜");
  const confirm = () => confirmImport(actor, { id: companies.id, seenRevision: 1 });
  await expect(confirm()).rejects.toMatchObject({ reason: "victimNamed", marks: [{ name: "欧阳娜娜" }, { name: "高兴" }] });
  await expect(sparing(["高兴"], confirm)).rejects.toMatchObject({ marks: [{ name: "欧阳娜娜" }] });
  const counted = () => room.owner.query(`select 1 from "CompanyProfile" where "investigationId" = $1`, [room.investigationId]);
  expect((await counted()).rowCount).toBe(0);
  await sparing(["高兴", "欧阳娜娜"], confirm);
  expect((await counted()).rowCount).toBe(4);
});

test("a company is called like none of them, by form or as one is edited; what it was called before stays", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  const { investigationId } = room;
  const companyId = randomUUID();
  await recordCompany(actor, companyInput.parse({ companyId, investigationId, name: "链家" }));
  await mark(room, ["欧阳娜娜", "链家"]);
  const refused = (more: object) => recordCompany(actor, companyInput.parse({ companyId: randomUUID(), investigationId, name: "某公司", ...more }));
  await expect(refused({ name: "欧阳娜娜" })).rejects.toMatchObject({ reason: "victimNamed", field: "name" });
  await expect(refused({ aliases: [{ name: "欧阳娜娜" }] })).rejects.toMatchObject({ reason: "victimNamed", field: "aliases[0].name" });
  const edit = (more: object) => editCompany(actor, companyEdit.parse({ companyId, investigationId, seenVersion: 1, name: "链家", ...more }));
  await expect(edit({ name: "欧阳娜娜" })).rejects.toMatchObject({ reason: "victimNamed" });
  await edit({ note: "链家在多地有门店" });
});

test("before it is imported a file shows none of them", async () => {
  await using room = await newsroom();
  const { reporter, stranger } = room.people;
  await mark(room, ["欧阳娜娜"]);
  const veil = await veilIn(reporter.actor, room.investigationId);
  expect(veil("欧阳娜娜，13957164283")).toBe("欧••，139••••4283");
  expect((await veilIn(stranger.actor, room.investigationId))("欧阳娜娜，13957164283")).toBe("欧阳娜娜，139••••4283");
  const cells = ["欧阳娜娜的房本", "十块", "13957164283", "li.lei@example.com", "11010519491231002X", "4111111111111111", "京A12345", "照旧"];
  const { id } = await give(reporter.actor, room.investigationId, `内容,价格,三,四,五,六,七,八\n${cells.join(",")}\n`, { target: "priceList" });
  const masked = ["欧••的房本", "十块", "139••••4283", "l•••@•••.com", `11${"•".repeat(14)}2X`, "••••••••1111", "京A•••45", "照旧"];
  expect((await stagedRows(reporter.actor, id, { outcome: "refused" })).rows).toMatchObject([{ row: 2, cells: masked, masked: [0, 2, 3, 4, 5, 6] }]);
});

test("whoever marks a name is told in which older pieces it stands in clear, as far as they see them; nobody else is, and not of a mark of yesterday", async () => {
  await using room = await newsroom();
  const { reporter, editor, stranger } = room.people;
  const { actor } = reporter;
  const old = await log(room, { title: "欧阳娜娜来过" });
  await submitEvidence(actor, { id: old, seenVersion: 1 });
  await writeComment(editor.actor, { id: randomUUID(), type: "evidence", subjectId: old, text: "问过欧阳娜娜" });
  await log(room, { title: "欧阳娜娜的草稿" }, (await room.member("reporter")).actor);
  await logEvidence(stranger.actor, piece(room.otherInvestigationId, { title: "欧阳娜娜", detail: unsorted }));
  const id = await logEvidence(actor, piece(room.investigationId, { title: "标出的", body: marking("欧阳娜娜", "司马相如"), detail: unsorted }));
  await submitEvidence(actor, { id, seenVersion: 1 });
  await settle();
  const { ref } = (await findEvidence(actor, old))!;
  expect(await stillNamed(actor, id)).toEqual([{ ordinal: 1, masked: "欧••", pieces: 1, others: 1, listed: [{ id: old, ref }] }]);
  for (const other of [editor, stranger]) expect(await stillNamed(other.actor, id)).toEqual([]);

  await editEvidence(actor, evidenceEdit.parse({ id: old, seenVersion: 1, title: "欧阳娜娜来过", detail: unsorted }));
  await settle();
  expect(await stillNamed(actor, id)).toMatchObject([{ pieces: 0, others: 1, listed: [] }]);
  await room.owner.query(`update "Evidence" set "updatedAt" = now() + interval '1 minute' where id = $1`, [id]);
  expect(await stillNamed(actor, id)).toEqual([]);
});

test("what is a name in one text and a word in another is said to be no victim's, and stays said", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  await mark(room, ["高兴", "高兴国"]);
  const id = await log(room, { title: "大家都很高兴", place: "高兴国家", notVictims: ["高兴", "没有写到的"] });
  const view = (await findEvidence(actor, id))!;
  expect([view.title, view.place, view.notVictims]).toEqual(["大家都很高兴", "高••‹1›家", ["高兴"]]);
  await editEvidence(actor, evidenceEdit.parse({ id, seenVersion: 1, title: "更高兴了", detail: unsorted, notVictims: view.notVictims }));
  expect(await titleOf(actor, id)).toBe("更高兴了");
  // What is said no more is masked again, and what was kept of before with it.
  await editEvidence(actor, evidenceEdit.parse({ id, seenVersion: 2, title: "更高兴了", detail: unsorted }));
  expect(await titleOf(actor, id)).toBe("更高••‹2›了");
  // Nobody says so of a name that the piece itself marks.
  const own = await log(room, { title: "高兴", body: marking("高兴"), notVictims: ["高兴"] });
  expect(await titleOf(actor, own)).toBe("高••‹1›");
});

test("a form shows such names before it saves them masked", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  await mark(room, ["欧阳娜娜"]);
  const input = { id: randomUUID(), title: "欧阳娜娜又来了" };
  await expect(log(room, input, actor, seeingNames(""))).rejects.toMatchObject({ field: "victimsShown", sentences: ["name:欧阳娜娜"] });
  expect(await findEvidence(actor, input.id)).toBeNull();
  // 欧阳修 looks the same once it is masked, and is somebody else.
  for (const shown of ["欧••", "name:欧阳修", "name:欧阳修\tmobile:13800138000"])
    await expect(log(room, input, actor, seeingNames(shown))).rejects.toMatchObject({ field: "victimsShown" });
  await log(room, input, actor, seeingNames("mobile:13800138000\tname:欧阳娜娜"));
  expect(await titleOf(actor, input.id)).toBe("欧••‹1›又来了");
  await log(room, { title: "欧阳娜娜又来了", notVictims: ["欧阳娜娜"] }, actor, seeingNames(""));
});

test("nobody learns what is marked where they cannot look", async () => {
  await using room = await newsroom();
  const { reporter, lead, stranger } = room.people;
  await mark(room, ["欧阳娜娜"], { draft: true });
  // The draft is its author's and the lead's.
  const other = await room.member("reporter");
  expect(await titleOf(other.actor, await log(room, { title: "欧阳娜娜" }, other.actor))).toBe("欧阳娜娜");
  expect(await titleOf(lead.actor, await log(room, { title: "欧阳娜娜" }, lead.actor))).toBe("欧••‹1›");
  // Another investigation is another one.
  await mark(room, ["司马相如"], { by: stranger.actor, investigationId: room.otherInvestigationId });
  expect(await titleOf(reporter.actor, await log(room, { title: "司马相如" }))).toBe("司马相如");
});

test("what a company is called is masked nowhere but where somebody marked it, and one character is no name", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  const { investigationId } = room;
  await recordCompany(actor, companyInput.parse({ companyId: randomUUID(), investigationId, name: "链家公司", aliases: [{ name: "链家", kind: "short" }] }));
  await mark(room, ["链家", "王"]);
  expect(await titleOf(actor, await log(room, { title: "链家的王经理" }))).toBe("链家的王经理");
});

test("the same piece sent twice is logged once, with such a name in it", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  await mark(room, ["欧阳娜娜"]);
  const input = piece(room.investigationId, { id: randomUUID(), title: "欧阳娜娜", detail: unsorted });
  for (const _ of "ab") await logEvidence(actor, input);
  await expect(logEvidence(actor, { ...input, title: "别的" })).rejects.toMatchObject({ reason: "loggedAlready" });
});
