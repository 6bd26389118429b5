import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { historyOf } from "../../lib/custody/queries";
import { editEvidence, logEvidence, sortEvidence } from "../../lib/evidence/commands";
import { findEvidence } from "../../lib/evidence/queries";
import { evidenceEdit } from "../../lib/evidence/schema";
import { fromText } from "../../lib/rich-text/schema";
import { revealVictim } from "../../lib/victims/commands";
import { loggedInAs } from "../support/database";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

const unsorted = { kind: "unsorted", facts: {} } as const;
const paragraph = (...content: unknown[]) => ({ type: "doc", content: [{ type: "paragraph", content }] });
const words = (text: string, ...marks: unknown[]) => ({ type: "text", text, ...(marks.length && { marks }) });
const edit = (id: string, seenVersion: number, more: object = {}) => evidenceEdit.parse({ id, seenVersion, title: "改过", detail: unsorted, ...more });

test("numbers in every text of a record are masked, each with one ordinal, and read back by whoever may", async () => {
  await using room = await newsroom();
  const { reporter } = room.people;
  const id = await logEvidence(
    reporter.actor,
    piece(room.investigationId, {
      title: "13800138000 来电",
      body: fromText("身份证11010519491231002x。\n又是138-0013-8000"),
      place: "京A12345 车上",
      tags: ["zhang@qq.com"],
      attribution: [{ who: "机主13800138000", how: "told" }],
      detail: { kind: "testimony", facts: { events: [{ what: "转账到 6222021234567894", caller: "13900139000" }] } },
    }),
  );
  const view = (await findEvidence(reporter.actor, id))!;
  expect(view.victims.map(({ id: _, ...datum }) => datum)).toEqual([
    { ordinal: 1, kind: "mobile", masked: "138••••8000" },
    { ordinal: 2, kind: "bankCard", masked: "••••••••7894" },
    { ordinal: 3, kind: "mobile", masked: "139••••9000" },
    { ordinal: 4, kind: "plate", masked: "京A•••45" },
    { ordinal: 5, kind: "email", masked: "z•••@•••.com" },
    { ordinal: 6, kind: "idNumber", masked: "11••••••••••••••2X" },
  ]);
  expect(view.title).toBe("138••••8000‹1› 来电");
  expect(view.place).toBe("京A•••45‹4› 车上");
  expect(view.tags.map(({ tag }) => tag.name)).toEqual(["z•••@•••.com‹5›"]);
  expect(view.steps).toMatchObject([{ who: "机主138••••8000‹1›" }]);
  expect(view.facts).toMatchObject({ events: [{ what: "转账到 ••••••••7894‹2›", caller: "139••••9000‹3›" }] });
  expect(view.body).toEqual(fromText("身份证11••••••••••••••2X‹6›。\n又是138••••8000‹1›"));

  const shown = await Promise.all(view.victims.map(({ id: datumId }) => revealVictim(reporter.actor, { datumId, reason: "回访" })));
  expect(shown.map(({ value }) => value)).toEqual(["13800138000", "6222021234567894", "13900139000", "京A12345", "zhang@qq.com", "11010519491231002x"]);
});

