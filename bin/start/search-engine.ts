import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { accessSync, closeSync, constants, openSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { endLeftover, remember } from "./process-record";
import { freePort } from "./free-port";
import { keepRunning, type Stop } from "./keep-running";
import { environmentWithoutSecrets } from "../prepare/secrets.mjs";
import type { Settings } from "./settings";

type Engine = { address: string; key: string | undefined; description: string; stop: Stop };

/** The search engine that there is: the newsroom's, or a program that we start, or none (then PostgreSQL answers in its simple form). */
export async function startSearchEngine({ MEILI_URL, MEILI_API_KEY, DATA_DIR }: Settings): Promise<Engine | null> {
  if (MEILI_URL) return { address: MEILI_URL, key: MEILI_API_KEY, description: `Meilisearch at ${new URL(MEILI_URL).origin}`, stop: async () => {} };
  const record = join(DATA_DIR, "meili.pid");
  await endLeftover(record, "SIGTERM");
  const program = find([DATA_DIR, ...(process.env.PATH ?? "").split(delimiter)]);
  if (!program) return null;

  const [port, key, index] = [await freePort(), randomBytes(24).toString("base64url"), join(DATA_DIR, "meili")];
  const launch = async () => {
    const log = openSync(join(DATA_DIR, "meili.log"), "w", 0o600);
    const args = [
      "--no-analytics",
      "--env",
      "production",
      "--log-level",
      "WARN",
      "--http-addr",
      `127.0.0.1:${port}`,
      "--db-path",
      index,
      "--dump-dir",
      join(index, "dumps"),
      "--snapshot-dir",
      join(index, "snapshots"),
    ];
    const child = spawn(program, args, {
      env: { ...environmentWithoutSecrets(), MEILI_MASTER_KEY: key },
      cwd: DATA_DIR,
      detached: true,
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    await new Promise((resolve, reject) => child.once("spawn", resolve).once("error", reject));
    remember(record, child.pid!);
    return child;
  };
  // Everything in the index is in PostgreSQL too: one that keeps the engine from standing (broken, or of another version) is made anew.
  const stop = await keepRunning("Meilisearch", launch, (falls) => falls === 3 && rmSync(index, { recursive: true, force: true }));
  return {
    address: `http://127.0.0.1:${port}`,
    key,
    description: `Meilisearch (${program})`,
    async stop(signal, patience) {
      await stop(signal, patience);
      rmSync(record, { force: true });
    },
  };
}

function find(folders: string[]) {
  return folders
    .filter(Boolean)
    .map((folder) => join(folder, process.platform === "win32" ? "meilisearch.exe" : "meilisearch"))
    .find(isProgram);
}

function isProgram(path: string) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
