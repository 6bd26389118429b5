import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** When a process began. A number of a process is used again, the two together are not. */
function birth(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return null;
  }
  try {
    if (process.platform !== "linux") return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return state === "Z" ? null : `${boot} ${fields[18]}`;
  } catch {
    return null;
  }
}

/** What is written down about a process, so that a later start can tell whether it still runs. */
export const recordOf = (pid: number) => `${pid}\n${birth(pid)}\n`;

/** The process that a record is about, if it still runs. */
export function living(record: string): number | null {
  const [pid, born] = record.split("\n");
  return born && birth(Number(pid)) === born ? Number(pid) : null;
}

export const remember = (path: string, pid: number) => writeFileSync(path, recordOf(pid), { mode: 0o600 });

/** Ends what an earlier start left running (it was killed before it could). Answers whether something ran. */
export async function endLeftover(path: string, ...signals: NodeJS.Signals[]): Promise<boolean> {
  let record: string;
  try {
    record = readFileSync(path, "utf8");
  } catch {
    return false;
  }
  const found = living(record) !== null;
  for (const signal of [...signals, "SIGKILL" as const]) {
    const pid = living(record);
    if (pid === null) break;
    process.kill(pid, signal);
    for (let waited = 0; waited < 10_000 && living(record) !== null; waited += 20) await pause(20);
  }
  rmSync(path, { force: true });
  return found;
}
