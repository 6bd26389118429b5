import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** `npm start` from a built tree, or another tree that is built already. Answers when it says that it is ready. */
export async function startArchive(folder: string, port: number, tree?: string) {
  const began = performance.now();
  const child: ChildProcess = spawn(process.execPath, tree ? ["--import", "tsx", "bin/start.ts"] : ["bin/prepare.mjs", "start"], {
    ...(tree && { cwd: tree }),
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, MEILI_DOWNLOAD: "0", DEMO: "1", DEMO_PASSWORD: "a password for the bench" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => chunk.includes("Ready at") && resolve(null));
    child.once("exit", () => reject(new Error("the archive did not start")));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    readyAfter: performance.now() - began,
    /** Resident memory of every process of it but PostgreSQL and the search engine, in MB. */
    memory: () => residentOf(child.pid!),
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

function residentOf(top: number): { name: string; mb: number }[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, "utf8");
        const field = (name: string) => new RegExp(`^${name}:\\s+(\\S+)`, "m").exec(status)?.[1] ?? "0";
        return [{ pid: Number(pid), parent: Number(field("PPid")), name: field("Name"), mb: Math.round(Number(field("VmRSS")) / 1024) }];
      } catch {
        return [];
      }
    });
  const below = (pid: number): typeof all => all.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...below(one.pid)]);
  return [...all.filter(({ pid }) => pid === top), ...below(top)].filter(({ name }) => !/postgres|meili/.test(name)).map(({ name, mb }) => ({ name, mb }));
}
