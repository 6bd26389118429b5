import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { chooseColumns, confirmImport, throwAway } from "../../lib/import/commands";
import { findStaged, listStaged } from "../../lib/import/queries";
import type { ImportTarget, Setting } from "../../lib/import/schema";
import { newsroom } from "../support/newsroom";
import { holding } from "../support/owner";
import { give } from "./files";

const rows = 9000;
const time = (second: number) => new Date(Date.UTC(2026, 7, 12) + second * 1000).toISOString().slice(0, 19).replace("T", " ");

/** Where the writing is made to wait, and how many rows are written by then. */
const files: Record<ImportTarget, { headers: string; row(n: number): string; table: string; at: string; by: number }> = {
  company: { headers: "名称,简称", row: (n) => `第${n}家,${n}号`, table: "CompanyProfile", at: "new.name = '第4500家'", by: 4000 },
  priceList: { headers: "内容,价格", row: (n) => `第${n}条,${n}元`, table: "PriceLine", at: "new.item = '第4500条'", by: 4000 },
  callLog: { headers: "时间,号码", row: (n) => `${time(n)},139${String(n).padStart(8, "0")}`, table: "LoggedCall", at: "new.row = 4501", by: 4000 },
};

test.each(Object.keys(files) as ImportTarget[])(
  "%s: while rows are being written whoever gave them sees how many are, nobody else does, and no other import of them begins",
  { timeout: 60_000 },
  async (target) => {
    await using room = await newsroom();
    const { investigationId, people, owner } = room;
    const { actor } = people.reporter;
    const { headers, row, table, at, by } = files[target];
    const { id, revision, setting } = await give(actor, investigationId, [headers, ...Array.from({ length: rows }, (_, n) => row(n + 1))].join("\n"), {
      target,
    });
    const way = async () => {
      const { state, writing, done, of } = (await findStaged(actor, id))!;
      return { state, writing, done, of };
    };
    expect(await way()).toMatchObject({ state: "ready", writing: false });
    await using held = await holding(owner, table, at);
    const confirmed = confirmImport(actor, { id, seenRevision: revision });
    await expect.poll(way, { timeout: 10_000 }).toEqual({ state: "ready", writing: true, done: by, of: rows });
    expect(await listStaged(actor, investigationId)).toMatchObject([{ id, writing: true }]);
    for (const other of [people.lead, people.editor, people.viewer, people.stranger, people.administrator]) {
      expect(await findStaged(other.actor, id)).toBeNull();
      expect(await listStaged(other.actor, investigationId)).toEqual([]);
    }
    const again = await Promise.allSettled([
      confirmImport(actor, { id, seenRevision: revision }),
      chooseColumns(actor, { id, seenRevision: revision, columns: ["", ""], ...(setting !== null && { setting: setting as Setting & { title: string } }) }),
      throwAway(actor, id),
    ]);
    expect(again.map((one) => (one.status === "fulfilled" ? one.value : one.reason))).toEqual(["beingWritten", "beingWritten", "beingWritten"]);
    expect(await way()).toEqual({ state: "ready", writing: true, done: by, of: rows });

    await held.goOn();
    expect(await confirmed).toBe("imported");
    expect(await way()).toMatchObject({ state: "imported", writing: false });
    const { rows: found } = await owner.query(`select accepted from "Import" where id = $1`, [id]);
    expect(found).toEqual([{ accepted: rows }]);
    // Pressed on a page from before: nothing of it goes.
    expect(await throwAway(actor, id)).toBe("imported");
    expect(await way()).toMatchObject({ state: "imported" });
  },
);

test("what fails while it is written is being written no more; what a killed process left is for ten seconds, and can be confirmed meanwhile", async () => {
  await using room = await newsroom();
  const { investigationId, people, owner } = room;
  const { actor } = people.reporter;
  const { id } = await give(actor, investigationId, "名称\n坏公司\n");
  const writing = async () => (await findStaged(actor, id))!.writing;
  await owner.query(`create function fail() returns trigger language plpgsql as $$ begin raise 'no'; end $$`);
  await owner.query(`create trigger fail before insert on "CompanyProfile" for each row execute function fail()`);
  await expect(confirmImport(actor, { id, seenRevision: 1 })).rejects.toThrow();
  expect(await writing()).toBe(false);
  await owner.query(`drop trigger fail on "CompanyProfile"`);

  const held = (until: string) =>
    owner.query(`update "StagedImport" set holder = $2, "heldUntil" = now() + $3::interval, done = 1, "of" = 1 where id = $1`, [id, randomUUID(), until]);
  await held("-1 second");
  expect(await writing()).toBe(false);
  await held("10 seconds");
  expect(await writing()).toBe(true);
  expect(await confirmImport(actor, { id, seenRevision: 1 })).toBe("imported");
  expect(await writing()).toBe(false);
});
