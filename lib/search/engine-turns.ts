import { MeilisearchError } from "meilisearch";
import { upkeep } from "../upkeep";
import { filling, indexName } from "./client";
import { compareIndex } from "./compare";
import { feedEngine, prepareIndex } from "./feed";
import { forgetFilled, isFilled } from "./filled";
import { LeaseLost } from "./lease";
import { probe } from "./meilisearch";
import { renewalDone, renewIndex } from "./renew";
import { engineFailed, isAway } from "./state";
import type { TableTurns } from "./table-turns";
import { TaskFailed } from "./tasks";

/** It looks at the index every two seconds, at how much it holds every thirty; all is compared once an hour. */
const [glance, count, hour] = [2000, 30_000, 3_600_000];

/** What Meilisearch says, or its silence: no fault of the database, whose errors end the turn. */
const isOfEngine = (error: unknown) => error instanceof MeilisearchError || error instanceof TaskFailed;

/** Makes Meilisearch follow the search table, where there is one, and while this process is the one that works. */
export class EngineTurns {
  readonly #table: TableTurns;
  #renewal: AsyncGenerator<void> | undefined;
  #lookedAt = 0;
  #countedAt = 0;
  #comparedAt = 0;

  constructor(table: TableTurns) {
    this.#table = table;
  }

  /** Does what there is to do now. Answers whether there is more. What the engine does not do now waits in the table. */
  async take(): Promise<boolean> {
    if (!filling || isAway()) return false;
    if (!this.#table.holds) {
      this.#forget();
      return false;
    }
    const began = Date.now();
    try {
      return (await this.#feed()) || (await this.#renew()) || (await this.#compare());
    } catch (error) {
      this.#forget(); // whatever comes back may be another engine, or an empty one
      if (error instanceof LeaseLost) return false;
      if (!isOfEngine(error)) throw error;
      engineFailed(error, probe, began);
      return false;
    }
  }

  #forget() {
    [this.#renewal, this.#lookedAt, this.#countedAt, this.#comparedAt] = [undefined, 0, 0, 0];
  }

  async #feed(): Promise<boolean> {
    const now = Date.now();
    if (now - this.#lookedAt > glance) {
      await prepareIndex(this.#table.keep);
      this.#lookedAt = now;
    }
    return feedEngine(this.#table.keep);
  }

  /** One step of filling a fresh index; in between the old one is fed. */
  async #renew(): Promise<boolean> {
    if (!this.#table.rebuilt) return false;
    this.#renewal ??= renewIndex(this.#table.keep);
    if ((await this.#renewal.next()).done) {
      this.#renewal = undefined;
      this.#table.rebuilt = false;
      await renewalDone();
    }
    return true;
  }

  /** Nothing waits: is what is said to be there? */
  async #compare(): Promise<boolean> {
    const now = Date.now();
    if (now - this.#countedAt < count) return false;
    this.#countedAt = now;
    if (await isMiscounted()) {
      await forgetFilled();
      return true;
    }
    if (now - this.#comparedAt < hour || !(await isFilled())) return false;
    this.#comparedAt = now;
    return (await compareIndex(this.#table.keep)) > 0;
  }
}

/** The index has fewer or more documents than it should: somebody else was at it. */
async function isMiscounted(): Promise<boolean> {
  const [{ numberOfDocuments }, [row]] = await Promise.all([
    filling!.index(indexName).getStats(),
    upkeep.$queryRaw<{ sent: number }[]>`
      select ((select count(*) from "SearchDocument") - (select count(*) from "SearchBehind" where not held))::int sent`,
  ]);
  return numberOfDocuments !== row?.sent;
}
