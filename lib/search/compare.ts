import { upkeep } from "../upkeep";
import { engineId, filling, indexName, ourId } from "./client";
import { done } from "./tasks";

const page = 2000;

/** Which build of which document the index holds. */
async function held(keep: () => Promise<void>): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let offset = 0; ; offset += page) {
    const { results } = await filling!.index<{ id: string; build: number }>(indexName).getDocuments({ fields: ["id", "build"], limit: page, offset });
    for (const { id, build } of results) found.set(ourId(id), build);
    if (results.length < page) return found;
    await keep();
  }
}

/**
 * Compares what the index holds with what it is said to hold. What differs is sent again, what nobody knows is taken out.
 * Answers how much that was.
 */
export async function compareIndex(keep: () => Promise<void>): Promise<number> {
  const rows = await upkeep.$queryRaw<{ id: string; build: bigint; waits: boolean }[]>`
    select d.id, d.build, b.id is not null waits from "SearchDocument" d left join "SearchBehind" b on b.id = d.id`;
  const index = await held(keep);
  const differing = rows.filter(({ id, build, waits }) => !waits && index.get(id) !== Number(build)).map(({ id }) => id);
  const known = new Set(rows.map(({ id }) => id));
  const strange = [...index.keys()].filter((id) => !known.has(id));
  if (differing.length)
    await upkeep.$executeRaw`
      insert into "SearchBehind" (id, build, held) select id, build, id = any (${differing.filter((id) => index.has(id))}) from "SearchDocument" where id = any (${differing})
      on conflict do nothing`;
  if (strange.length) await done(filling!.index(indexName).deleteDocuments(strange.map(engineId)), keep);
  return differing.length + strange.length;
}
