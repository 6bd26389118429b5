import { randomUUID } from "node:crypto";
import { filling } from "./client";
import { dropLease, keepLease, LeaseLost, takeLease } from "./lease";
import { takeOutbox } from "./outbox";
import { isRenewalAsked, renewalDone } from "./renew";
import { rebuildAll, sweepTable } from "./sweep";

const hour = 3_600_000;

/**
 * Makes the search table follow the rest of the database: one process's share of it. Everything that it knows beside the
 * database it may lose. The engine is fed apart from it (engine-turns.ts), so that one that hangs holds nobody up here.
 */
export class TableTurns {
  readonly holder = randomUUID();
  readonly keep = () => keepLease(this.holder);
  /** Whether this process is the one that works. */
  holds = false;
  /** Every row was made anew since a new index was asked for. */
  rebuilt = false;
  /** Long work, done in steps between which changes are taken. */
  #job: AsyncGenerator<void> | undefined;
  #sweptAt = 0;

  /** Does what there is to do now. Answers whether there is more. */
  async take(): Promise<boolean> {
    if (!(await takeLease(this.holder))) {
      this.#forget();
      return false;
    }
    this.holds = true;
    try {
      const took = await takeOutbox(this.holder);
      return (await this.#work()) || took;
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error;
      this.#forget();
      return false;
    }
  }

  drop = () => dropLease(this.holder);

  /** Whoever holds the lease meanwhile may leave anything. */
  #forget() {
    [this.holds, this.rebuilt, this.#job, this.#sweptAt] = [false, false, undefined, 0];
  }

  /** One step of the long work; begins it when its time has come. */
  async #work(): Promise<boolean> {
    this.#job ??= await this.#begin();
    if (!this.#job) return false;
    try {
      if ((await this.#job.next()).done) this.#job = undefined;
      return true;
    } catch (error) {
      this.#job = undefined;
      throw error;
    }
  }

  async #begin(): Promise<AsyncGenerator<void> | undefined> {
    if (!this.rebuilt && (await isRenewalAsked())) return this.#renew();
    if (Date.now() - this.#sweptAt < hour) return undefined;
    this.#sweptAt = Date.now();
    return sweepTable(this.holder);
  }

  async *#renew(): AsyncGenerator<void> {
    yield* rebuildAll(this.holder);
    if (filling) this.rebuilt = true;
    else await renewalDone();
  }
}
