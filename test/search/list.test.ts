import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Actor } from "../../lib/access/actor";
import { logEvidence } from "../../lib/evidence/commands";
import { removeMember } from "../../lib/investigations/commands";
import { submitEvidence } from "../../lib/review/commands";
import { sheets } from "../../lib/export/sheets";
import { lookUp } from "../../lib/search/look-up";
import { changeList, dropList, keepList, seeList } from "../../lib/lists/commands";
import { linesOf } from "../../lib/lists/lines";
import { keptLists, lookUpList } from "../../lib/lists/queries";
import { listView } from "../../lib/lists/schema";
import { savedSearches } from "../../lib/searches/queries";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";
import { settle } from "./searching";

let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom();
  await log("链家的客户经理");
  await log("麦田与链家");
  await log("17012345678 打来的");
  await log("Zhongbang Finance", { submit: false });
  await settle();
}, 60_000);
afterAll(() => room[Symbol.asyncDispose]());

async function log(title: string, { submit = true } = {}) {
  const id = await logEvidence(room.people.reporter.actor, piece(room.investigationId, { title }));
  if (submit) await submitEvidence(room.people.reporter.actor, { id, seenVersion: 1 });
}
const view = listView.parse({});
const totals = async (actor: Actor, ...lines: string[]) => (await lookUp(actor, lines)).map(({ total }) => total);

describe("the lines of a list", () => {
  test.each<[text: string, file: string | undefined, lines: string[]]>([
    ["链家\r\n麦田\n\n 链家 \n", undefined, ["链家", "麦田"]],
    ["Foo, Inc.\t12\tx\nBar", undefined, ["Foo, Inc.", "Bar"]],
    ["", `\uFEFF"Foo, Inc.",1\n"a ""b""",2\n`, ["Foo, Inc.", 'a "b"']],
    ["甲", "乙;1\n丙;2", ["甲", "乙", "丙"]],
    ["", `"never closed\n甲`, ['"never closed', "甲"]],
  ])("%j and %j", (text, file, lines) => expect(linesOf(text, file)).toEqual(lines));

  test("whatever is given, each is a line of its own and stands there once", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, file) => {
        const lines = linesOf(text, file);
        expect(new Set(lines).size).toBe(lines.length);
        for (const line of lines) expect(line).toMatch(/^\S[^\n\r]*$/);
        expect(linesOf(lines.join("\n"))).toEqual(lines);
      }),
    ));
});

describe("looking up", () => {
  test("says how often each line appears, and never finds a name for another", async () => {
    const { actor } = room.people.reporter;
    expect(await totals(actor, "链家", "鏈家", "麦田", "李四", "170", "5678", "Zhongbang", "Zhongbeng", "Zhong", "Zhong*", "!?")).toEqual([
      2, 2, 1, 0, 1, 1, 1, 0, 0, 1, 0,
    ]);
  });

  test("of what one may see, and of nothing else", async () => {
    const lines = ["链家", "Zhongbang Finance"];
    expect(await totals(room.people.viewer.actor, ...lines)).toEqual([2, 0]);
    expect(await totals(room.people.lead.actor, ...lines)).toEqual([2, 1]);
    expect(await totals(room.people.stranger.actor, ...lines)).toEqual([0, 0]);
  });

  test("syntax is text", async () => {
    const lines = [`' | 'a':* & !(`, `%' or 1=1 --`, `"链家" OR`, "(".repeat(200), `\u202E链家`];
    expect(await totals(room.people.stranger.actor, ...lines)).toEqual([0, 0, 0, 0, 0]);
    expect((await totals(room.people.reporter.actor, ...lines)).at(-1)).toBe(2);
  });
});

