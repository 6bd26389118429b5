import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { announce } from "../../bin/start/running";
import { logEvidence } from "../../lib/evidence/commands";
import { countRecords } from "../../lib/search/find";
import { question } from "../../lib/search/schema";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

let room: Awaited<ReturnType<typeof newsroom>>;
const folder = mkdtempSync(join(tmpdir(), "anfang-indexer-"));
const running: ChildProcess[] = [];
let takeBack = () => {};

beforeAll(async () => {
  room = await newsroom();
  const { DATABASE_APP_URL, DATABASE_READ_URL, DATABASE_UPKEEP_URL, NEXTAUTH_URL, NEXTAUTH_SECRET, MEILI_URL, MEILI_API_KEY, MEILI_SEARCH_KEY, MEILI_PREFIX } =
    process.env;
  const given = {
    DATABASE_APP_URL,
    DATABASE_READ_URL,
    DATABASE_UPKEEP_URL,
    NEXTAUTH_URL,
    NEXTAUTH_SECRET,
    MEILI_URL,
    MEILI_API_KEY,
    MEILI_SEARCH_KEY,
    MEILI_PREFIX,
  };
  takeBack = announce(folder, Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : []))));
});
afterAll(async () => {
  for (const child of running) child.kill("SIGKILL");
  takeBack();
  rmSync(folder, { recursive: true, force: true });
  await room[Symbol.asyncDispose]();
});

async function start() {
  const child = spawn(process.execPath, ["--import", "tsx", "bin/indexer.ts"], {
    env: { ...process.env, DATA_DIR: folder, MEILI_URL: "", MEILI_API_KEY: "", MEILI_SEARCH_KEY: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.push(child);
  await new Promise((resolve, reject) => {
    child.stdout!.once("data", resolve);
    child.once("exit", () => reject(new Error("the indexer did not start")));
  });
  return child;
}
const total = async (q: string) => (await countRecords(room.people.reporter.actor, question.parse({ q }))).total;
const log = (title: string) => logEvidence(room.people.reporter.actor, piece(room.investigationId, { title }));
const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once("exit", resolve));

test("runs apart and several times: one is killed in the middle, the next goes on, nothing is lost; asked to end, it ends", async () => {
  const [first, second] = [await start(), await start()];
  await log("头一条");
  await vi.waitFor(async () => expect(await total("头一条")).toBe(1), { timeout: 20_000 });
  const titles = Array.from({ length: 30 }, (_, index) => `途中${String.fromCodePoint(0x4e00 + index)}`);
  for (const [index, title] of titles.entries()) {
    await log(title);
    if (index === 10) first.kill("SIGKILL"); // whether it held the lease or not, the other has it in the end
  }
  await vi.waitFor(async () => expect(await total("途中")).toBe(titles.length), { timeout: 40_000, interval: 200 });
  second.kill("SIGTERM");
  expect(await ended(second)).toBe(0);
  const { rows } = await room.owner.query(`select 1 from "Lease" where name = 'indexer' and "expiresAt" > clock_timestamp()`);
  expect(rows).toEqual([]); // given back: the next need not wait
}, 120_000);
