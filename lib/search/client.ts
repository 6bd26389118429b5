import { Meilisearch, MeilisearchApiError } from "meilisearch";
import { env } from "../env";
import { settingsHash } from "./settings";

// What Meilisearch compresses it sends in pieces, and the second waits for the first to be acknowledged: 40 ms for any answer
// of more than a kilobyte. Plain, the same answer takes two.
const requestInit = { headers: { "accept-encoding": "identity" } };
const connect = (apiKey: string | undefined, more: { timeout?: number } = {}) =>
  env.meiliUrl ? new Meilisearch({ host: env.meiliUrl, requestInit, ...more, ...(apiKey && { apiKey }) }) : undefined;

/** For questions. Undefined when there is no Meilisearch: then PostgreSQL is the search. */
export const asking = connect(env.meiliSearchKey);
/** For the indexer, which has time: each request only leaves something to do. */
export const filling = connect(env.meiliKey, { timeout: 10_000 });

/** Longer than that nobody waits for an answer: PostgreSQL gives one in the rest of the 800 milliseconds that a search may take. */
const [patience, grace] = [400, 30];

/** Asks the engine and gives up after a while. When this process itself was held up meanwhile, the answer may be there already: it gets the time to be read. */
export async function inPatience<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const late = new AbortController();
  let timer = setTimeout(() => (timer = setTimeout(() => late.abort(new DOMException("late", "TimeoutError")), grace)), patience);
  try {
    return await ask(late.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** The index of this archive with these settings. */
export const indexName = `${env.meiliPrefix}-${settingsHash}`;
/** Its successor, while one is being filled. */
export const freshName = `${indexName}-fresh`;

const sameArchive = new RegExp(`^${env.meiliPrefix}-[0-9a-f]{10}(-fresh)?$`);
/** Left by other settings or by a rebuild that was cut off. */
export const isLeftover = (uid: string) => uid !== indexName && sameArchive.test(uid);

export const isMissing = (error: unknown) => error instanceof MeilisearchApiError && error.cause?.code === "index_not_found";

/** Ids of Meilisearch may not hold a colon, ours no underscore. */
export const engineId = (id: string) => id.replaceAll(":", "_");
export const ourId = (id: string) => id.replaceAll("_", ":");
