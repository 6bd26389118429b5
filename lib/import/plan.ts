import type { Tx } from "../db";

/** No statement of an import goes on for longer than this, whoever may still wait for it. */
const patience = "60s";

/**
 * Joins what was staged a moment ago with what was imported a moment ago. PostgreSQL knows nothing of either yet, takes both for
 * a row or two and would compare each with each, for minutes; without nested loops it takes as long as ever.
 */
export async function inBulk<T>(tx: Pick<Tx, "$executeRaw">, work: () => Promise<T>): Promise<T> {
  await tx.$executeRaw`select set_config('enable_nestloop', 'off', true), set_config('statement_timeout', ${patience}, true)`;
  const done = await work();
  // What looks up a single record is planned as ever.
  await tx.$executeRaw`select set_config('enable_nestloop', 'on', true)`;
  return done;
}
