import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, inject, test as base } from "vitest";
import { asLogin, connected } from "../bin/database/connect";
import { migrate } from "../bin/database/migrate";
import { makeRoles } from "../bin/database/roles";
import { schemaEngine } from "../bin/schema-engine";
import { addressOf } from "./support/cluster";
import "./support/database";

/** An empty database, and a folder with migrations that a test may spoil. */
const test = base.extend<{ owner: string; folder: string; admin: string }>({
  admin: async ({ task: _ }, give) => {
    const name = `empty_${randomUUID().replaceAll("-", "")}`;
    const postgres = (database: string) => addressOf(inject("cluster"), "postgres", database);
    await connected(postgres("postgres"), (client) => client.query(`create database ${name}`));
    await connected(postgres(name), (client) => makeRoles(client, name, () => "test"));
    await give(postgres(name));
  },
  owner: async ({ admin }, give) => give(asLogin(admin, "anfang_owner", "test")),
  folder: async ({ task: _ }, give) => {
    const folder = mkdtempSync(join(tmpdir(), "anfang-migrations-"));
    cpSync("prisma/migrations", join(folder, "migrations"), { recursive: true });
    cpSync("prisma/grants.sql", join(folder, "grants.sql"));
    await give(folder);
    rmSync(folder, { recursive: true });
  },
});

function add(folder: string, name: string, sql: string) {
  mkdirSync(join(folder, "migrations", name), { recursive: true });
  writeFileSync(join(folder, "migrations", name, "migration.sql"), sql);
}

const run = (owner: string, folder: string) => connected(owner, (client) => migrate(client, folder));
const ask = <Row extends pg.QueryResultRow>(owner: string, sql: string) => connected(owner, async (client) => (await client.query<Row>(sql)).rows);

test("an empty database gets every migration once, a second run none", async ({ owner, folder }) => {
  expect((await run(owner, folder)).slice(0, 2)).toEqual(["0001_tables", "0002_custody"]);
  expect(await run(owner, folder)).toEqual([]);
});

test("two servers that start at once apply each migration once", async ({ owner, folder }) => {
  const applied = await Promise.all([run(owner, folder), run(owner, folder), run(owner, folder)]);
  expect(applied.flat().length).toBe(new Set(applied.flat()).size);
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
});

test("a database that knows more than this version is refused, and not touched", async ({ owner, folder }) => {
  add(folder, "0999_later", "create table later (id int)");
  await run(owner, folder);
  rmSync(join(folder, "migrations/0999_later"), { recursive: true });
  add(folder, "0998_other", "create table other (id int)");
  await expect(run(owner, folder)).rejects.toThrow("newer version: it has the migration 0999_later");
  expect(await ask(owner, "select to_regclass('other') as there")).toEqual([{ there: null }]);
});

test("a migration whose text changed after it was applied is refused", async ({ owner, folder }) => {
  await run(owner, folder);
  writeFileSync(join(folder, "migrations/0001_tables/migration.sql"), "select 1");
  await expect(run(owner, folder)).rejects.toThrow("0001_tables was changed after it had been applied");
});

test("a migration with an earlier number than the last applied one is refused", async ({ owner, folder }) => {
  await run(owner, folder);
  add(folder, "0000_late", "create table late (id int)");
  await expect(run(owner, folder)).rejects.toThrow("0000_late comes before");
});

test("a migration that fails midway leaves nothing behind, and what stood before it stays", async ({ owner, folder }) => {
  add(folder, "0900_first", "create table first (id int)");
  add(folder, "0901_broken", "create table half (id int); insert into half values ('not a number')");
  await expect(run(owner, folder)).rejects.toThrow("0901_broken failed and nothing of it was kept");
  expect(await ask(owner, "select to_regclass('first') is not null as first, to_regclass('half') is not null as half")).toEqual([{ first: true, half: false }]);
});

test("changed grants reach a database that has every migration", async ({ owner, folder }) => {
  await run(owner, folder);
  writeFileSync(join(folder, "grants.sql"), `revoke select on "Investigation" from anfang_read`);
  expect(await run(owner, folder)).toEqual([]);
  expect(await ask(owner, `select has_table_privilege('anfang_read', '"Investigation"', 'select') as may`)).toEqual([{ may: false }]);
});

test("the migrations lead to the schema of prisma/*.prisma: nothing is left to write", async ({ owner, admin, folder }) => {
  await run(owner, folder);
  const engine = await schemaEngine(admin);
  try {
    expect(await engine.whatIsMissing()).toBe("");
  } finally {
    await engine.close();
  }
});
