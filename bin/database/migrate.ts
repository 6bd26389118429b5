import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type pg from "pg";
import { Refusal } from "../refusal";

type Step = { name: string; text: string; checksum: string };

const home = resolve(import.meta.dirname, "../../prisma");
const grants = "grants.sql";
const checksum = (text: string) => createHash("sha256").update(text).digest("hex");

async function stepsIn(folder: string): Promise<Step[]> {
  const names = (await readdir(folder)).filter((name) => existsSync(join(folder, name, "migration.sql"))).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name, "migration.sql"), "utf8");
      return { name, text, checksum: checksum(text) };
    }),
  );
}

/**
 * Brings the database to the schema of this version, as its owner: one server at a time, one transaction a migration, and
 * never on guesses. Answers the names of what was applied. Without grants where the grants may speak of tables that no
 * migration makes yet.
 */
export async function migrate(owner: pg.Client, folder = home, { granting = true } = {}): Promise<string[]> {
  await owner.query("select pg_advisory_lock(hashtext('anfang migrations'))");
  try {
    await owner.query("create table if not exists installed (name text primary key, checksum text not null, at timestamptz not null default now())");
    const { rows } = await owner.query<{ name: string; checksum: string }>("select name, checksum from installed where name ~ '^\\d' or name = $1", [grants]);
    const installed = new Map(rows.map((row) => [row.name, row.checksum]));
    const steps = await stepsIn(join(folder, "migrations"));
    mustFit(steps, installed);

    const pending = steps.filter(({ name }) => !installed.has(name));
    for (const step of pending) await apply(owner, step);
    // New tables need grants, and new grants apply to old tables.
    const text = await readFile(join(folder, grants), "utf8");
    const state = checksum(text + steps.map((step) => step.checksum).join());
    if (granting && installed.get(grants) !== state) await apply(owner, { name: grants, text, checksum: state });
    return pending.map(({ name }) => name);
  } finally {
    await owner.query("select pg_advisory_unlock(hashtext('anfang migrations'))");
  }
}

function mustFit(steps: Step[], installed: Map<string, string>) {
  const known = new Map(steps.map((step) => [step.name, step]));
  const names = [...installed.keys()].filter((name) => name !== grants).sort();
  for (const name of names) {
    const step = known.get(name);
    if (!step)
      throw new Refusal(`The database is of a newer version: it has the migration ${name}, which this version does not know. Start the newer version.`);
    if (step.checksum !== installed.get(name))
      throw new Refusal(`The migration ${name} was changed after it had been applied to this database: put the old text back and write a new migration.`);
  }
  const late = steps.find(({ name }) => !installed.has(name) && name < (names.at(-1) ?? ""));
  if (late) throw new Refusal(`The migration ${late.name} comes before ${names.at(-1)}, which is applied already: give it a later number.`);
}

/** All of it or nothing. */
async function apply(owner: pg.Client, { name, text, checksum }: Step) {
  try {
    await owner.query("begin");
    await owner.query(text);
    await owner.query("insert into installed (name, checksum) values ($1, $2) on conflict (name) do update set checksum = excluded.checksum, at = now()", [
      name,
      checksum,
    ]);
    await owner.query("commit");
  } catch (error) {
    await owner.query("rollback").catch(() => {}); // a broken connection has rolled back already
    throw new Refusal(`The migration ${name} failed and nothing of it was kept: ${(error as Error).message}.`);
  }
}
