import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./steps.mjs";

/** One hash over the contents of files and folders: a checkout changes every time stamp and nothing else. */
export function hashOf(paths, accepts = () => true) {
  const hash = createHash("sha256");
  for (const path of paths) walk(join(root, path));
  return hash.digest("hex");

  function walk(path) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) {
      for (const name of readdirSync(path).sort()) walk(join(path, name));
    } else if (found && accepts(path)) {
      const text = readFileSync(path);
      hash.update(`${relative(root, path)}\0${text.length}\0`).update(text);
    }
  }
}
