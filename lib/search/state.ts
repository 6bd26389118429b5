import { setTimeout as pause } from "node:timers/promises";
import { MeilisearchApiError } from "meilisearch";

type State = { awaySince: number | undefined; answeredAt: number; rest: number; probing: boolean; missingAt: number };

/** One for the process: pages, routes and the indexer are bundled apart and would each have their own. */
const shared = globalThis as { [key: symbol]: State | undefined };
const key = Symbol.for("anfang.search");
const state: State = (shared[key] ??= { awaySince: undefined, answeredAt: 0, rest: 0, probing: false, missingAt: 0 });

/** Whether it is worth asking the engine. While it is away nobody's question finds that out anew. */
export const isAway = () => state.awaySince !== undefined;

/** The index was not there a moment ago: whatever the database says of it, it holds nothing yet. */
export const isIndexMissing = (now = Date.now()) => now - state.missingAt < longest;
export const noteMissing = (missing: boolean, now = Date.now()) => void (state.missingAt = missing ? now : 0);

/** What went wrong at the bottom of it, without a word of what was asked or found. */
function reason(error: unknown): string {
  if (error instanceof MeilisearchApiError) return error.cause?.code ?? `status ${error.response.status}`;
  if (!(error instanceof Error)) return "unknown";
  return error.cause instanceof Error ? reason(error.cause) : "code" in error && typeof error.code === "string" ? error.code : error.name;
}

const [shortest, longest] = [500, 10_000];

/**
 * The engine failed or was too slow: questions go to PostgreSQL from now on, and `probe` is tried in the background, ever
 * less often, until it answers. One line in the log when it goes and one when it comes. What was asked before it came back,
 * `asked`, says nothing of it any more.
 */
export function engineFailed(error: unknown, probe: () => Promise<unknown>, asked = Date.now(), now = Date.now()) {
  if (asked < state.answeredAt) return;
  if (state.awaySince === undefined) {
    state.awaySince = now;
    state.rest = shortest;
    console.warn(`search: Meilisearch does not answer (${reason(error)}); PostgreSQL does`);
  }
  if (state.probing) return;
  state.probing = true;
  void tryAgain(probe);
}

async function tryAgain(probe: () => Promise<unknown>) {
  for (;;) {
    await pause(state.rest, undefined, { ref: false });
    try {
      await probe();
      break;
    } catch {
      state.rest = Math.min(state.rest * 2, longest);
    }
  }
  state.probing = false;
  engineAnswered();
}

function engineAnswered(now = Date.now()) {
  if (state.awaySince === undefined) return;
  console.warn(`search: Meilisearch answers again after ${Math.round((now - state.awaySince) / 1000)} s`);
  state.awaySince = undefined;
  state.answeredAt = now;
}
