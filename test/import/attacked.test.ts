import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { companyFilter } from "../../lib/companies/filter";
import { recordCompany } from "../../lib/companies/commands";
import { listCompanies } from "../../lib/companies/queries";
import { companyInput } from "../../lib/companies/schema";
import { chooseColumns, confirmImport, receiveFile, throwAway } from "../../lib/import/commands";
import { findStaged, stagedRows } from "../../lib/import/queries";
import { sweepStaged } from "../../lib/import/sweep";
import { type Tx, writer } from "../../lib/db";
import { beginningOf, shownSigns } from "../../lib/import/beginning";
import { inBulk } from "../../lib/import/plan";
import { longestCell } from "../../lib/import/rules";
import { goOn, whenDone } from "../../lib/import/work";
import { folded } from "../../lib/victims/fold";
import { veiledText } from "../../lib/victims/rules";
import { companyText, noteText } from "../../lib/victims/schema";
import { newsroom } from "../support/newsroom";
import { give } from "./files";

let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => void (room = await newsroom()));
afterAll(() => room[Symbol.asyncDispose]());
const staged = async (content: string | Uint8Array) => {
  const { reporter } = room.people;
  await room.owner.query(`delete from "StagedImport" where "userId" = $1`, [reporter.userId]);
  return give(reporter.actor, room.investigationId, content);
};
const left = async (table: string) => Number((await room.owner.query<{ count: string }>(`select count(*) from "${table}"`)).rows[0]?.count);

describe("hostile rows", () => {
  test("NUL, half signs and too many cells are refused by number; everything else is text, kept as it is", async () => {
    const names = [
      "=HYPERLINK(1)",
      "<script>alert(1)</script>",
      "\u202Egnissim",
      "零\u200B宽",
      "../../etc/passwd",
      '\'; drop table "Company"; --',
      "👨‍👩‍👧".repeat(20),
    ];
    const file = await staged(
      `名称,备注\n${names.map((name) => `"${name.replaceAll('"', '""')}",x\n`).join("")}坏\0的,x\n多了,x,y\n${"长".repeat(201)},x\n,没有名称\n`,
    );
    expect(file).toMatchObject({ state: "ready", rows: 11, accepted: 7, refused: 4 });
    const { rows } = await stagedRows(room.people.reporter.actor, file.id, { outcome: "refused" });
    expect(rows.map(({ row, faults }) => [row, faults])).toEqual([
      [9, [{ field: "name", message: "error.unstorable", column: 0 }]],
      [10, [{ field: "row", message: "error.moreCells" }]],
      [11, [{ field: "name", message: "error.tooLong", column: 0 }]],
      [12, [{ field: "name", message: "error.missing", column: 0 }]],
    ]);
    await confirmImport(room.people.reporter.actor, { id: file.id, seenRevision: 1 });
    const { rows: kept } = await room.owner.query<{ name: string }>(`select name from "CompanyProfile" where "investigationId" = $1`, [room.investigationId]);
    expect(kept.map(({ name }) => name).sort()).toEqual([...names].sort());
  });

  test("whatever cannot be read says why, and nothing of it is left behind", async () => {
    for (const [content, key] of [
      ['a,b\n"1', "quoteNotClosed"],
      ["\n\n", "noHeaders"],
      ["名称\n", "noRows"],
      [`${"a,".repeat(10_000)}b\n1`, "tooManyColumns"],
      [Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), "brokenWorkbook"],
      [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), "oldWorkbook"],
    ] as const) {
      const file = await staged(content);
      expect([file.state, file.fault]).toEqual(["unreadable", expect.objectContaining({ key })]);
      expect((await stagedRows(room.people.reporter.actor, file.id, {})).rows).toEqual([]);
      await expect(confirmImport(room.people.reporter.actor, { id: file.id, seenRevision: 1 })).rejects.toMatchObject({ reason: "stale" });
    }
  });

  test("a file without bytes, and one whose sender goes away, leave nothing", async () => {
    await room.owner.query(`delete from "StagedImport"`);
    const take = (bytes: AsyncIterable<Uint8Array>) =>
      receiveFile(room.people.reporter.actor, { investigationId: room.investigationId, target: "company" }, { name: "x", bytes });
    await expect(take(Readable.from([]))).rejects.toMatchObject({ reason: "empty" });
    async function* broken() {
      yield Buffer.alloc(3_000_000, "a");
      throw new Error("gone");
    }
    await expect(take(broken())).rejects.toThrow("gone");
    expect([await left("StagedImport"), await left("StagedChunk")]).toEqual([0, 0]);
  });
});