test("whoever edits sees the masked form, and saving keeps it; the same number typed again is the same datum", async () => {
  await using room = await newsroom();
  const { reporter } = room.people;
  const id = await logEvidence(reporter.actor, piece(room.investigationId, { title: "13800138000", body: fromText("a@b.cn"), detail: unsorted }));
  const view = (await findEvidence(reporter.actor, id))!;
  await editEvidence(reporter.actor, edit(id, 1, { title: view.title, body: view.body, place: "又打来：１３８００１３８０００，13900139000" }));
  const after = (await findEvidence(reporter.actor, id))!;
  expect([after.title, after.body]).toEqual([view.title, view.body]);
  expect(after.place).toBe("又打来：138••••8000‹1›，139••••9000‹3›");
  expect(after.victims.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
  // What is taken out of the text stays with the record: its history names it.
  await editEvidence(reporter.actor, edit(id, 2, { body: fromText("没了") }));
  expect((await findEvidence(reporter.actor, id))!.victims).toHaveLength(3);
});

test("a name that is marked once in the body is masked in every text, now and later", async () => {
  await using room = await newsroom();
  const { reporter } = room.people;
  const id = await logEvidence(
    reporter.actor,
    piece(room.investigationId, {
      title: "张三被骗",
      body: paragraph(words("受害人"), words("张", { type: "victim" }), words("三", { type: "bold" }, { type: "victim" }), words("说，张三没有贷款")),
      detail: unsorted,
    }),
  );
  const view = (await findEvidence(reporter.actor, id))!;
  expect(view.title).toBe("张••‹1›被骗");
  expect(view.body).toEqual(paragraph(words("受害人张••‹1›说，张••‹1›没有贷款")));
  await sortEvidence(
    reporter.actor,
    edit(id, 1, { title: view.title, body: view.body, detail: { kind: "testimony", facts: { events: [{ what: "张三接到电话" }] } } }),
  );
  const sorted = (await findEvidence(reporter.actor, id))!;
  expect(sorted.facts).toMatchObject({ events: [{ what: "张••‹1›接到电话" }] });
  expect(sorted.victims).toMatchObject([{ kind: "name", masked: "张••" }]);
  expect(await revealVictim(reporter.actor, { datumId: sorted.victims[0]!.id, reason: "核对姓名" })).toMatchObject({ value: "张三" });
});

test("what is said to be no victim's stays in clear, and so does the line that the record is about", async () => {
  await using room = await newsroom();
  const { reporter } = room.people;
  const id = await logEvidence(
    reporter.actor,
    piece(room.investigationId, {
      title: "17012345678 打给 13800138000",
      body: fromText("客服邮箱 kefu@zb.cn，另见 171-0000-0001"),
      detail: { kind: "phoneLine", facts: { digits: "17012345678", extent: "number" } },
      notVictims: ["17100000001", "kefu@zb.cn", "13711111111"],
    }),
  );
  const view = (await findEvidence(reporter.actor, id))!;
  expect(view.title).toBe("17012345678 打给 138••••8000‹1›");
  expect(view.body).toEqual(fromText("客服邮箱 kefu@zb.cn，另见 171-0000-0001"));
  expect(view.facts).toMatchObject({ digits: "17012345678" });
  // A number that does not stand in the record is not kept by this way either.
  expect([...view.notVictims].sort()).toEqual(["17012345678", "17100000001", "kefu@zb.cn"]);
  // Somebody thinks again: it is masked from then on, in the history of that edit, too.
  await editEvidence(
    reporter.actor,
    edit(id, 1, { title: view.title, body: view.body, detail: { kind: "phoneLine", facts: { digits: "17012345678", extent: "number" } } }),
  );
  expect((await findEvidence(reporter.actor, id))!.body).toEqual(fromText("客服邮箱 k•••@•••.cn‹2›，另见 171••••0001‹3›"));
  const [edited] = await historyOf(reporter.actor, id);
  expect(JSON.stringify(edited!.detail)).not.toMatch(/kefu|171-?0000/);
});

test("a form that is sent again with another number behind the same mask is refused", async () => {
  await using room = await newsroom();
  const { reporter } = room.people;
  const input = piece(room.investigationId, { title: "zhang@qq.com", detail: unsorted });
  await logEvidence(reporter.actor, input);
  expect(await logEvidence(reporter.actor, input)).toBe(input.id);
  await expect(logEvidence(reporter.actor, { ...input, title: "zhao@163.com" })).rejects.toMatchObject({ reason: "loggedAlready" });
  expect((await findEvidence(reporter.actor, input.id))!.victims).toHaveLength(1);
});

test("revealing is for reporters, editors and leads who may open the piece; its reason and its doer are in the history", async () => {
  await using room = await newsroom();
  const { reporter, editor, lead, viewer, stranger, administrator } = room.people;
  const id = await logEvidence(reporter.actor, piece(room.investigationId, { title: "13800138000", detail: unsorted }));
  const datumId = (await findEvidence(reporter.actor, id))!.victims[0]!.id;
  const reveal = (actor: typeof lead.actor, reason = "回访受害人") => revealVictim(actor, { datumId, reason });
  expect(await reveal(lead.actor)).toMatchObject({ value: "13800138000" });
  for (const { actor } of [editor, viewer, stranger, administrator]) await expect(reveal(actor)).rejects.toMatchObject({ reason: "missing" });
  await room.owner.query(`update "Evidence" set "firstSubmittedAt" = now() where id = $1`, [id]);
  expect(await reveal(editor.actor)).toMatchObject({ value: "13800138000" });
  await expect(reveal(viewer.actor)).rejects.toMatchObject({ reason: "notAllowed" });
  await expect(reveal(editor.actor, " ")).rejects.toMatchObject({ name: "ZodError" });
  await expect(reveal(editor.actor, "13800138000 的主人")).rejects.toMatchObject({ name: "ZodError" });
  await expect(revealVictim(lead.actor, { datumId: randomUUID(), reason: "没有" })).rejects.toMatchObject({ reason: "missing" });

  const told = (await historyOf(lead.actor, id)).filter(({ action }) => action === "evidence.revealed");
  expect(told.map(({ by, detail }) => [by, detail])).toEqual(
    ["editor", "lead"].map((by) => [by, { ordinal: 1, kind: "mobile", masked: "138••••8000", reason: "回访受害人" }]),
  );

  await room.owner.query("delete from victim_key where datum = $1", [datumId]);
  await expect(reveal(lead.actor)).rejects.toMatchObject({ reason: "destroyed" });
  expect(await editEvidence(reporter.actor, edit(id, 1, { title: "又是 13800138000" })).then(() => findEvidence(reporter.actor, id))).toMatchObject({
    title: "又是 138••••8000‹2›",
  });
});

test("nobody reads off a list: after thirty in a quarter of an hour one has to wait", async () => {
  await using room = await newsroom();
  const { reporter, lead } = room.people;
  const id = await logEvidence(reporter.actor, piece(room.investigationId, { title: "13800138000", detail: unsorted }));
  const datumId = (await findEvidence(reporter.actor, id))!.victims[0]!.id;
  for (let time = 0; time < 30; time++) await revealVictim(reporter.actor, { datumId, reason: "核对" });
  await expect(revealVictim(reporter.actor, { datumId, reason: "核对" })).rejects.toMatchObject({ reason: "wait" });
  expect(await revealVictim(lead.actor, { datumId, reason: "核对" })).toMatchObject({ value: "13800138000" });
});

test("no login reads a value past its function, and only the one that writes history may call that", async () => {
  await using room = await newsroom();
  const id = await logEvidence(room.people.reporter.actor, piece(room.investigationId, { title: "13800138000", detail: unsorted }));
  const { rows } = await room.owner.query(
    `select id, (select count(*)::int from victim_value where datum = d.id) kept from "VictimDatum" d where "evidenceId" = $1`,
    [id],
  );
  expect(rows).toMatchObject([{ kept: 1 }]);
  const ask = `select * from open_victims(array['${rows[0].id}']::uuid[])`;
  for (const login of ["anfang_read", "anfang_upkeep", "anfang_app"] as const) {
    await using client = await loggedInAs(login);
    for (const table of ["victim_value", "victim_key"]) await expect(client.query(`select * from ${table}`)).rejects.toThrow(/permission denied/);
    if (login === "anfang_app") expect((await client.query(ask)).rows).toHaveLength(1);
    else await expect(client.query(ask)).rejects.toThrow(/permission denied/);
    await expect(client.query(`update "VictimDatum" set masked = 'x••'`)).rejects.toThrow(/permission denied/);
    await expect(client.query(`delete from "VictimDatum"`)).rejects.toThrow(/permission denied/);
  }
  await expect(room.owner.query(`update "VictimDatum" set masked = '13800138000'`)).rejects.toThrow(/VictimDatum_masked/);
});
