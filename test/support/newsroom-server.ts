import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cluster } from "../../bin/database/cluster";
import { connected } from "../../bin/database/connect";
import { freePort } from "../../bin/start/free-port";

/** A PostgreSQL as a newsroom's administrator sets one up: `chief` owns the database `archive` and makes logins, `writer` is an ordinary login. */
export async function newsroomServer(changed: Record<string, string> = {}) {
  const [folder, port] = [mkdtempSync(join(tmpdir(), "anfang-newsroom-")), await freePort()];
  const own = cluster(folder, "word", port, changed);
  await own.prepare();
  const child = await own.start();
  const at = (login: string, database: string) => `postgres://${login}:word@127.0.0.1:${port}/${database}`;
  await connected(at("postgres", "postgres"), async (admin) => {
    for (const statement of [
      "create role chief login createrole password 'word'",
      "create role writer login password 'word'",
      "create database archive owner chief",
    ])
      await admin.query(statement);
  });
  return {
    at,
    async [Symbol.asyncDispose]() {
      child.kill("SIGQUIT");
      await new Promise((done) => child.once("exit", done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
