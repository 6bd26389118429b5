import { db } from "../db";
import { upkeep } from "../upkeep";
import { client, engineId, indexName } from "./meilisearch";
import { settings } from "./settings";

const batch = 500;
const slow = { timeout: 60_000, interval: 20 };

type Waiting = { id: string; build: bigint; removed: boolean };

const awaiting = { type: true, kind: true, status: true, investigationId: true, companyIds: true, sourceIds: true, authorId: true, submitted: true, titleTokens: true, factTokens: true, bodyTokens: true, relatedTokens: true } as const;

/** Makes the index if it is not there, and forgets what was sent if it holds less than that: it was wiped, or is another one. */
export async function prepareIndex(): Promise<void> {
  if (!client) return;
  const found = await client.getRawIndex(indexName).catch((error: unknown) => {
    if ((error as { cause?: { code?: string } }).cause?.code === "index_not_found") return null;
    throw error;
  });
  if (!found) {
    await must(client.createIndex(indexName, { primaryKey: "id" }).waitTask(slow));
    await must(client.index(indexName).updateSettings(settings).waitTask(slow));
  }
  const [{ numberOfDocuments }, sent] = await Promise.all([client.index(indexName).getStats(), upkeep.searchDocument.count({ where: { indexedBuild: { gt: 0 } } })]);
  if (numberOfDocuments < sent) await upkeep.searchDocument.updateMany({ where: { indexedBuild: { gt: 0 } }, data: { indexedBuild: 0 } });
}

async function must(task: Promise<{ status: string; error: { code: string } | null }>) {
  const { status, error } = await task;
  if (status !== "succeeded" && error?.code !== "index_already_exists") throw new Error(`search task ${error?.code ?? status}`);
}

/** Sends what the engine does not have yet, waits until it has it, and only then notes it down. Answers how many. */
export async function feedEngine(): Promise<number> {
  if (!client) return 0;
  const waiting = await db.$queryRaw<Waiting[]>`select id, build, removed from "SearchDocument" where build <> "indexedBuild" or removed order by build, id limit ${batch}`;
  if (waiting.length === 0) return 0;
  const gone = waiting.filter(({ removed }) => removed).map(({ id }) => id);
  const kept = waiting.filter(({ removed }) => !removed);
  const rows = await db.searchDocument.findMany({ where: { id: { in: kept.map(({ id }) => id) } }, select: { id: true, changedAt: true, build: true, ...awaiting } });

  const index = client.index(indexName);
  if (rows.length) await must(index.addDocuments(rows.map(({ id, changedAt, build: _, ...row }) => ({ id: engineId(id), changedAt: changedAt.getTime(), ...row }))).waitTask(slow));
  if (gone.length) await must(index.deleteDocuments(gone.map(engineId)).waitTask(slow));

  // Only the build that was sent: a newer one, written meanwhile, waits for the next round.
  for (const { id, build } of rows) await upkeep.searchDocument.updateMany({ where: { id, build }, data: { indexedBuild: build } });
  await upkeep.searchDocument.deleteMany({ where: { id: { in: gone }, removed: true } });
  return waiting.length;
}

/** Forgets what the engine has, so that all of it is sent again. */
export const forgetSent = () => upkeep.searchDocument.updateMany({ data: { indexedBuild: 0 } });
