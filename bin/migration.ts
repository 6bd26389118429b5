// `npm run migration -- <name>`: writes the migration that leads from those that exist to prisma/*.prisma. Read it before you commit it.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { cluster } from "./database/cluster";
import { connected } from "./database/connect";
import { migrate } from "./database/migrate";
import { makeRoles } from "./database/roles";
import { command, Refusal } from "./refusal";
import { schemaEngine } from "./schema-engine";
import { freePort } from "./start/free-port";

const migrations = resolve(import.meta.dirname, "../prisma/migrations");

/** What is missing in a database that has every migration: one that is made for this question and thrown away. */
async function missing(): Promise<string> {
  const [folder, port, password] = [mkdtempSync(join(tmpdir(), "anfang-migration-")), await freePort(), "scratch"];
  const scratch = cluster(folder, password, port);
  await scratch.prepare();
  const postgres = await scratch.start();
  const at = (login: string) => `postgres://${login}:${password}@127.0.0.1:${port}/postgres`;
  try {
    await connected(at("postgres"), (admin) => makeRoles(admin, "postgres", () => password));
    await connected(at("anfang_owner"), (owner) => migrate(owner, undefined, { granting: false }));
    const engine = await schemaEngine(at("postgres"));
    const sql = await engine.whatIsMissing();
    await engine.close();
    return sql;
  } finally {
    postgres.kill("SIGQUIT");
    await new Promise((resolve) => postgres.once("exit", resolve));
    rmSync(folder, { recursive: true, force: true });
  }
}

await command(async () => {
  const [name] = process.argv.slice(2);
  if (!/^[a-z][a-z0-9_]*$/.test(name ?? ""))
    throw new Refusal("Give the migration a name of small letters, digits and underscores: npm run migration -- companies_by_sector");
  const last = Math.max(0, ...readdirSync(migrations).map((folder) => Number.parseInt(folder, 10) || 0));
  const sql = await missing();
  if (!sql) return console.log("Nothing to write: the migrations lead to the schema already.");
  const folder = join(migrations, `${String(last + 1).padStart(4, "0")}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), `${sql}\n`);
  console.log(`Written: ${join(folder, "migration.sql")}`);
});
