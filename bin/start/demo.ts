import { spawn } from "node:child_process";
import { join } from "node:path";
import type pg from "pg";
import { connected } from "../database/connect";
import { Refusal } from "../refusal";
import { environmentWithoutSecrets } from "../prepare/secrets.mjs";

export const demoAccounts = ["reporter", "editor", "lead", "viewer", "outsider", "admin"].map((name) => `${name}@demo.example`);

const begun = "begun";

/** The demo says of itself that it began and, once it is whole, under which password: a start may be cut off in between. */
async function demoMark(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ checksum: string }>("select checksum from installed where name = 'demo'");
  return rows[0]?.checksum ?? null;
}

const leaveMark = (owner: string, mark: string) =>
  connected(owner, (client) =>
    client.query("insert into installed (name, checksum) values ('demo', $1) on conflict (name) do update set checksum = excluded.checksum, at = now()", [
      mark,
    ]),
  );

/** Nobody has worked in a database whose demo was cut off, because the server comes up after it. */
export async function demoWasCutOff(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>("select to_regclass('public.installed') is not null as there");
  return rows[0]!.there && (await demoMark(client)) === begun;
}

/** Who could sign in: nobody yet, or somebody, among them perhaps the people of the demo. */
export async function whoIsThere(owner: string): Promise<{ nobody: boolean; demo: string | null }> {
  return connected(owner, async (client) => {
    if (await demoWasCutOff(client))
      throw new Refusal("The demo case in this database is not whole, because the start that loaded it was cut off: give an empty database.");
    const { rows } = await client.query<{ nobody: boolean }>(`select not exists (select from "User") as nobody`);
    return { nobody: rows[0]!.nobody, demo: await demoMark(client) };
  });
}

/** Loads the demo case, or gives its people the password of this start. `fingerprint` stands for the password. */
export async function demoWith(
  owner: string,
  task: "load" | "repassword",
  password: string,
  fingerprint: string,
  environment: Record<string, string>,
  ending?: AbortSignal,
) {
  if (task === "load") {
    console.log("Loading the demo case …");
    await leaveMark(owner, begun);
  }
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "demo-worker.ts"), task], {
    cwd: join(import.meta.dirname, "../.."),
    env: { ...environmentWithoutSecrets(), ...environment, DEMO_PASSWORD: password },
    stdio: ["ignore", "inherit", "inherit"],
    ...(ending && { signal: ending }),
  });
  const code = await new Promise((resolve, reject) => child.once("exit", resolve).once("error", (error) => (ending?.aborted ? resolve(null) : reject(error))));
  if (ending?.aborted) return;
  if (code !== 0) throw new Refusal("The demo case could not be loaded; what went wrong stands above.");
  await leaveMark(owner, fingerprint);
}
