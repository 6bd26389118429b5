import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { living, recordOf } from "./process-record";

type Running = { process: string; environment: Record<string, string> };

const fileIn = (folder: string) => join(folder, "running.json");

/** Tells other commands of the same folder how to reach the parts that run. As secret as the secret beside it. Answers how to take it back. */
export function announce(folder: string, environment: Record<string, string>) {
  writeFileSync(fileIn(folder), JSON.stringify({ process: recordOf(process.pid), environment } satisfies Running), { mode: 0o600 });
  return () => rmSync(fileIn(folder), { force: true });
}

/** How to reach the archive that runs on this folder; null when none does. */
export function runningOn(folder: string): Record<string, string> | null {
  try {
    const running = JSON.parse(readFileSync(fileIn(folder), "utf8")) as Running;
    return living(running.process) === null ? null : running.environment;
  } catch {
    return null;
  }
}
