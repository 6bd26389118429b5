import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cluster } from "../bin/database/cluster";
import { connected } from "../bin/database/connect";
import { migrate } from "../bin/database/migrate";
import { makeRoles } from "../bin/database/roles";
import { freePort } from "../bin/start/free-port";

/** A PostgreSQL of its own for a measurement, empty and migrated, and lib/env.ts told of it: import what needs it afterwards. */
export async function ownDatabase() {
  const folder = mkdtempSync(join(tmpdir(), "anfang-bench-"));
  const port = await freePort();
  const own = cluster(folder, "bench", port);
  await own.prepare();
  const server = await own.start();
  const at = (login: string, database = "bench") => `postgres://${login}:bench@127.0.0.1:${port}/${database}`;
  const stop = async () => {
    server.kill("SIGQUIT");
    await new Promise((resolve) => server.once("exit", resolve));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await connected(at("postgres", "postgres"), (admin) => admin.query("create database bench"));
    await connected(at("postgres"), (admin) => makeRoles(admin, "bench", () => "bench"));
    await connected(at("anfang_owner"), (owner) => migrate(owner));
  } catch (error) {
    await stop();
    throw error;
  }
  Object.assign(process.env, {
    DATABASE_APP_URL: at("anfang_app"),
    DATABASE_READ_URL: at("anfang_read"),
    DATABASE_UPKEEP_URL: at("anfang_upkeep"),
    NEXTAUTH_URL: "http://127.0.0.1:3000",
    NEXTAUTH_SECRET: "a secret of the bench, which protects nothing",
  });
  return { at, folder, [Symbol.asyncDispose]: stop };
}
