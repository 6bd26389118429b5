import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Actor } from "../../lib/access/actor";
import { chooseColumns, confirmImport, receiveFile } from "../../lib/import/commands";
import { findStaged, stagedRows } from "../../lib/import/queries";
import type { ImportTarget } from "../../lib/import/schema";
import { whenDone } from "../../lib/import/work";
import { inPieces } from "../import/files";
import { newsroom } from "../support/newsroom";

const many = 100_000;
const wrongRow = 50_001; // the first row holds the headers
const mb = (bytes: number) => Math.round(bytes / 1024 / 1024);

const time = (second: number) => new Date(Date.UTC(2019, 7, 12) + second * 1000).toISOString().slice(0, 19).replace("T", " ");
const files: Record<"company" | "callLog", { headers: string; row(n: number): string; wrong: string; field: string }> = {
  company: { headers: "公司名称,简称,主营业务", row: (n) => `第${n}家公司,${n}号,电话推销`, wrong: `,没有名称,`, field: "name" },
  callLog: {
    headers: "时间,工号,被叫号码,通话时长,结果",
    row: (n) => `${time(n)},${n % 40},139${String(n).padStart(8, "0")},${n % 300},接通`,
    wrong: "昨天,7,13900000000,5,接通",
    field: "at",
  },
};

/** The most that this process took while `work` went on, over what it had before. */
async function mostMemory(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return mb(most - before);
}

/** Gives a file to the archive; how far it was is asked while it is read and looked at, as the page does. */
async function give(actor: Actor, investigationId: string, target: ImportTarget, bytes: Buffer) {
  const id = await receiveFile(actor, { investigationId, target }, { name: `${target}.csv`, bytes: inPieces(bytes, 65_536) });
  const seen = new Set<string>();
  const work = whenDone().then(() => true);
  for (let isDone = false; !isDone; isDone = await Promise.race([work, pause(20, false)])) {
    const { state, done, of } = (await findStaged(actor, id))!;
    if (done > 0 && done < of) seen.add(`${state} ${done}`);
  }
  return { id, seen, staged: (await findStaged(actor, id))! };
}

test.each(Object.keys(files) as (keyof typeof files)[])(
  "%s: a hundred thousand rows come in, the wrong one is named, and the same file adds nothing",
  async (target) => {
    await using room = await newsroom();
    const { investigationId, people } = room;
    const { actor } = people.reporter;
    const { headers, row, wrong, field } = files[target];
    const lines = Array.from({ length: many }, (_, index) => (index + 2 === wrongRow ? wrong : row(index + 2)));
    const bytes = Buffer.from([headers, ...lines].join("\n"));

    let read!: Awaited<ReturnType<typeof give>>;
    const reading = await mostMemory(async () => (read = await give(actor, investigationId, target, bytes)));
    expect(read.staged).toMatchObject({ state: "ready", rows: many, accepted: many - 1, duplicate: 0, refused: 1 });
    for (const state of ["reading", "checking"]) expect([...read.seen].filter((at) => at.startsWith(state)).length, state).toBeGreaterThan(1);
    expect((await stagedRows(actor, read.id, { outcome: "refused" })).rows).toMatchObject([{ row: wrongRow, faults: [{ field }] }]);

    let { revision } = read.staged;
    if (target === "callLog") {
      await chooseColumns(actor, { id: read.id, seenRevision: revision, columns: read.staged.columns, setting: { title: "十万次通话" } });
      await whenDone();
      ({ revision } = (await findStaged(actor, read.id))!);
    }
    const writing = await mostMemory(() => confirmImport(actor, { id: read.id, seenRevision: revision }));
    expect((await findStaged(actor, read.id))!).toMatchObject({ state: "imported" });
    console.log(`${target}: ${mb(bytes.length)} MB of file; read within ${reading} MB, written within ${writing} MB`);
    // Rows are read, looked at and written in parts: none of it is to grow with the file.
    expect(Math.max(reading, writing)).toBeLessThan(600);

    const again = await give(actor, investigationId, target, bytes);
    expect(again.staged).toMatchObject({ rows: many, accepted: 0, duplicate: many - 1, refused: 1 });
    await expect(confirmImport(actor, { id: again.id, seenRevision: again.staged.revision })).rejects.toMatchObject({ reason: "nothingNew" });
  },
);