describe("a list that is kept", () => {
  test("is its owner's alone, and is no question", async () => {
    const { viewer, editor } = room.people;
    const id = await keepList(viewer.actor, { lines: "链家\n李四\n麦田" });
    expect(await keepList(viewer.actor, { lines: "链家\n李四\n麦田" })).toBe(id);
    expect(await lookUpList(viewer.actor, id, view)).toMatchObject({ found: 2, fresh: 0, pages: 1, rows: [{ n: 1, total: 2 }, { total: 0 }, { total: 1 }] });
    expect((await lookUpList(viewer.actor, id, listView.parse({ show: "missing" })))!.rows.map(({ line }) => line)).toEqual(["李四"]);
    expect((await lookUpList(viewer.actor, id, listView.parse({ sort: "most" })))!.rows.map(({ line }) => line)).toEqual(["链家", "麦田", "李四"]);
    expect(await savedSearches(viewer.actor)).toEqual([]);
    expect(await lookUpList(editor.actor, id, view)).toBeNull();
    expect(await keptLists(editor.actor)).toEqual([]);
    for (const act of [seeList, dropList]) await expect(act(editor.actor, { id })).rejects.toThrow("missing");
    await expect(changeList(editor.actor, { id, lines: "x" })).rejects.toThrow("missing");
    expect(await sheets.list!(editor.actor, { id }, ((key: string) => key) as never)).toBeUndefined();
    await dropList(viewer.actor, { id });
    expect(await keptLists(viewer.actor)).toEqual([]);
  });

  test("tells what appears more often than before, until it is seen or changed", async () => {
    const { actor } = room.people.viewer;
    const id = await keepList(actor, { lines: "链家\n锡纸" });
    await log("窗户上的锡纸");
    await settle();
    const fresh = async () => (await lookUpList(actor, id, view))!.rows.map((row) => row.fresh);
    expect(await fresh()).toEqual([0, 1]);
    await seeList(actor, { id });
    expect(await fresh()).toEqual([0, 0]);
    await changeList(actor, { id, lines: "锡纸\n链家\n麦田" });
    expect((await lookUpList(actor, id, view))!.rows.map(({ line, fresh }) => [line, fresh])).toEqual([
      ["锡纸", 0],
      ["链家", 0],
      ["麦田", 0],
    ]);
    const other = await keepList(actor, { lines: "乙" });
    await expect(changeList(actor, { id: other, lines: "锡纸\n链家\n麦田" })).rejects.toThrow("listExists");
  });

  test("finds nothing any more for whoever was taken out", async () => {
    const { viewer, lead } = room.people;
    const id = await keepList(viewer.actor, { lines: "链家" });
    await removeMember(lead.actor, { investigationId: room.investigationId, userId: viewer.userId });
    const again = (await Actor.of(viewer.sessionId))!;
    expect(await lookUpList(again, id, view)).toMatchObject({ found: 0, rows: [{ total: 0, hits: [] }] });
  });

  test("is refused in words where it is empty, too long, or no text", async () => {
    const { actor } = room.people.editor;
    const refused = (lines: string, file?: Blob) => expect(keepList(actor, { lines, ...(file && { file }) })).rejects;
    await refused(" \n\t").toThrow("listEmpty");
    await refused(Array.from({ length: 501 }, (_, n) => n).join("\n")).toThrow("listTooLong");
    await refused("长".repeat(201)).toThrow("listTooLong");
    await refused(Array.from({ length: 300 }, (_, n) => `${n}${"长".repeat(150)}`).join("\n")).toThrow("listTooLong");
    await refused("", new Blob([new Uint8Array(2_000_001)])).toThrow("listTooLong");
    await refused("", new Blob(["a\0b"])).toThrow("listUnreadable");
    expect(await keptLists(actor)).toEqual([]);
  });

  test("a file is read as UTF-8 or as GB 18030", async () => {
    const { actor } = room.people.editor;
    const gb = new Uint8Array([0xc1, 0xb4, 0xbc, 0xd2, 0x2c, 0x31, 0x0a]); // 链家,1
    const id = await keepList(actor, { lines: "", file: new Blob([gb]) });
    expect((await lookUpList(actor, id, view))!.lines).toEqual(["链家"]);
  });

  test("comes as a file, a line each", async () => {
    const { actor } = room.people.editor;
    const id = await keepList(actor, { lines: "麦田\n没有的人" });
    const sheet = (await sheets.list!(actor, { id }, ((key: string) => key) as never))!;
    const { value } = await sheet.pages().next();
    expect(value!.rows.map((row: string[]) => row.slice(0, 4))).toEqual([
      ["1", "麦田", "1", "1"],
      ["2", "没有的人", "0", "0"],
    ]);
  });
});
