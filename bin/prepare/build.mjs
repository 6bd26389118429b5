import { createHash } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "./sources.mjs";
import { readIfThere, root, step } from "./steps.mjs";

const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "prisma",
  "public",
  "instrumentation.ts",
  "next.config.js",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];
const folder = join(root, process.env.NEXT_DIST_DIR ?? ".next");
const stamp = join(folder, "anfang-build");

/** Null when the build was made from what is there now. */
export function build() {
  const wanted = hashOf(sources);
  if (readIfThere(stamp) === wanted) return null;
  return async () => {
    rmSync(stamp, { force: true });
    await step("Building the pages (about half a minute)", process.execPath, ["node_modules/next/dist/bin/next", "build"], surroundings(wanted));
    writeFileSync(stamp, wanted);
  };
}

/**
 * The build asks modules what they export, and lib/env.ts wants its settings then; nothing of it is kept.
 * The same sources make the same build on every machine, so that several servers can stand side by side: Next salts the
 * names of actions with this key. What is secret is sealed at run time, under a key that bin/start.ts gives.
 */
function surroundings(sourceHash) {
  const nowhere = "postgres://nobody@127.0.0.1:1/nowhere";
  return {
    NODE_ENV: "production",
    NEXT_BUILD_ID: sourceHash.slice(0, 20),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: createHash("sha256").update(sourceHash).digest("base64"),
    DATABASE_APP_URL: nowhere,
    DATABASE_READ_URL: nowhere,
    DATABASE_UPKEEP_URL: nowhere,
    NEXTAUTH_URL: "http://127.0.0.1",
    NEXTAUTH_SECRET: "0".repeat(32),
  };
}
