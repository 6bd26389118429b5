import { randomUUID } from "node:crypto";
import { ownDatabase } from "../own-database";
import { engineEnvironment } from "../../bin/start/parts";
import { startSearchEngine } from "../../bin/start/search-engine";
import { readSettings } from "../../bin/start/settings";

const size = 4000;

/** Loads the demo case and a newsroom of several thousand pieces, asks everything of both engines and prints what came of it. Answers whether the goals were met. */
export async function relevance(verbose: boolean): Promise<boolean> {
  await using database = await ownDatabase();
  const { MEILI_URL = "", MEILI_API_KEY = "", MEILI_SEARCH_KEY = "" } = process.env;
  const engine = await startSearchEngine(
    readSettings({ MEILI_URL, MEILI_API_KEY, MEILI_SEARCH_KEY, MEILI_DOWNLOAD: "0", DATA_DIR: database.folder, NODE_ENV: "test" }),
  );
  try {
    Object.assign(process.env, engine && { ...engineEnvironment(engine), MEILI_PREFIX: `relevance-${randomUUID().slice(0, 8)}` });
    return await compare(engine !== null, verbose);
  } finally {
    await engine?.stop("SIGTERM", 5000);
  }
}

async function compare(withEngine: boolean, verbose: boolean): Promise<boolean> {
  const { asking, outsider, lead } = await people();
  const { fillNewsroom } = await import("./newsroom");
  const { hidden } = await fillNewsroom({ lead: await lead(), asking: { email: "reporter@demo.example" }, outsider: await outsider() }, size);
  await indexAll();

  const { askAll, goals, scoreOf } = await import("./score");
  let met = true;
  for (const engine of withEngine ? (["meilisearch", "postgres"] as const) : (["postgres"] as const)) {
    const answers = await askAll(await asking(), engine);
    if (answers.some(({ engine: answered }) => answered !== engine)) throw new Error(`${engine} was asked and another engine answered`);
    if (answers.some(({ investigations }) => investigations.includes(hidden))) throw new Error("a hidden record was found");
    const { at1, at5, mrr, count } = scoreOf(answers);
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
    console.log(`\n${engine}: ${count} questions, success@1 ${percent(at1)}, success@5 ${percent(at5)}, MRR ${mrr.toFixed(3)}`);
    for (const of of new Set(answers.map((one) => one.of))) {
      const some = scoreOf(answers.filter((one) => one.of === of));
      console.log(
        `  ${of.padEnd(34)} ${String(some.count).padStart(3)}  ${percent(some.at1).padStart(8)} ${percent(some.at5).padStart(8)}  ${some.mrr.toFixed(3)}`,
      );
    }
    for (const { q, first, place, shown } of answers)
      if (place !== 1 && (verbose || place === 0 || place > 5))
        console.log(`  ${place || "missing"}: ${q} → ${shown.slice(0, 5).join(", ") || "nothing"}; wanted ${first.slice(0, 3).join(", ")}`);
    met &&= at5 >= goals[engine].at5 && at1 >= goals[engine].at1;
  }
  console.log(met ? "\nThe goals are met." : "\nThe goals are NOT met.");
  return met;
}

/** Accounts of the demo case, each time as they stand then. */
async function people() {
  const { loadDemo } = await import("../../prisma/demo/load");
  const { db } = await import("../../lib/db");
  const { startSession } = await import("../../lib/access/start-session");
  await loadDemo({ password: randomUUID() });
  const of = (name: string) => async () =>
    startSession((await db.user.findUniqueOrThrow({ where: { email: `${name}@demo.example` }, select: { id: true } })).id);
  return { asking: of("reporter"), lead: of("lead"), outsider: of("outsider") };
}

/** One indexer's work, until there is none left. */
async function indexAll() {
  const { TableTurns } = await import("../../lib/search/table-turns");
  const { EngineTurns } = await import("../../lib/search/engine-turns");
  const table = new TableTurns();
  const engine = new EngineTurns(table);
  for (let more = true; more; ) more = [await table.take(), await engine.take()].some(Boolean);
  await table.drop();
}
