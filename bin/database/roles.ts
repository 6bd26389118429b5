import type pg from "pg";
import { Refusal } from "../refusal";
import { scramVerifier } from "./scram";

/** Who may log in; prisma/grants.sql says what each may do. */
export const logins = ["anfang_owner", "anfang_app", "anfang_read", "anfang_upkeep"] as const;
export type Login = (typeof logins)[number];

/** A server that hangs must not hold up the others: it gives up waiting, and is given up. The owner's migrations may take longer. */
const patience = ["lock_timeout = '2s'", "idle_in_transaction_session_timeout = '5s'"];

/** And one question must not keep a connection from everybody: whoever only reads is answered within this time or not at all. */
const readingPatience = "statement_timeout = '15s'";

/**
 * The roles are made once per cluster, by whoever may, before the first migration. `custody_owner` owns the history and
 * nobody logs in as it; the owner of the rest may hand tables to it.
 */
export async function makeRoles(admin: pg.Client, database: string, passwordOf: (login: Login) => string) {
  const { rows } = await admin.query<{ rolname: string }>("select rolname from pg_roles where rolname = any($1)", [[...logins, "custody_owner"]]);
  const there = new Set(rows.map(({ rolname }) => rolname));
  try {
    if (!there.has("custody_owner")) await unlessThere(admin, "create role custody_owner nologin");
    for (const login of logins.filter((login) => !there.has(login))) {
      await unlessThere(admin, `create role ${login} login password '${scramVerifier(passwordOf(login))}'`);
      if (login !== "anfang_owner") for (const setting of patience) await admin.query(`alter role ${login} set ${setting}`);
      if (login === "anfang_read") await admin.query(`alter role ${login} set ${readingPatience}`);
    }
    await handOver(admin, database);
  } catch (error) {
    if ((error as { code?: string }).code !== "42501") throw error;
    throw new Refusal(
      `${admin.user} may not make the logins of the archive (${(error as Error).message}): start once with DATABASE_OWNER_URL naming a login that owns the database and has CREATEROLE.`,
    );
  }
}

/** Two servers may start at once: the second finds what the first has just made. */
async function unlessThere(admin: pg.Client, statement: string) {
  await admin.query(statement).catch((error: { code?: string }) => {
    if (error.code !== "42710" && error.code !== "23505") throw error;
  });
}

/** Per database: its owner is `anfang_owner`, who may give tables to `custody_owner`. Said only where it is not so yet. */
async function handOver(admin: pg.Client, database: string) {
  const { rows } = await admin.query<{ done: boolean }>(
    `select pg_get_userbyid(nspowner) = 'anfang_owner' and pg_has_role('anfang_owner', 'custody_owner', 'member') and has_schema_privilege('custody_owner', 'public', 'create') as done
     from pg_namespace where nspname = 'public'`,
  );
  if (rows[0]?.done) return;
  const name = admin.escapeIdentifier(database);
  const { rows: rights } = await admin.query<{ super: boolean }>("select rolsuper as super from pg_roles where rolname = current_user");
  // PostgreSQL lets somebody without all rights give a thing only to a role that they are themselves.
  if (!rights[0]?.super) await admin.query("grant anfang_owner to current_user");
  for (const statement of [
    "grant custody_owner to anfang_owner",
    `grant create, connect on database ${name} to anfang_owner`,
    `grant connect on database ${name} to anfang_app, anfang_read, anfang_upkeep`,
    "alter schema public owner to anfang_owner",
    "grant usage, create on schema public to custody_owner",
  ])
    await admin.query(statement);
}