describe("long cells", () => {
  test("a row with a longer cell than a spreadsheet has is refused, in whatever column is read; what is left out may be as long as it likes", async () => {
    const file = await staged(`名称,主营,别的\n甲${"a".repeat(900_000)},,\n乙,${"业".repeat(40_000)},\n丙,,${"别".repeat(40_000)}\n丁,,\n`);
    expect(file).toMatchObject({ state: "ready", rows: 4, accepted: 2, refused: 2, columns: ["name", "lineOfBusiness", ""] });
    const { rows } = await stagedRows(room.people.reporter.actor, file.id, { outcome: "refused" });
    expect(rows.map(({ row, faults }) => [row, faults])).toEqual([
      [2, [{ field: "name", message: "error.tooLong", column: 0 }]],
      [3, [{ field: "lineOfBusiness", message: "error.tooLong", column: 1 }]],
    ]);
    expect(rows.flatMap(({ cells }) => cells).every((cell) => cell.length <= longestCell + 1)).toBe(true);
    const { rows: shown } = await stagedRows(room.people.reporter.actor, file.id, { signs: shownSigns });
    expect(shown.flatMap(({ cells }) => cells).every((cell) => cell.length <= shownSigns + 1)).toBe(true);
  });

  test("what is shown of a long cell never ends within a number or an address, however they are written", () => {
    const thin = (number: string) => Array.from(number).join("\u200B");
    const han = (number: string) => number.replace(/\d/g, (digit) => "零一二三四五六七八九"[Number(digit)]!);
    const spaced = (number: string) => number.replace(/(\d{3})(\d{4})/, "$1 $2 ");
    for (const written of [
      "13800138000",
      spaced("13800138000"),
      spaced("13800138000").replaceAll(" ", " - "),
      thin("13800138000"),
      han("13800138000"),
      "１３８００１３８０００",
      "zhang.san@example.com",
      "11010519491231002X",
    ])
      for (const before of ["说", "word ", "说 "])
        for (let most = 1; most < 60; most++) {
          const text = `${before.repeat(5)}${written}${"后面".repeat(30)}`;
          const shown = veiledText(beginningOf(text, most));
          const plain = folded(shown).text.replace(/[\s-]/gu, "");
          expect(shown.length).toBeLessThanOrEqual(Math.max(most, text.length) + 1);
          for (const part of ["1380", "zhang.", "110105", "一三八零"]) expect([written, most, plain.includes(part)]).toEqual([written, most, false]);
        }
    expect(beginningOf("一句话".repeat(100), 30)).toBe(`${"一句话".repeat(10)}…`);
    expect([beginningOf("短", 200), beginningOf("1".repeat(900), 200)]).toEqual(["短", "…"]);
  });

  test("what is refused as too long is not searched for numbers as well", () => {
    for (const schema of [noteText(20), companyText(20)]) {
      expect(schema.safeParse(`13800138000${"长".repeat(20)}`).error?.issues.map(({ message }) => message)).toEqual(["error.tooLong"]);
      expect(schema.safeParse("13800138000").error?.issues.map(({ message }) => message)).toEqual(["error.victimData"]);
    }
  });
});

