import { spawn } from "node:child_process";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { environmentWithoutSecrets } from "./secrets.mjs";

export const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

export const root = resolve(fileURLToPath(import.meta.url), "../../..");

/** One long step: says what it does, every ten seconds that it still does it, and how long it took. What the program says is shown only when it fails. */
export async function step(title, program, args, env = {}) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  console.log(`${title} …`);
  const child = spawn(program, args, { cwd: root, env: { ...environmentWithoutSecrets(), ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const stop = () => child.kill();
  process.on("exit", stop);
  const ticking = setInterval(() => console.log(`  … ${seconds()}`), 10_000);
  try {
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said = (said + chunk).slice(-20_000)));
    const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
    if (code !== 0) throw new Error(`${said.trimEnd()}\n${title}: failed (${program} ended with ${code}).`);
    console.log(`  done in ${seconds()}`);
  } finally {
    clearInterval(ticking);
    process.off("exit", stop);
  }
}

/**
 * Two commands may start at once in one tree: whoever finds something to do takes the lock, and looks again once it has it.
 * `work` answers null when there is nothing to do, else what is to be done.
 */
export async function inTurn(work) {
  if (!work()) return;
  const lock = join(root, ".prepare.lock");
  for (let said = false; !take(lock); ) {
    if (!isHeld(lock)) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!said) console.log("Another command prepares this tree; waiting for it …");
    said = true;
    await pause(200);
  }
  const release = () => rmSync(lock, { force: true });
  const leave = () => process.exit(1);
  process.on("exit", release);
  for (const signal of signals) process.on(signal, leave);
  try {
    await work()?.();
  } finally {
    release();
    process.off("exit", release);
    for (const signal of signals) process.off(signal, leave);
  }
}

/** True when the lock is ours now. A link comes with its content, so nobody ever reads half a lock. */
function take(lock) {
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, String(process.pid));
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(draft);
  }
}

/** The lock of a process that is gone is nobody's. */
function isHeld(lock) {
  const pid = Number(readIfThere(lock) ?? Number.NaN);
  if (!Number.isInteger(pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** The text of a file, or null. */
export function readIfThere(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
