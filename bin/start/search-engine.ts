import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { accessSync, closeSync, constants, existsSync, openSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { endLeftover, remember } from "./process-record";
import { type EngineKeys, keysOf, makeKeys } from "./engine-keys";
import { freePort } from "./free-port";
import { getMeilisearch, isAsDownloaded } from "./get-meilisearch";
import { keepRunning, type Stop } from "./keep-running";
import { environmentWithoutSecrets } from "../prepare/secrets.mjs";
import type { Settings } from "./settings";

/** `keys`: what feeds its index and what asks it; a newsroom may give one key for both, or none. */
type Engine = { address: string; keys: Partial<EngineKeys>; description: string; stop: Stop };

/** The search engine that there is: the newsroom's, or a program that we start, or none (then PostgreSQL answers in its simple form). */
export async function startSearchEngine({ MEILI_URL, MEILI_API_KEY, MEILI_SEARCH_KEY, MEILI_DOWNLOAD, DATA_DIR }: Settings): Promise<Engine | null> {
  if (MEILI_URL) {
    const keys = { ...(MEILI_API_KEY && { feed: MEILI_API_KEY, search: MEILI_SEARCH_KEY ?? MEILI_API_KEY }) };
    return { address: MEILI_URL, keys, description: `Meilisearch at ${new URL(MEILI_URL).origin}`, stop: async () => {} };
  }
  const record = join(DATA_DIR, "meili.pid");
  await endLeftover(record, "SIGTERM");
  const program = await theProgram(DATA_DIR, MEILI_DOWNLOAD);
  if (!program) return null;

  const [port, key, index] = [await freePort(), randomBytes(24).toString("base64url"), join(DATA_DIR, "meili")];
  const address = `http://127.0.0.1:${port}`;
  let making = new AbortController();
  const launch = async () => {
    making.abort();
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
    making = new AbortController();
    void makeKeys(address, key, making.signal).catch(() => {}); // given up: it was stopped, or is started anew
    return child;
  };
  // Everything in the index is in PostgreSQL too: one that keeps the engine from standing (broken, or of another version) is made anew.
  const stop = await keepRunning("Meilisearch", launch, (falls) => falls === 3 && rmSync(index, { recursive: true, force: true }));
  return {
    address,
    keys: keysOf(key),
    description: `Meilisearch (${program})`,
    async stop(signal, patience) {
      making.abort();
      await stop(signal, patience);
      rmSync(record, { force: true });
    },
  };
}

/** The one in DATA_DIR, unless it was downloaded and is no longer what it was; one on the PATH; or, where that is wished for, the release. */
async function theProgram(folder: string, download: Settings["MEILI_DOWNLOAD"]): Promise<string | undefined> {
  const isOurs = await isAsDownloaded(folder);
  if (!isOurs) console.error(`The Meilisearch in ${folder} is not the one that was downloaded (SHA-256). It is not started; delete it to download it again.`);
  const found = find([...(isOurs ? [folder] : []), ...(process.env.PATH ?? "").split(delimiter)]);
  if (found || !isOurs || !isWished(folder, download)) return found;
  return (await getMeilisearch(folder)) ? find([folder]) : undefined;
}

/** The release is asked for once, when the data folder is set up; later only by `MEILI_DOWNLOAD=1`. So a machine without internet waits for it once. */
function isWished(folder: string, download: Settings["MEILI_DOWNLOAD"]): boolean {
  if (download) return download === "1";
  const asked = join(folder, "meili.asked");
  if (existsSync(asked)) return false;
  writeFileSync(asked, "", { mode: 0o600 });
  return true;
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