describe("work that never ends", () => {
  const free = (id: string, attempts?: number) =>
    room.owner.query(`update "StagedImport" set "heldUntil" = now() - interval '1 second', attempts = coalesce($2, attempts) where id = $1`, [id, attempts]);
  const again = async (id: string) => {
    goOn(id);
    await whenDone();
    return findStaged(room.people.reporter.actor, id);
  };

  test.each(["reading", "checking"])(
    "a file whose %s was begun three times without coming to an end is not tried again, and can be thrown away",
    async (state) => {
      const log = vi.spyOn(console, "error").mockImplementation(() => {});
      const { id } = await staged("名称\n三次\n");
      await room.owner.query(`update "StagedImport" set state = $2::"StagedState" where id = $1`, [id, state]);
      await free(id, 3);
      expect(await again(id)).toMatchObject({ state: "unreadable", fault: { key: "neverEnds" }, rows: 0 });
      expect(log).toHaveBeenCalledOnce();
      expect(await left("StagedRow")).toBe(0);
      expect(await again(id)).toMatchObject({ state: "unreadable" });
      expect(log).toHaveBeenCalledOnce();
      await throwAway(room.people.reporter.actor, id);
      expect(await findStaged(room.people.reporter.actor, id)).toBeNull();
      log.mockRestore();
    },
  );

  test("a fault that nobody expected ends it after three tries, with one line; what was begun twice and then ends well counts from the beginning", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    await room.owner.query(
      `create function no_rows() returns trigger language plpgsql as $$ begin if new.cells[1] = '坏行' then raise 'no'; end if; return new; end $$`,
    );
    await room.owner.query(`create trigger no_rows before insert on "StagedRow" for each row execute function no_rows()`);
    const { id, state } = await staged("名称\n坏行\n");
    expect(state).toBe("reading");
    await free(id);
    expect(await again(id)).toMatchObject({ state: "reading", attempts: 2 });
    // Held by whoever failed, for as long as that lasts.
    expect(await again(id)).toMatchObject({ state: "reading", attempts: 2 });
    expect(log).not.toHaveBeenCalled();
    await free(id);
    expect(await again(id)).toMatchObject({ state: "unreadable", fault: { key: "neverEnds" } });
    expect(log).toHaveBeenCalledOnce();
    await room.owner.query(`drop trigger no_rows on "StagedRow"`);
    const other = await staged("名称\n好行\n");
    await room.owner.query(`update "StagedImport" set state = 'reading' where id = $1`, [other.id]);
    await free(other.id, 2);
    expect(await again(other.id)).toMatchObject({ state: "ready", accepted: 1, attempts: 0 });
    log.mockRestore();
  });
});

test("what joins thousands of rows is planned without nested loops and within a time, and what comes after it as ever", async () => {
  const settings = (tx: Tx) =>
    tx.$queryRaw<Record<string, string>[]>`select current_setting('enable_nestloop') nested, current_setting('statement_timeout') timeout`;
  await writer.$transaction(async (tx) => {
    expect(await inBulk(tx, () => settings(tx))).toEqual([{ nested: "off", timeout: "1min" }]);
    expect(await settings(tx)).toEqual([{ nested: "on", timeout: "1min" }]);
  });
  expect(await writer.$transaction(settings)).toMatchObject([{ nested: "on" }]);
});

