import { logFault } from "../fault";
import { listen } from "./listen";
import { askToRenew, renewed } from "./renew";
import { Turns } from "./turns";

/** Without a word from the database it looks once a second. */
const poll = 1000;

type Running = { stop(): Promise<void> };

/** Makes the search follow PostgreSQL for as long as the process lives. Of several processes one works, the others wait for its lease. */
export function startIndexer(): Running {
  const turns = new Turns();
  const ending = new AbortController();
  let called = false;
  let wake = () => {};
  const call = () => {
    called = true;
    wake();
  };
  const listening = listen(call);
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, poll);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (called || ending.signal.aborted) wake();
    });

  const working = (async () => {
    for (let failing = false; !ending.signal.aborted; ) {
      called = false;
      let more = false;
      try {
        more = await turns.take();
        if (failing) console.warn("search: the indexer goes on");
        failing = false;
      } catch (error) {
        if (!failing) logFault("search: the indexer", error); // one line an incident
        failing = true;
      }
      if (!more) await rest();
    }
  })();

  async function stop() {
    ending.abort();
    call();
    await listening.stop();
    await working;
    await turns.drop().catch(() => {});
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
