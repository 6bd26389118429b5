import pg from "pg";
import { env } from "../env";

const again = 1000;

/** Calls `wake` when an outbox row was committed. Its connection comes back by itself; until then the poll has to do. */
export function listen(wake: () => void): { stop(): Promise<void> } {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  async function connect() {
    const fresh = new pg.Client({
      connectionString: env.databaseUpkeepUrl,
      application_name: "anfang indexer",
      keepAlive: true,
      connectionTimeoutMillis: 5000,
    });
    let lost = false;
    const reconnect = () => {
      if (lost || stopped) return;
      lost = true;
      void fresh.end().catch(() => {});
      timer = setTimeout(() => void connect(), again);
      timer.unref();
    };
    fresh.on("error", reconnect); // without it, a lost connection would end the process
    fresh.on("end", reconnect);
    fresh.on("notification", wake);
    client = fresh;
    try {
      await fresh.connect();
      await fresh.query("listen search_outbox");
      wake(); // whatever was committed before
    } catch {
      reconnect();
    }
  }

  void connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
