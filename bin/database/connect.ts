import pg from "pg";
import { Refusal } from "../refusal";

/** A connection for one piece of work. What keeps it from being made is one sentence that names the place and never the password. */
export async function connected<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5000, application_name: "anfang start" });
  client.on("error", () => {}); // a connection that breaks fails the statement that waits for it
  try {
    await client.connect();
  } catch (error) {
    throw new Refusal(sentence(new URL(address), error as { code?: string; message: string }));
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function sentence({ hostname, port, pathname, username }: URL, { code, message }: { code?: string; message: string }) {
  const [name, place] = [decodeURIComponent(pathname.slice(1)), `${hostname}:${port || 5432}`];
  if (code === "28P01" && username.startsWith("anfang_"))
    return `The database ${name} at ${place} was set up with another SECRET: its logins anfang_… have passwords that come from it. Give that SECRET.`;
  if (code === "28P01" || code === "28000") return `The database at ${place} does not let ${decodeURIComponent(username)} in: check the login and password.`;
  if (code === "3D000") return `The server at ${place} has no database named ${name}.`;
  if (code === "57P03") return `The database at ${place} is starting or stopping: try again in a moment.`;
  if (code === "53300") return `The database at ${place} has no connection left for us.`;
  return `The database at ${place} cannot be reached (${code ?? message}).`;
}

/** The same database as somebody else. */
export function asLogin(address: string, login: string, password: string) {
  const url = new URL(address);
  url.username = encodeURIComponent(login);
  url.password = encodeURIComponent(password);
  return url.href;
}
