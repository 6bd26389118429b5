import type { Actor } from "../../lib/access/actor";
import { asking } from "../../lib/search/client";
import { sightOf } from "../../lib/search/engine";
import { readHits } from "../../lib/search/hits";
import { meilisearch } from "../../lib/search/meilisearch";
import { postgres } from "../../lib/search/postgres";
import { question } from "../../lib/search/schema";
import { termsOf } from "../../lib/search/tokens";
import { EngineTurns } from "../../lib/search/engine-turns";
import { TableTurns } from "../../lib/search/table-turns";

/** Both forms where there is a Meilisearch, else PostgreSQL alone: support/search-engine.ts says which at the start. */
export const engines = asking ? [postgres, meilisearch] : [postgres];

/** One indexer, a turn of both of its halves at a time. */
export function turns() {
  const table = new TableTurns();
  const engine = new EngineTurns(table);
  return { take: async () => [await table.take(), await engine.take()].some(Boolean), drop: table.drop };
}

/** Does all that an indexer would do now. */
export async function settle() {
  const { take, drop } = turns();
  while (await take());
  await drop();
}

/** What one engine answers by itself, and what it is called: references, and names of companies. */
export async function ask(engine: (typeof engines)[number], actor: Actor, q: string, more: object = {}) {
  const found = await engine.find(sightOf(actor), { question: question.parse({ q, ...more }), terms: termsOf(q) });
  const hits = await readHits(actor, found.ids);
  return { ...found, names: hits.map(({ ref, title }) => ref ?? title) };
}
