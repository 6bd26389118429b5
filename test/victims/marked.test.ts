import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "../../lib/access/actor";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { historyOf } from "../../lib/custody/queries";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { findEvidence } from "../../lib/evidence/queries";
import { evidenceEdit } from "../../lib/evidence/schema";
import { seeingNames } from "../../lib/evidence/shown";
import { confirmImport } from "../../lib/import/commands";
import { submitEvidence } from "../../lib/review/commands";
import { fromText } from "../../lib/rich-text/schema";
import { give } from "../import/files";
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
  expect(view.body).toEqual(fromText("john smith 和 J••‹2› 与欧••‹1›"));
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
  await log(room, input, actor, seeingNames("138••••8000 欧••"));
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