describe("people", () => {
  test("nobody else sees a file that waits, chooses its columns, confirms it or throws it away", async () => {
    const { id } = await staged("名称\n只我看得见\n");
    for (const { actor } of [room.people.lead, room.people.editor, room.people.viewer, room.people.stranger, room.people.administrator]) {
      expect(await findStaged(actor, id)).toBeNull();
      expect((await stagedRows(actor, id, {})).rows).toEqual([]);
      await expect(chooseColumns(actor, { id, seenRevision: 1, columns: ["name"] })).rejects.toMatchObject({ reason: "missing" });
      await expect(confirmImport(actor, { id, seenRevision: 1 })).rejects.toMatchObject({ reason: "missing" });
      await expect(throwAway(actor, id)).rejects.toMatchObject({ reason: "missing" });
    }
    // Nor they themselves, once they may not write there any more.
    const gone = await room.member("reporter");
    const own = await give(gone.actor, room.investigationId, "名称\n离开的人\n");
    await room.owner.query(`update "Member" set role = 'viewer' where "userId" = $1`, [gone.userId]);
    const { actor: now } = await room.signIn(gone.userId);
    await expect(confirmImport(now, { id: own.id, seenRevision: 1 })).rejects.toMatchObject({ reason: "missing" });
  });

  test("what another investigation knows is no duplicate here, and is not told", async () => {
    const { stranger, reporter } = room.people;
    await recordCompany(stranger.actor, companyInput.parse({ companyId: randomUUID(), investigationId: room.otherInvestigationId, name: "别处的公司" }));
    const file = await staged("名称\n别处的公司\n");
    expect(file).toMatchObject({ accepted: 1, duplicate: 0 });
    await confirmImport(reporter.actor, { id: file.id, seenRevision: 1 });
  });

  test("confirmed many times at once it is imported once; two files of the same at once bring it in once", async () => {
    const { reporter, lead } = room.people;
    const csv = "名称,信用代码\n同时甲,91330100799655058B\n同时乙,\n";
    const [mine, theirs] = [await staged(csv), await give(lead.actor, room.investigationId, `${csv}同时丙,\n`)];
    await Promise.all([1, 2, 3].map(() => confirmImport(reporter.actor, { id: mine.id, seenRevision: 1 })));
    expect(theirs).toMatchObject({ accepted: 3 }); // looked at before
    await confirmImport(lead.actor, { id: theirs.id, seenRevision: 1 });
    const { rows } = await room.owner.query(`select accepted, duplicate, refused, rows from "Import" where id = any ($1) order by rows`, [
      [mine.id, theirs.id],
    ]);
    expect(rows).toEqual([
      { accepted: 2, duplicate: 0, refused: 0, rows: 2 },
      { accepted: 1, duplicate: 2, refused: 0, rows: 3 },
    ]);
    expect((await listCompanies(reporter.actor, companyFilter.parse({ investigation: room.investigationId, q: "同时" }))).total).toBe(3);
    expect((await staged("名称,代码\n改了名的,x\n")).columns).toEqual(["name", ""]);
    expect(await staged("名称,信用代码\n另一个名字,91330100799655058B\n")).toMatchObject({ duplicate: 1 });
  });

  test("a row that was imported is not imported again, also after somebody gave its company another name", async () => {
    const { reporter } = room.people;
    const file = await staged("名称\n旧名字\n");
    await confirmImport(reporter.actor, { id: file.id, seenRevision: 1 });
    await room.owner.query(`update "CompanyProfile" set name = '新名字' where name = '旧名字'`);
    expect(await staged("名称\n旧名字\n")).toMatchObject({ accepted: 0, duplicate: 1 });
  });

  test("columns that were not offered, twice the same field, or an older choice are refused", async () => {
    const { actor } = room.people.reporter;
    const { id } = await staged("甲,乙\n1,2\n");
    const choose = (columns: string[], seenRevision = 1) => chooseColumns(actor, { id, seenRevision, columns });
    for (const [columns, reason] of [
      [["name"], "stale"],
      [["constructor", ""], "stale"],
      [["name", "name"], "fieldTwice"],
    ] as const)
      await expect(choose([...columns])).rejects.toMatchObject({ reason });
    await choose(["note", "note"]);
    await expect(choose(["name", "note"])).rejects.toMatchObject({ reason: "stale" });
    await whenDone();
    expect(await findStaged(actor, id)).toMatchObject({ revision: 2, columns: ["note", "note"], refused: 1 });
  });
});

test("after a day nothing is left of a file that nobody confirmed, and of one whose sender went away after an hour", async () => {
  const { id } = await staged("名称\n隔夜\n");
  const other = await give(room.people.lead.actor, room.investigationId, "名称\n今天\n");
  await room.owner.query(`update "StagedImport" set "createdAt" = now() - interval '25 hours' where id = $1`, [id]);
  await room.owner.query(
    `insert into "StagedImport" (id, "investigationId", "userId", target, "fileName", "createdAt") values ($1, $2, $3, 'company', 'x', now() - interval '2 hours')`,
    [randomUUID(), room.investigationId, room.people.lead.userId],
  );
  await sweepStaged();
  const { rows } = await room.owner.query(`select id from "StagedImport" where state <> 'imported' and "userId" = any ($1)`, [
    [room.people.lead.userId, room.people.reporter.userId],
  ]);
  expect(rows).toEqual([{ id: other.id }]);
  expect((await room.owner.query(`select from "StagedRow" where "importId" = $1`, [id])).rowCount).toBe(0);
});

test("a sixth file waits until one of five is gone", async () => {
  const { lead } = room.people;
  await room.owner.query(`delete from "StagedImport" where "userId" = $1`, [lead.userId]);
  for (let file = 0; file < 5; file++) await give(lead.actor, room.investigationId, `名称\n第 ${file} 份\n`);
  await expect(give(lead.actor, room.investigationId, "名称\n第六份\n")).rejects.toMatchObject({ reason: "tooManyWaiting" });
});

test("of twenty files that one person gives at once five wait, and no more", async () => {
  const { lead } = room.people;
  await room.owner.query(`delete from "StagedImport" where "userId" = $1`, [lead.userId]);
  const given = await Promise.allSettled(Array.from({ length: 20 }, (_, file) => give(lead.actor, room.investigationId, `名称\n第 ${file} 份\n`)));
  expect(given.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  expect((await room.owner.query(`select from "StagedImport" where "userId" = $1`, [lead.userId])).rowCount).toBe(5);
});
