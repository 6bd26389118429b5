import type { Client } from "pg";
import { expect, test } from "vitest";
import { logins } from "../../bin/database/roles";
import { loggedInAs } from "../support/database";

const custody = ["custody_head", "custody_entry", "custody_payload", "custody_key"];
const refused = /permission denied|must be owner/;

/** Every table of the archive, from the database itself: a new one is covered by being there. */
async function tables(client: Client, which: "all" | "evidence" = "all") {
  const { rows } = await client.query<{ name: string }>(
    "select quote_ident(relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
  );
  const upkept = [
    '"Session"',
    '"Credential"',
    '"Invitation"',
    '"Autosave"',
    '"SearchDocument"',
    '"SearchBehind"',
    '"SearchOutbox"',
    '"Lease"',
    '"RateLimit"',
    '"SavedSearch"',
    '"RecentSearch"',
    '"SentOnce"',
    '"SearchAside"',
    '"StagedImport"',
    '"StagedChunk"',
    '"StagedRow"',
  ];
  const names = rows.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(30);
  return which === "all" ? names : names.filter((name) => !upkept.includes(name));
}

/** Every way to change the rows of a table, and to get round what guards it. */
const waysToChange = (table: string) => [
  `insert into ${table} default values`,
  `update ${table} set ${table === "custody_head" ? "size = 0" : "ctid = ctid"}`,
  `delete from ${table}`,
  `truncate ${table}`,
  `truncate ${table} cascade`,
  `alter table ${table} disable trigger all`,
  `drop table ${table} cascade`,
  `create rule away as on insert to ${table} do instead nothing`,
];

async function mustBeRefused(client: Client, statement: string) {
  const answer = await client.query(statement).then(
    () => "was allowed",
    (error: Error) => error.message,
  );
  expect(answer, statement).toMatch(refused);
}

test("the reader changes nothing in any table, whatever it sets", async () => {
  await using reader = await loggedInAs("anfang_read");
  await reader.query("set default_transaction_read_only = off");
  for (const table of await tables(reader)) {
    for (const statement of [`insert into ${table} default values`, `delete from ${table}`, `truncate ${table} cascade`])
      await mustBeRefused(reader, statement);
  }
  await mustBeRefused(reader, "create table mine (id int)");
  await mustBeRefused(reader, "select append_custody(array['{}'::bytea], array['x'::bytea], array['x'::bytea])");
});

test("who writes evidence cannot touch the history except by its one function", async () => {
  await using app = await loggedInAs("anfang_app");
  for (const table of custody) for (const statement of waysToChange(table).filter((way) => !way.includes("ctid"))) await mustBeRefused(app, statement);
  for (const statement of ["update custody_entry set action = 'x'", "update custody_payload set sealed = ''", "update custody_key set key = ''"])
    await mustBeRefused(app, statement);
});

test.each(["anfang_app", "anfang_read", "anfang_upkeep"] as const)("%s cannot become somebody else nor switch the guards off", async (login) => {
  await using client = await loggedInAs(login);
  for (const statement of [
    "set session_replication_role = replica",
    "set role custody_owner",
    "set role anfang_owner",
    "alter role current_user superuser",
    "grant custody_owner to current_user",
    "alter function append_custody(bytea[], bytea[], bytea[]) owner to current_user",
    "create or replace function append_custody(entries bytea[], payloads bytea[], keys bytea[]) returns bigint language sql as 'select 1::bigint'",
    "create function mine() returns int language sql as 'select 1'",
    "create schema mine",
    "copy custody_entry to program 'cat'",
  ])
    await mustBeRefused(client, statement);
});

test("upkeep changes what is not evidence, and nothing else", async () => {
  await using upkeep = await loggedInAs("anfang_upkeep");
  for (const table of await tables(upkeep, "evidence"))
    for (const statement of [`insert into ${table} default values`, `delete from ${table}`, `truncate ${table} cascade`])
      await mustBeRefused(upkeep, statement);
  await expect(upkeep.query(`insert into "Lease" (name, holder, "expiresAt") values ('test', gen_random_uuid(), now())`)).resolves.toMatchObject({
    rowCount: 1,
  });
});

test("passwords are read by nobody who does not check them", async () => {
  for (const login of ["anfang_app", "anfang_read"] as const) {
    await using client = await loggedInAs(login);
    await mustBeRefused(client, `select * from "Credential"`);
  }
});

test("a login of the archive gives up a lock after two seconds and an idle transaction after five", async () => {
  for (const login of logins.filter((login) => login !== "anfang_owner")) {
    await using client = await loggedInAs(login);
    const { rows } = await client.query("select current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle");
    expect(rows, login).toEqual([{ lock: "2s", idle: "5s" }]);
  }
});

test("nobody but the archive's logins may use its schema", async () => {
  await using owner = await loggedInAs("anfang_owner");
  const { rows } = await owner.query<{ grantee: string }>(
    "select distinct coalesce(r.rolname, 'public') as grantee from pg_namespace n, aclexplode(n.nspacl) a left join pg_roles r on r.oid = a.grantee where n.nspname = 'public'",
  );
  expect(rows.map(({ grantee }) => grantee).sort()).toEqual(["anfang_app", "anfang_owner", "anfang_read", "anfang_upkeep", "custody_owner"]);
});
