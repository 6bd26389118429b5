import { accessSync, constants, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../refusal";
import { living, recordOf } from "./process-record";

/** Makes DATA_DIR ours until `release`: two archives in one folder would write over each other. */
export function takeDataFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return lock(folder);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`DATA_DIR ${folder} cannot be written to (${(error as NodeJS.ErrnoException).code}).`);
  }
}

function lock(folder: string) {
  const path = join(folder, "lock");
  const mine = recordOf(process.pid);
  const draft = join(folder, `lock.${process.pid}`);
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    for (let tries = 0; !linked(draft, path); tries++) {
      const held = readFileSync(path, "utf8");
      const pid = living(held);
      if (pid !== null || tries > 5)
        throw new Refusal(
          `DATA_DIR ${folder} is in use by another archive${pid === null ? "" : ` (process ${pid})`}: stop that one, or give this one a folder of its own.`,
        );
      moveAway(path, `${draft}.stale`, held);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (readFileSync(path, "utf8") === mine) rmSync(path);
  };
}

/** A link comes with its content, so nobody ever reads half a lock. */
function linked(draft: string, path: string) {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Somebody else may have replaced the stale lock since we read it: then theirs goes back. */
function moveAway(path: string, aside: string, expected: string) {
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readFileSync(aside, "utf8") !== expected) linked(aside, path);
  rmSync(aside, { force: true });
}
