// `npm run reindex`: makes the search index anew out of the database. The archive may run meanwhile or not.
import { command } from "./refusal";
import { takeDataFolder } from "./start/data-folder";
import { openParts } from "./start/parts";
import { runningOn } from "./start/running";
import { secretsOf } from "./start/secrets";
import { readSettings } from "./start/settings";

await command(async () => {
  const settings = readSettings(process.env);
  await using parts = new AsyncDisposableStack();
  Object.assign(process.env, runningOn(settings.DATA_DIR) ?? (await openThem()));
  const { reindex } = await import("../lib/search/indexer"); // wants its settings when it is imported
  const began = Date.now();
  const { documents } = await reindex();
  const sent = process.env.MEILI_URL ? `${documents} documents were sent to Meilisearch` : "there is no Meilisearch to send them to";
  console.log(`The documents of the search were made anew in ${((Date.now() - began) / 1000).toFixed(1)} s; ${sent}.`);

  async function openThem() {
    parts.defer(takeDataFolder(settings.DATA_DIR));
    return (await openParts(settings, secretsOf(settings.DATA_DIR, settings.SECRET), parts)).environment;
  }
});
process.exit();
