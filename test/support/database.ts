import pg from "pg";
import type { Login } from "../../bin/database/roles";

/** The file's database as one of the archive's logins: what PostgreSQL itself allows. Closed at the end of its block. */
export async function loggedInAs(login: Login) {
  const url = new URL(process.env.TEST_OWNER_URL!);
  url.username = login;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}
