// `npm run indexer`: a process that makes the search follow the database and does nothing else. As many as one likes: one works, the others
// wait for its lease. Beside a running archive of this DATA_DIR, or with DATABASE_URL and MEILI_URL on a machine of its own.
import { command } from "./refusal";
import { takeDataFolder } from "./start/data-folder";
import { untilAskedToEnd } from "./start/ending";
import { openParts } from "./start/parts";
import { runningOn } from "./start/running";
import { secretsOf } from "./start/secrets";
import { readSettings } from "./start/settings";

await command(async () => {
  const ending = untilAskedToEnd();
  const settings = readSettings(process.env);
  await using parts = new AsyncDisposableStack();
  Object.assign(process.env, runningOn(settings.DATA_DIR) ?? (await openThem()));
  if (ending.aborted) return;
  const { startIndexer } = await import("../lib/search/indexer"); // wants its settings when it is imported
  const indexer = startIndexer();
  parts.defer(() => indexer.stop());
  console.log(`Indexing for ${process.env.MEILI_URL ? "Meilisearch and " : ""}the simple form.`);
  await new Promise((resolve) => (ending.aborted ? resolve(null) : ending.addEventListener("abort", resolve)));

  async function openThem() {
    parts.defer(takeDataFolder(settings.DATA_DIR));
    return (await openParts(settings, secretsOf(settings.DATA_DIR, settings.SECRET), parts)).environment;
  }
});
process.exit();
