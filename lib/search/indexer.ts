import { randomUUID } from "node:crypto";
import pg from "pg";
import { env } from "../env";
import { logFault } from "../fault";
import { feedEngine, forgetSent, prepareIndex } from "./feed";
import { dropLease, holdLease } from "./lease";
import { client } from "./meilisearch";
import { sweep, takeOutbox } from "./rows";
import { engineAnswered, engineFailed } from "./state";

const lease = "indexer";
/** Without a word from the database it looks anyway, once a second; the whole is compared once an hour, the index once a minute. */
const [poll, hour, minute] = [1000, 3_600_000, 60_000];

/** Wakes the indexer when an outbox row was committed. Its connection comes back by itself; meanwhile the poll does. */
function listen(wake: () => void) {
  const connect = async () => {
    const listener = new pg.Client({ connectionString: env.databaseUpkeepUrl, application_name: "indexer", keepAlive: true });
    const again = () => void setTimeout(connect, poll).unref();
    listener.once("error", again);
    try {
      await listener.connect();
      listener.on("notification", wake);
      await listener.query("listen search_outbox");
    } catch {
      listener.removeListener("error", again);
      listener.on("error", () => {});
      again();
    }
  };
  void connect();
}

/** Makes the search follow PostgreSQL for as long as the process lives. Of several processes one works, the others wait for its lease. */
export function startIndexer(): void {
  const holder = randomUUID();
  let wake = () => {};
  let asked = false;
  listen(() => {
    asked = true;
    wake();
  });
  const wait = () =>
    new Promise<void>((resolve) => {
      if (asked) return resolve();
      const timer = setTimeout(resolve, poll);
      timer.unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  let sweptAt = 0;
  let preparedAt = 0;
  const step = async (): Promise<void> => {
    asked = false;
    if (!(await holdLease(lease, holder))) return;
    if (Date.now() - sweptAt > hour) {
      await sweep();
      sweptAt = Date.now();
    }
    while ((await takeOutbox()) > 0) if (!(await holdLease(lease, holder))) return;
    if (!client) return;
    try {
      if (Date.now() - preparedAt > minute) {
        await prepareIndex();
        preparedAt = Date.now();
      }
      while ((await feedEngine()) > 0) if (!(await holdLease(lease, holder))) return;
      engineAnswered();
    } catch (error) {
      preparedAt = 0; // whatever comes back may be another, empty one
      engineFailed(error);
    }
  };

  let quiet = false;
  void (async () => {
    for (;;) {
      try {
        await step();
        quiet = false;
      } catch (error) {
        if (!quiet) logFault("indexer", error); // one line an incident
        quiet = true;
      }
      await wait();
    }
  })();
  process.once("SIGTERM", () => void dropLease(lease, holder).catch(() => {}));
}

/** Writes every document again and sends all of them to the engine. */
export async function reindex(): Promise<{ documents: number }> {
  await sweep();
  while ((await takeOutbox()) > 0);
  await prepareIndex();
  await forgetSent();
  let documents = 0;
  for (let sent = await feedEngine(); sent > 0; sent = await feedEngine()) documents += sent;
  return { documents };
}
