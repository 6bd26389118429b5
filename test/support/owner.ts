import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { secretsOf } from "../../bin/start/secrets";

/** The owner's login to the database of a running archive, for what no page can bring about. */
export async function ownerOf(folder: string) {
  const port = readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[3];
  const password = secretsOf(folder, undefined).login("anfang_owner", "embedded");
  const client = new pg.Client(`postgres://anfang_owner:${password}@127.0.0.1:${port}/anfang`);
  await client.connect();
  return { client, [Symbol.asyncDispose]: () => client.end() };
}

/** Makes whoever writes this row wait until `goOn`: its transaction stands where it is, for however long one looks. */
export async function holding(owner: pg.Client, table: string, row: string) {
  const name = `wait_${table.toLowerCase()}`;
  await owner.query("select pg_advisory_lock(4711)");
  await owner.query(
    `create function ${name}() returns trigger language plpgsql set lock_timeout = 0 as $$ begin perform pg_advisory_xact_lock(4711); return new; end $$`,
  );
  await owner.query(`create trigger ${name} before insert on "${table}" for each row when (${row}) execute function ${name}()`);
  return {
    goOn: () => owner.query("select pg_advisory_unlock(4711)"),
    async [Symbol.asyncDispose]() {
      await owner.query("select pg_advisory_unlock_all()");
      await owner.query(`drop trigger ${name} on "${table}"`);
      await owner.query(`drop function ${name}()`);
    },
  };
}
