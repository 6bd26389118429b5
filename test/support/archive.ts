import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePort } from "../../bin/start/free-port";

const root = resolve(import.meta.dirname, "../..");

/** Every process below one, itself last. The database and the web server have groups of their own, so a group is not enough. */
function treeOf(top: number): number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [, parent] = readFileSync(`/proc/${name}/stat`, "utf8")
          .replace(/^.*\) /s, "")
          .split(" ");
        return [[Number(name), Number(parent)] as const];
      } catch {
        return [];
      }
    });
  const below = (pid: number): number[] => [...parents.filter(([, parent]) => parent === pid).flatMap(([child]) => below(child)), pid];
  return below(top);
}

/** One that has ended by itself meanwhile is gone all the same. */
function killOf(pid: number) {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** Only what a start itself reads, so that nothing of the test's own surroundings leaks in. As under npm, it ends when whoever started it is gone. */
function surroundings(given: Record<string, string>) {
  const { PATH, HOME, LANG, TMPDIR, NEXT_DIST_DIR } = process.env;
  return Object.fromEntries(
    Object.entries({ PATH, HOME, LANG, TMPDIR, NEXT_DIST_DIR, npm_lifecycle_event: "start", DEMO: "0", MEILI_DOWNLOAD: "0", ...given }).filter(
      ([, value]) => value !== undefined,
    ),
  ) as NodeJS.ProcessEnv;
}

/** A data folder and a port for one archive, which may be started in it more than once. */
export async function archiveHome() {
  const [folder, port] = [mkdtempSync(join(tmpdir(), "anfang-archive-")), await freePort()];
  const running = new Set<ChildProcess>();
  /** All that its processes say, for whoever runs in another process. */
  const log = `${folder}.log`;
  writeFileSync(log, "");

  return {
    folder,
    port,
    log,
    /** `npm start`, until it is ready or has ended. */
    async start(given: Record<string, string> = {}) {
      const began = performance.now();
      const child = spawn(process.execPath, ["bin/prepare.mjs", "start"], {
        cwd: root,
        env: surroundings({ PORT: String(port), DATA_DIR: folder, ...given }),
        stdio: ["ignore", "pipe", "pipe"],
      });
      running.add(child);
      let said = "";
      const ended = new Promise<number | null>((done) => child.once("close", done));
      void ended.then(() => running.delete(child));
      await new Promise((done) => {
        for (const stream of [child.stdout, child.stderr])
          stream.on("data", (chunk: Buffer) => {
            said += chunk;
            appendFileSync(log, chunk);
            if (/ {2}Data: /.test(said)) done(null);
          });
        child.once("close", done);
      });
      return {
        url: `http://127.0.0.1:${port}`,
        said: () => said,
        isReady: child.exitCode === null,
        readyAfter: performance.now() - began,
        ended,
        pids: () => treeOf(child.pid!),
        /** As Ctrl-C or the system does it; answers the exit code. */
        stop(signal: NodeJS.Signals = "SIGTERM") {
          child.kill(signal);
          return ended;
        },
        /** As a power cut does it: every process at once. */
        async kill() {
          for (const pid of treeOf(child.pid!)) killOf(pid);
          await ended;
        },
      };
    },
    async [Symbol.asyncDispose]() {
      for (const child of running) {
        child.kill("SIGTERM");
        await new Promise((done) => child.once("close", done));
      }
      rmSync(folder, { recursive: true, force: true });
      rmSync(log, { force: true });
    },
  };
}
