import { demoWasCutOff } from "../start/demo";
import { freePort } from "../start/free-port";
import { keepRunning, type Stop } from "../start/keep-running";
import type { Secrets } from "../start/secrets";
import type { Settings } from "../start/settings";
import { cluster } from "./cluster";
import { asLogin, connected } from "./connect";
import { migrate } from "./migrate";
import { type Login, makeRoles } from "./roles";
import { mustBeDurable, mustHold } from "./trust";

export type Database = { owner: string; app: string; read: string; upkeep: string; stop: Stop };

/** The newsroom's database, or the one in DATA_DIR: reachable, with its logins, at the schema of this version. */
export async function openDatabase(settings: Settings, secrets: Secrets): Promise<Database> {
  const database = settings.DATABASE_URL ? await newsroomDatabase(settings, settings.DATABASE_URL, secrets) : await embeddedDatabase(settings, secrets);
  try {
    const applied = await connected(database.owner, (owner) => migrate(owner));
    if (applied.length) console.log(`Applied ${applied.length} migrations, the last one ${applied.at(-1)}.`);
    return database;
  } catch (error) {
    await database.stop("SIGINT", 10_000);
    throw error;
  }
}

async function embeddedDatabase({ DATA_DIR }: Settings, secrets: Secrets): Promise<Database> {
  const port = await freePort();
  const passwordOf = (login: string) => secrets.login(login, "embedded");
  const own = cluster(DATA_DIR, passwordOf("postgres"), port);
  if (own.isNew) console.log("Making the database …");
  await own.prepare();
  const stop = await keepRunning("PostgreSQL", own.start);
  const at = (login: string, name = "anfang") => `postgres://${login}:${passwordOf(login)}@127.0.0.1:${port}/${name}`;
  await connected(at("postgres", "postgres"), async (admin) => {
    await mustBeDurable(admin);
    const { rowCount } = await admin.query("select from pg_database where datname = 'anfang'");
    if (rowCount && (await connected(at("postgres"), demoWasCutOff))) {
      console.log("The last start was cut off while it loaded the demo case; beginning anew.");
      await admin.query("drop database anfang with (force)");
    } else if (rowCount) return;
    await admin.query("create database anfang");
  });
  await connected(at("postgres"), (admin) => makeRoles(admin, "anfang", passwordOf));
  return {
    owner: at("anfang_owner"),
    app: at("anfang_app"),
    read: at("anfang_read"),
    upkeep: at("anfang_upkeep"),
    async stop(signal, patience) {
      await stop(signal, patience);
      own.stopped();
    },
  };
}

/**
 * With DATABASE_URL alone, its login makes the others and serves for nothing else. With DATABASE_OWNER_URL, that one makes
 * them and migrates, and DATABASE_URL's login writes: it becomes a member of `anfang_app` and may be nothing more.
 */
async function newsroomDatabase({ DATABASE_OWNER_URL }: Settings, address: string, secrets: Secrets): Promise<Database> {
  const admin = DATABASE_OWNER_URL ?? address;
  const passwordOf = (login: Login) => secrets.login(login, "shared");
  const at = (login: Login) => asLogin(address, login, passwordOf(login));
  await connected(admin, async (client) => {
    await mustBeDurable(client);
    await makeRoles(client, client.database!, passwordOf);
  });
  const app = DATABASE_OWNER_URL ? await writingLogin(admin, address) : at("anfang_app");
  return { owner: asLogin(admin, "anfang_owner", passwordOf("anfang_owner")), app, read: at("anfang_read"), upkeep: at("anfang_upkeep"), stop: async () => {} };
}

async function writingLogin(admin: string, address: string) {
  const login = decodeURIComponent(new URL(address).username);
  await connected(admin, (client) => mustHold(client, login));
  await connected(address, async () => {});
  const url = new URL(address);
  url.searchParams.set("options", "-c lock_timeout=2s -c idle_in_transaction_session_timeout=5s");
  return url.href;
}
