import type pg from "pg";
import { Refusal } from "../refusal";

/** What is acknowledged must survive a power cut, whoever set the server up. */
export async function mustBeDurable(client: pg.Client) {
  for (const name of ["fsync", "synchronous_commit", "full_page_writes"]) {
    const { rows } = await client.query<{ value: string }>("select current_setting($1) as value", [name]);
    if (rows[0]?.value === "off") throw new Refusal(`The database has ${name} switched off, so that a power cut would lose what was saved: switch it on.`);
  }
}

/** A login of the newsroom's own writes as `anfang_app`. One that may do more could change the history, so it is refused. */
export async function mustHold(admin: pg.Client, login: string) {
  const { rows } = await admin.query<{ tooMuch: boolean }>(
    `select rolsuper or rolcreaterole or rolbypassrls or rolreplication or pg_has_role(rolname, 'anfang_owner', 'member') or pg_has_role(rolname, 'custody_owner', 'member') as "tooMuch"
     from pg_roles where rolname = $1`,
    [login],
  );
  if (!rows[0]) throw new Refusal(`The database knows no login ${login} (DATABASE_URL).`);
  if (rows[0].tooMuch) throw new Refusal(`${login} (DATABASE_URL) could change the history: give it a login without further rights beside DATABASE_OWNER_URL.`);
  await admin.query(`grant anfang_app to ${admin.escapeIdentifier(login)}`);
}
