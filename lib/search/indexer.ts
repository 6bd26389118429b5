import { logFault } from "../fault";
import { EngineTurns } from "./engine-turns";
import { listen } from "./listen";
import { askToRenew, renewed } from "./renew";
import { TableTurns } from "./table-turns";

/** Without a word from the database it looks once a second. */
const poll = 1000;

/** Takes turns for as long as there is something to do, then rests until it is called, a second at most. */
function keepTaking(what: string, take: () => Promise<boolean>, ending: AbortSignal) {
  let called = false;
  let wake = () => {};
  const call = () => {
    called = true;
    wake();
  };
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, poll);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (called || ending.aborted) wake();
    });
  ending.addEventListener("abort", call);

  const working = (async () => {
    for (let failing = false; !ending.aborted; ) {
      called = false;
      let more = false;
      try {
        more = await take();
        if (failing) console.warn(`search: ${what} goes on`);
        failing = false;
      } catch (error) {
        if (!failing) logFault(`search: ${what}`, error); // once an incident
        failing = true;
      }
      if (!more) await rest();
    }
  })();
  return { call, working };
}

type Running = { stop(): Promise<void> };

/** Makes the search follow PostgreSQL for as long as the process lives. Of several processes one works, the others wait for its lease. */
export function startIndexer(): Running {
  const table = new TableTurns();
  const engine = new EngineTurns(table);
  const ending = new AbortController();
  const feeding = keepTaking("feeding the engine", () => engine.take(), ending.signal);
  const following = keepTaking(
    "following the database",
    async () => {
      const more = await table.take();
      feeding.call();
      return more;
    },
    ending.signal,
  );
  const listening = listen(following.call);

  async function stop() {
    ending.abort();
    await listening.stop();
    await Promise.all([following.working, feeding.working]);
    await table.drop().catch(() => {});
  }
  endWith(stop);
  return { stop };
}

/** The next holder need not wait until the lease runs out. Where nobody else listens to the signal, it ends the process as it always did. */
function endWith(stop: () => Promise<void>) {
  process.once("SIGTERM", () => {
    const alone = process.listenerCount("SIGTERM") === 0;
    void stop().finally(() => alone && process.kill(process.pid, "SIGTERM"));
  });
}

/** Makes every document and the index anew while searches go on: asks whoever holds the lease, and is ready to do it itself. */
export async function reindex(): Promise<{ documents: number }> {
  await askToRenew();
  const indexer = startIndexer();
  try {
    return await renewed();
  } finally {
    await indexer.stop();
  }
}
