import { spawn } from "node:child_process";
import { randomInt, randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { confirmImport } from "../../lib/import/commands";
import { findStaged } from "../../lib/import/queries";
import { goOn, whenDone } from "../../lib/import/work";
import { newsroom } from "../support/newsroom";

const kills = process.env.TEST_LONG === "1" ? 30 : 3;
const rows = 4000;

/** Lets a process import until so long after it said a word, ends it as a power cut would, and answers what it had said. */
async function importUntilKilled(sessionId: string, investigationId: string, word: string, milliseconds: number): Promise<string> {
  const child = spawn(process.execPath, ["--import", "tsx", resolve("test/support/importer.ts"), sessionId, investigationId, String(rows), randomUUID()], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  const ended = new Promise((done) => child.once("close", done));
  const heard = new Promise<void>((done) => {
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk;
      if (said.includes(word)) done();
    });
  });
  await Promise.race([heard, ended]);
  await Promise.race([pause(milliseconds), ended]);
  child.kill("SIGKILL");
  await ended;
  return said;
}

const receivedIn = (said: string) => /received (\S+)/.exec(said)![1]!;

test(`killed with -9 while a file is read, ${kills} times: whoever asks next goes on with it, and every row is there once`, {
  timeout: kills * 30_000,
}, async () => {
  await using room = await newsroom();
  const { investigationId, people, owner } = room;
  for (let kill = 0; kill < kills; kill++) {
    const id = receivedIn(await importUntilKilled(people.reporter.sessionId, investigationId, "received", randomInt(300)));
    // What the killed process held is free after a few seconds; the test does not wait for them.
    await owner.query(`update "StagedImport" set "heldUntil" = now() - interval '1 second' where id = $1 and "heldUntil" is not null`, [id]);
    goOn(id);
    await whenDone();
    const staged = await findStaged(people.reporter.actor, id);
    expect(staged).toMatchObject({ state: "ready", rows, accepted: rows, duplicate: 0, refused: 0 });
    const { rows: found } = await owner.query<{ count: string }>(`select count(*) from "StagedRow" where "importId" = $1 and outcome = 'accepted'`, [id]);
    expect(found[0]?.count).toBe(String(rows));
    await owner.query(`delete from "StagedImport" where id = $1`, [id]);
  }
});

test(`killed with -9 while a file is imported, ${kills} times: all of it is there with its history, or nothing, and it can be confirmed again`, {
  timeout: kills * 30_000,
}, async () => {
  await using room = await newsroom();
  const { investigationId, people, owner } = room;
  const whole = async (id: string) => {
    const { rows: found } = await owner.query<Record<string, string>>(
      `select (select count(*) from "Import" where id = $1) imports, (select count(*) from "ImportedRow" where "importId" = $1) lines,
         (select count(*) from "ImportedRow" i join "CompanyProfile" p on p."companyId" = i."subjectId" where i."importId" = $1) companies,
         (select count(*) from "ImportedRow" i join "CompanyAlias" a on a."companyId" = i."subjectId" where i."importId" = $1) aliases,
         (select count(*) from "ImportedRow" i join "SearchOutbox" o on o."subjectId" = i."subjectId" where i."importId" = $1) waiting,
         (select count(*) from custody_entry where subject_id = $1 and action = 'import.confirmed') entries`,
      [id],
    );
    return Object.values(found[0]!).map(Number);
  };
  const [all, nothing] = [
    [1, rows, rows, rows, rows, 1],
    [0, 0, 0, 0, 0, 0],
  ];
  for (let kill = 0; kill < kills; kill++) {
    const said = await importUntilKilled(people.reporter.sessionId, investigationId, "ready", randomInt(400));
    const id = receivedIn(said);
    const found = await whole(id);
    expect([all, nothing]).toContainEqual(found);
    if (said.includes("imported")) expect(found).toEqual(all);
    await confirmImport(people.reporter.actor, { id, seenRevision: 1 });
    expect(await whole(id)).toEqual(all);
  }
});
