import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "./sources.mjs";
import { readIfThere, root, step } from "./steps.mjs";

const stamp = join(root, "lib/generated/.stamp");

/** Null when the client fits the schema. The lock file is part of it, because the client comes from a package. */
export function generate() {
  const wanted = hashOf(["prisma", "package-lock.json"], (path) => path.endsWith(".prisma") || path.endsWith(".json"));
  if (readIfThere(stamp) === wanted) return null;
  return async () => {
    rmSync(stamp, { force: true });
    await step("Generating the database client", process.execPath, ["node_modules/prisma/build/index.js", "generate", "--schema", "prisma", "--no-hints"]);
    writeFileSync(stamp, wanted);
  };
}
