import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { newsroom } from "../support/newsroom";

const kills = process.env.TEST_LONG === "1" ? 100 : 5;

/** Lets a process save until a random moment, ends it as a power cut would, and answers what it had been told is saved. */
async function saveUntilKilled(sessionId: string, investigationId: string): Promise<string[]> {
  const child = spawn(process.execPath, ["--import", "tsx", resolve("test/support/saver.ts"), sessionId, investigationId], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((done) => child.once("close", done));
  let said = "";
  const first = new Promise((done) => child.stdout.on("data", (chunk: Buffer) => done((said += chunk))));
  await Promise.race([first, ended]);
  await pause(randomInt(250));
  child.kill("SIGKILL");
  await ended;
  return said.split("\n").slice(0, -1); // what stands behind the last line break was cut off in the middle
}

test(`killed with -9 while saving, ${kills} times: each piece is whole, with history and outbox row, or not there; nothing acknowledged is lost`, {
  timeout: kills * 20_000,
}, async () => {
  await using room = await newsroom();
  const { investigationId, owner } = room;
  const acknowledged: string[] = [];
  for (let kill = 0; kill < kills; kill++) acknowledged.push(...(await saveUntilKilled(room.people.reporter.sessionId, investigationId)));
  expect(acknowledged.length).toBeGreaterThanOrEqual(kills);

  const { rows } = await owner.query<{ id: string; number: number; lines: string; entries: string; waiting: string }>(
    `select e.id, e.number,
       (select count(*) from "PriceList" l join "PriceLine" using ("evidenceId") where l."evidenceId" = e.id) lines,
       (select count(*) from custody_entry c where c.subject_id = e.id and c.action = 'evidence.logged') entries,
       (select count(*) from "SearchOutbox" o where o."subjectId" = e.id) waiting
     from "Evidence" e where e."investigationId" = $1 order by e.number`,
    [investigationId],
  );
  expect(rows.filter(({ lines, entries, waiting }) => lines !== "1" || entries !== "1" || waiting !== "1")).toEqual([]);
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
  const saved = new Set(rows.map(({ id }) => id));
  expect(acknowledged.filter((id) => !saved.has(id))).toEqual([]);

  // And no history of what is not there.
  const ghosts = await owner.query(`select from custody_entry where investigation_id = $1 and action = 'evidence.logged' and not subject_id = any ($2)`, [
    investigationId,
    [...saved],
  ]);
  expect(ghosts.rowCount).toBe(0);
  const head = await owner.query<{ gapless: boolean }>(
    `select size = (select count(*) from custody_entry) and size = (select coalesce(max(seq) + 1, 0) from custody_entry) gapless from custody_head`,
  );
  expect(head.rows[0]?.gapless).toBe(true);
});
