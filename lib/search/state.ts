/** What this process knows of the engine. One line in the log when it goes or comes, not one a request. */
let awaySince: number | undefined;
let tryAgainAt = 0;

/** So long nobody is made to wait for an engine that just failed. Milliseconds. */
const rest = 2000;

export const engineState = () => (awaySince === undefined ? "normal" : "away");
export const worthTrying = (now = Date.now()) => now >= tryAgainAt;

export function engineFailed(error: unknown, now = Date.now()) {
  tryAgainAt = now + rest;
  if (awaySince !== undefined) return;
  awaySince = now;
  console.warn(`search: the engine does not answer (${error instanceof Error ? error.name : "unknown"}); searching in PostgreSQL`);
}

export function engineAnswered(now = Date.now()) {
  if (awaySince === undefined) return;
  console.warn(`search: the engine is back after ${Math.round((now - awaySince) / 1000)} s`);
  awaySince = undefined;
}
