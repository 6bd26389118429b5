import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, openSync, closeSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Refusal } from "../refusal";
import { endLeftover, remember } from "../start/process-record";
import { environmentWithoutSecrets } from "../prepare/secrets.mjs";
import { postgresPrograms } from "./programs";
import { give, systemUser } from "./system-user";

/** Chinese needs UTF-8 in comparing too: with the plain C locale, searching by trigrams sees none of it. */
const initFlags = [
  "--username=postgres",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C.UTF-8",
  "--lc-messages=C",
  "--no-instructions",
];

/** Nothing saved is lost, nobody outside listens, and a log that may lie about holds no text of a record. */
const durable = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" };
const quiet = { log_min_error_statement: "panic", log_error_verbosity: "terse", log_checkpoints: "off", log_timezone: "UTC", timezone: "UTC" };

const megabyte = 2 ** 20;
/** PostgreSQL's own 128 MB hold the search of some 30,000 records. More is taken only as it is used, and never much of the machine. */
const roomy = { shared_buffers: `${Math.round(Math.min(512, Math.max(128, totalmem() / megabyte / 16)))}MB` };

/** The embedded PostgreSQL of one data folder. */
export function cluster(dataFolder: string, superPassword: string, port: number, changed: Record<string, string> = {}) {
  const user = systemUser();
  const { initdb, postgres, major } = postgresPrograms(user);
  const folder = join(dataFolder, "postgres");
  const record = join(dataFolder, "postgres.pid");
  const log = join(dataFolder, "postgres.log");
  const env = { ...environmentWithoutSecrets(), LC_ALL: "C" };

  /**
   * For root, the folder above may be closed to the user `postgres` (a temporary folder of root is). A process may stay where it
   * was put, though: it is started inside its data and calls that place by the name that always means "where I am".
   */
  const place = (path: string) => ({ cwd: path, pgdata: user && process.platform === "linux" ? "/proc/self/cwd" : path });

  function initialise() {
    const draft = `${folder}.new`;
    const secrets = mkdtempSync(join(tmpdir(), "anfang-"));
    try {
      rmSync(draft, { recursive: true, force: true }); // an initdb that was cut off
      mkdirSync(draft, { mode: 0o700 });
      const file = join(secrets, "password");
      writeFileSync(file, superPassword, { mode: 0o600 });
      for (const path of [draft, secrets, file]) give(path, user);
      const { cwd, pgdata } = place(draft);
      const made = spawnSync(initdb, [...initFlags, `--pwfile=${file}`, "-D", pgdata], { ...user, cwd, env, encoding: "utf8" });
      if (made.status !== 0) throw new Refusal(`The database could not be made in ${folder}: ${(made.stderr || String(made.error)).trim().split("\n").at(-1)}`);
      renameSync(draft, folder);
    } finally {
      rmSync(secrets, { recursive: true, force: true });
    }
  }

  function launch(): ChildProcess {
    if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) truncateSync(log);
    const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", ...durable, ...quiet, ...roomy, ...changed };
    const { cwd, pgdata } = place(folder);
    const output = openSync(log, "a", 0o600);
    const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    // A group of its own: Ctrl-C reaches us alone, and the database is stopped last.
    const child = spawn(postgres, ["-D", pgdata, "-p", String(port), ...flags], { ...user, cwd, env, detached: true, stdio: ["ignore", "ignore", output] });
    closeSync(output);
    if (child.pid) remember(record, child.pid);
    return child;
  }

  return {
    isNew: !existsSync(folder),
    /** Before the first start: data of the right version, and nobody at work in it. */
    async prepare() {
      if (!existsSync(folder)) return initialise();
      const found = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
      if (found !== major)
        throw new Refusal(
          `DATA_DIR holds data of PostgreSQL ${found}, and this version brings PostgreSQL ${major}: use the version of the archive that made it, or another DATA_DIR.`,
        );
      const wasKilled = existsSync(record);
      await endLeftover(record, "SIGINT", "SIGQUIT");
      if (wasKilled) rmSync(join(folder, "postmaster.pid"), { force: true });
    },
    /** Answers once it takes connections. After a kill the last processes of the old one may still be leaving: then it is tried again. */
    async start(): Promise<ChildProcess> {
      for (let tries = 0; ; tries++) {
        const logged = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
        const child = launch();
        await new Promise((resolve, reject) => child.once("spawn", resolve).once("error", reject));
        while (child.exitCode === null && child.signalCode === null) {
          if (isReady(folder, child.pid)) return child;
          await pause(10);
        }
        const said = readFileSync(log, "utf8").slice(logged);
        if (tries < 20 && said.includes("pre-existing shared memory block")) await pause(300);
        else throw new Refusal(`PostgreSQL did not start (${log} says more): ${said.split("\n").find((line) => line.includes("FATAL")) ?? "no reason given"}`);
      }
    },
    /** It stopped by itself and in order: the next start has nothing to clear away. */
    stopped: () => rmSync(record, { force: true }),
  };
}

/** PostgreSQL says so itself in the eighth line of its own record. */
function isReady(folder: string, pid: number | undefined) {
  try {
    const lines = readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n");
    return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
  } catch {
    return false;
  }
}
