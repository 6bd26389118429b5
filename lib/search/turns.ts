import { randomUUID } from "node:crypto";
import { MeilisearchError } from "meilisearch";
import { upkeep } from "../upkeep";
import { filling, indexName } from "./client";
import { compareIndex } from "./compare";
import { feedEngine, type Keep, prepareIndex } from "./feed";
import { forgetFilled, isFilled } from "./filled";
import { dropLease, keepLease, LeaseLost, takeLease } from "./lease";
import { probe } from "./meilisearch";
import { takeOutbox } from "./outbox";
import { isRenewalAsked, renew } from "./renew";
import { engineFailed, isAway } from "./state";
import { sweepTable } from "./sweep";
import { TaskFailed } from "./tasks";

/** It looks at the engine every two seconds, at how much it holds every thirty; all is compared once an hour. */
const [glance, count, hour] = [2000, 30_000, 3_600_000];

/** One process's share of the work: all that it knows beside the database, and may lose. */
export class Turns {
  readonly #holder = randomUUID();
  readonly #keep: Keep = () => keepLease(this.#holder);
  /** Long work, done in steps between which changes are taken. */
  #job: AsyncGenerator<void> | undefined;
  #holds = false;
  #lookedAt = 0;
  #countedAt = 0;
  #sweptAt = 0;

  /** Does what there is to do now. Answers whether there is more. */
  async take(): Promise<boolean> {
    if (!(await takeLease(this.#holder))) {
      this.#forget();
      return false;
    }
    if (!this.#holds) this.#forget();
    this.#holds = true;
    try {
      const took = await takeOutbox(this.#holder);
      const fed = await this.#atEngine(() => this.#feed());
      const worked = await this.#work();
      return took || fed || worked;
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error;
      this.#forget();
      return false;
    }
  }

  drop = () => dropLease(this.#holder);

  /** Whoever held the lease meanwhile may have left anything. */
  #forget() {
    this.#holds = false;
    this.#job = undefined;
    [this.#lookedAt, this.#countedAt, this.#sweptAt] = [0, 0, 0];
  }

  /** What the engine does not do now waits in the table; everything else goes on. */
  async #atEngine(work: () => Promise<boolean>): Promise<boolean> {
    if (!filling || isAway()) return false;
    try {
      return await work();
    } catch (error) {
      if (!isOfEngine(error)) throw error;
      this.#lookedAt = 0; // whatever comes back may be another engine, or an empty one
      this.#countedAt = 0;
      engineFailed(error, probe);
      return false;
    }
  }

  async #feed(): Promise<boolean> {
    const now = Date.now();
    if (now - this.#lookedAt > glance) {
      await prepareIndex(this.#keep);
      this.#lookedAt = now;
    }
    if (await feedEngine(this.#keep)) return true;
    if (now - this.#countedAt > count) {
      if (await holdsLess()) await forgetFilled();
      this.#countedAt = now;
    }
    return false;
  }

  /** One step of the long work; begins it when its time has come. */
  async #work(): Promise<boolean> {
    if (!this.#job) {
      if (!isAway() && (await isRenewalAsked())) this.#job = renew(this.#holder, this.#keep);
      else if (Date.now() - this.#sweptAt > hour) this.#job = this.#sweep();
      else return false;
    }
    const job = this.#job;
    try {
      if ((await job.next()).done) this.#job = undefined;
      return true;
    } catch (error) {
      this.#job = undefined; // it is asked for anew, or comes with the next hour
      if (!isOfEngine(error)) throw error;
      engineFailed(error, probe);
      return false;
    }
  }

  async *#sweep(): AsyncGenerator<void> {
    this.#sweptAt = Date.now();
    yield* sweepTable(this.#holder);
    await this.#atEngine(async () => (await isFilled()) && (await compareIndex(this.#keep)) > 0);
  }
}

/** The index has fewer or more documents than it should: somebody else was at it. */
async function holdsLess(): Promise<boolean> {
  const [{ numberOfDocuments }, [row]] = await Promise.all([
    filling!.index(indexName).getStats(),
    upkeep.$queryRaw<{ sent: number }[]>`select count(*)::int sent from "SearchDocument" where "indexedBuild" > 0`,
  ]);
  return numberOfDocuments !== row?.sent;
}

/** What Meilisearch says, or its silence: no fault of the database, whose errors end the turn. */
const isOfEngine = (error: unknown) => error instanceof MeilisearchError || error instanceof TaskFailed;
