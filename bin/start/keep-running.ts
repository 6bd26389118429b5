import type { ChildProcess } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;
const ended = (child: ChildProcess) => (hasEnded(child) ? Promise.resolve() : new Promise((resolve) => child.once("exit", resolve)));

/** Asks the part to end; one that does not within `patience` (ms) is killed. */
export type Stop = (signal: NodeJS.Signals, patience: number) => Promise<void>;

/**
 * Starts a part of the archive, and starts it again when it dies, each time a little later. Rejects when the very first
 * start does. `afterFall` may clear away what keeps it from standing.
 */
export async function keepRunning(name: string, start: () => Promise<ChildProcess>, afterFall: (falls: number) => void = () => {}): Promise<Stop> {
  const stopping = new AbortController();
  let child = await start();
  const watching = watch();

  async function watch() {
    for (let falls = 0; ; ) {
      const since = Date.now();
      await ended(child);
      if (stopping.signal.aborted) return;
      falls = Date.now() - since > 60_000 ? 1 : falls + 1;
      console.error(`${name} ended (${child.signalCode ?? child.exitCode}) and is started again.`);
      afterFall(falls);
      await pause(Math.min(100 * 2 ** falls, 5000), undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      try {
        child = await start();
        if (stopping.signal.aborted) child.kill("SIGKILL");
      } catch (error) {
        console.error((error as Error).message); // the old child has ended, so the loop tries again, later
      }
    }
  }

  return async (signal, patience) => {
    stopping.abort();
    child.kill(signal);
    const late = setTimeout(() => child.kill("SIGKILL"), patience);
    await watching;
    clearTimeout(late);
  };
}
