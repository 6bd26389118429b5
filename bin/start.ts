import { command } from "./refusal";
import { takeDataFolder } from "./start/data-folder";
import { untilAskedToEnd } from "./start/ending";
import { portMustBeFree } from "./start/free-port";
import { keepRunning } from "./start/keep-running";
import { openParts } from "./start/parts";
import { letPeopleIn } from "./start/people";
import { announce } from "./start/running";
import { secretsOf } from "./start/secrets";
import { readSettings } from "./start/settings";
import { loadWebServer } from "./start/web-server";

/** `npm start`: every part of the archive in its order, until it is asked to end; then all of them, the last one first. */
await command(async () => {
  const ending = untilAskedToEnd();
  const settings = readSettings(process.env);
  await portMustBeFree(settings.HOST, settings.PORT);
  await using parts = new AsyncDisposableStack();
  parts.defer(takeDataFolder(settings.DATA_DIR));
  const secrets = secretsOf(settings.DATA_DIR, settings.SECRET);

  const opening = openParts(settings, secrets, parts);
  const web = loadWebServer(settings); // its modules load while the database comes up
  parts.defer(() => web.drop());
  const { owner, engine, environment } = await opening;
  if (ending.aborted) return;
  const people = await letPeopleIn(settings, secrets, owner, environment, ending);
  if (ending.aborted) return;

  const stopWeb = await keepRunning("The web server", () => web.begin({ ...environment, ...people.environment }));
  parts.defer(() => stopWeb("SIGTERM", 5000));
  parts.defer(announce(settings.DATA_DIR, environment));
  const lines = [
    ...people.lines,
    `Search: ${engine ?? "the simple form, in PostgreSQL (no Meilisearch on the PATH, in DATA_DIR or as MEILI_URL)"}`,
    `Data: ${settings.DATA_DIR}`,
  ];
  console.log(`\nReady at ${settings.publicUrl}\n${lines.map((line) => `  ${line}`).join("\n")}`);
  await new Promise((resolve) => (ending.aborted ? resolve(null) : ending.addEventListener("abort", resolve)));
  console.log("Stopping …");
});
process.exit();
