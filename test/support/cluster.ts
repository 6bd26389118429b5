import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { cluster } from "../../bin/database/cluster";
import { connected } from "../../bin/database/connect";
import { migrate } from "../../bin/database/migrate";
import { makeRoles } from "../../bin/database/roles";
import { freePort } from "../../bin/start/free-port";
import { endLeftover, living, remember } from "../../bin/start/process-record";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the cluster as its superuser, and the password of every login of ours. */
    cluster: { port: number; password: string };
  }
}

type Shared = { port: number; stop(): Promise<void>; users: number };
const shared = globalThis as { cluster?: Promise<Shared> };

/** One PostgreSQL for all projects that need one: the first starts it, the last stops it. Speed before safety, it is thrown away. */
export default async function (project: TestProject) {
  shared.cluster ??= startCluster();
  const running = await shared.cluster;
  running.users++;
  project.provide("cluster", { port: running.port, password });
  return async () => {
    if (--running.users === 0) await running.stop();
  };
}

const password = "test";

/** The address of a database of the cluster for one login. */
export const addressOf = ({ port }: { port: number }, login: string, database: string) => `postgres://${login}:${password}@127.0.0.1:${port}/${database}`;

/** Every database that a test file gets is a copy of this one. */
export const template = "template_empty";

async function startCluster(): Promise<Shared> {
  await endAbandoned();
  const folder = mkdtempSync(join(tmpdir(), "anfang-test-"));
  remember(join(folder, "owner"), process.pid);
  const port = await freePort();
  const own = cluster(folder, password, port, { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300", autovacuum: "off" });
  await own.prepare();
  const child = await own.start();
  await connected(addressOf({ port }, "postgres", "postgres"), (admin) => admin.query(`create database ${template}`));
  await connected(addressOf({ port }, "postgres", template), (admin) => makeRoles(admin, template, () => password));
  await connected(addressOf({ port }, "anfang_owner", template), (owner) => migrate(owner));
  return {
    port,
    users: 0,
    async stop() {
      child.kill("SIGQUIT");
      await new Promise((resolve) => child.once("exit", resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A run that was killed could not stop its PostgreSQL: the next run does. */
async function endAbandoned() {
  for (const folder of globSync(join(tmpdir(), "anfang-test-*"))) {
    const owner = join(folder, "owner");
    if (!existsSync(owner) || living(readFileSync(owner, "utf8")) !== null) continue;
    await endLeftover(join(folder, "postgres.pid"), "SIGQUIT");
    rmSync(folder, { recursive: true, force: true });
  }
}
