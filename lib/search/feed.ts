import { isDeepStrictEqual } from "node:util";
import { Prisma } from "../generated/client";
import { upkeep } from "../upkeep";
import { rests, takeBack } from "./aside";
import { engineId, filling, indexName, isLeftover, isMissing } from "./client";
import { compareIndex } from "./compare";
import { forgetFilled, isFilled, noteFilled, noteMade } from "./filled";
import { readRows } from "./index-content";
import { inParts, mostDocuments, mostRequests, sizeSql } from "./parts-to-send";
import { send } from "./send";
import { settings } from "./settings";
import { done } from "./tasks";

export type Keep = () => Promise<void>;

/** Whether all that was wished for is there; what else is there does not matter. */
const holds = (given: unknown, wished: unknown): boolean =>
  typeof wished === "object" && wished !== null && !Array.isArray(wished)
    ? typeof given === "object" && given !== null && Object.entries(wished).every(([name, value]) => holds((given as Record<string, unknown>)[name], value))
    : isDeepStrictEqual(given, wished);

/** Makes an index with our settings, in place of whatever has its name. */
export async function makeIndex(uid: string, keep: Keep) {
  await done(filling!.deleteIndex(uid), keep, "index_not_found");
  await done(filling!.createIndex(uid, { primaryKey: "id" }), keep);
  await done(filling!.index(uid).updateSettings(settings), keep);
}

/** The index is there with our settings, or made anew: then nothing counts as sent, and until all of it is, PostgreSQL answers. */
export async function prepareIndex(keep: Keep): Promise<void> {
  const given = await filling!
    .index(indexName)
    .getSettings()
    .catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
  if (given && holds(given, settings)) return;
  await forgetFilled(); // before the index is there: one that is not full must not answer for a moment
  await makeIndex(indexName, keep);
}

type Waiting = { id: string; build: bigint; removed: boolean; size: number };

/** What waits, the newest first, in as many parts as are sent at once. */
async function waiting(): Promise<Waiting[][]> {
  const rows = await upkeep.$queryRaw<Waiting[]>`
    select d.id, d.build, d.removed, ${sizeSql} size from "SearchBehind" b join "SearchDocument" d on d.id = b.id
    where not ${rests("sent", Prisma.sql`d.id`, Prisma.sql`d.build`)}
    order by d."changedAt" desc limit ${mostDocuments * mostRequests}`;
  return inParts(rows).slice(0, mostRequests);
}

/** Notes down what the engine has: the build that was sent. Where there is a newer one already, that still waits. */
export const noteSent = (sent: readonly { id: string; build: bigint }[]) => upkeep.$executeRaw`
  with s as (select * from unnest(${sent.map(({ id }) => id)}::text[], ${sent.map(({ build }) => build)}::bigint[]) s (id, build)),
    done as (delete from "SearchBehind" b using s where b.id = s.id and b.build = s.build)
  update "SearchBehind" b set held = true from s where b.id = s.id and b.build <> s.build and not b.held`;

/** Sends what the engine does not have yet, waits until it has it, and only then notes it down. Answers whether there is more to do. */
export async function feedEngine(keep: Keep): Promise<boolean> {
  const parts = await waiting();
  if (parts.length === 0) return (await isFilled()) ? false : finish(keep);
  await keep();
  const sent = await Promise.allSettled(parts.map((part) => sendPart(part, keep)));
  for (const one of sent) if (one.status === "rejected") throw one.reason;
  return true;
}

async function sendPart(part: readonly Waiting[], keep: Keep): Promise<void> {
  const gone = part.filter(({ removed }) => removed);
  const rows = await readRows(part.filter(({ removed }) => !removed).map(({ id }) => id));
  const index = filling!.index(indexName);
  const [taken] = await Promise.all([send(indexName, rows, keep), gone.length && done(index.deleteDocuments(gone.map(({ id }) => engineId(id))), keep)]);
  if (taken.length) await noteSent(taken);
  if (gone.length)
    await takeBack(
      "sent",
      gone.map(({ id }) => id),
    );
  for (const { id, build } of gone) await upkeep.$executeRaw`delete from "SearchDocument" where id = ${id} and removed and build = ${build}`;
}

/** Nothing waits, and it is not known yet that the index holds everything. */
async function finish(keep: Keep): Promise<boolean> {
  if ((await compareIndex(keep)) > 0) return true;
  await noteFilled();
  await noteMade();
  const { results } = await filling!.getRawIndexes({ limit: 100 });
  for (const { uid } of results) if (isLeftover(uid)) await done(filling!.deleteIndex(uid), keep, "index_not_found");
  return false;
}
