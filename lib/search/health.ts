import { db } from "../db";
import { client } from "./meilisearch";
import { engineState, worthTrying } from "./state";

/** Longer than that the database is away. Milliseconds. */
const patience = 1500;

const late = () => new Promise<never>((_, reject) => setTimeout(() => reject(new Error("late")), patience).unref());

/** True when the database answers in time. */
export const databaseAnswers = () => Promise.race([db.$queryRaw`select 1`, late()]).then(() => true, () => false);

/** Which form search is in, and how many documents it has not caught up with. */
export async function searchHealth() {
  const [row] = await db.$queryRaw<{ pending: bigint }[]>`
    select (select count(*) from "SearchOutbox") + (select count(*) from "SearchDocument" where ${client !== undefined} and (build <> "indexedBuild" or removed)) pending`;
  const normal = client !== undefined && engineState() === "normal" && worthTrying();
  return { engine: normal ? "meilisearch" : "postgres", state: client === undefined ? "simple" : engineState(), pending: Number(row?.pending ?? 0) };
}
