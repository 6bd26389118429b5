import { openDatabase } from "./database/open";
import { command } from "./refusal";
import { takeDataFolder } from "./start/data-folder";
import { untilAskedToEnd } from "./start/ending";
import { portMustBeFree } from "./start/free-port";
import { keepRunning } from "./start/keep-running";
import { letPeopleIn } from "./start/people";
import { startSearchEngine } from "./start/search-engine";
import { secretsOf } from "./start/secrets";
import { readSettings } from "./start/settings";
import { loadWebServer } from "./start/web-server";

/** `npm start`: every part of the archive in its order, until it is asked to end; then all of them, the last one first. */
async function start() {
  const ending = untilAskedToEnd();
  const settings = readSettings(process.env);
  await portMustBeFree(settings.HOST, settings.PORT);
  await using parts = new AsyncDisposableStack();
  parts.defer(takeDataFolder(settings.DATA_DIR));
  const secrets = secretsOf(settings.DATA_DIR, settings.SECRET);

  // The three come up side by side; each is closed also when another one fails.
  const [opening, starting, web] = [openDatabase(settings, secrets), startSearchEngine(settings), loadWebServer(settings)];
  parts.defer(async () => (await opening.catch(() => null))?.stop("SIGINT", 20_000));
  parts.defer(async () => (await starting.catch(() => null))?.stop("SIGTERM", 10_000));
  parts.defer(() => web.drop());
  const [database, engine] = await Promise.all([opening, starting]);
  if (ending.aborted) return;

  const environment: Record<string, string> = {
    DATABASE_APP_URL: database.app,
    DATABASE_READ_URL: database.read,
    DATABASE_UPKEEP_URL: database.upkeep,
    NEXTAUTH_URL: settings.publicUrl,
    NEXTAUTH_SECRET: secrets.session,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.serverActions,
    MEILI_PREFIX: process.env.MEILI_PREFIX ?? secrets.searchPrefix,
    TRUST_PROXY: String(settings.TRUST_PROXY),
    PORT: String(settings.PORT),
    ...(settings.APP_NAME && { APP_NAME: settings.APP_NAME }),
    ...(engine && { MEILI_URL: engine.address, ...(engine.key && { MEILI_API_KEY: engine.key }) }),
  };
  const people = await letPeopleIn(settings, secrets, database.owner, environment, ending);
  if (ending.aborted) return;

  const stopWeb = await keepRunning("The web server", () => web.begin({ ...environment, ...people.environment }));
  parts.defer(() => stopWeb("SIGTERM", 5000));
  console.log(`\nReady at ${settings.publicUrl}`);
  for (const line of people.lines) console.log(`  ${line}`);
  console.log(`  Search: ${engine ? engine.description : "the simple form, in PostgreSQL (no Meilisearch was found on the PATH, in DATA_DIR or as MEILI_URL)"}`);
  console.log(`  Data: ${settings.DATA_DIR}`);
  await new Promise((resolve) => (ending.aborted ? resolve(null) : ending.addEventListener("abort", resolve)));
  console.log("Stopping …");
}

await command(start);
process.exit();
