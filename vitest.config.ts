import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { defineConfig } from "vitest/config";

const all = globSync("test/**/*.test.ts").sort();
const under = (...places: string[]) => all.filter((path) => places.some((place) => path.startsWith(place)));
const apart = under("test/journeys/", "test/search/", "test/long/", "test/start.test.ts");

/** The files below test/ that a test stands on, itself included. */
function standsOn(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, name] of readFileSync(path, "utf8").matchAll(/(?:from|import) "(\.[^"]+)"/g)) {
    const file = `${join(dirname(path), name!)}.ts`;
    if (file.startsWith("test/") && existsSync(file)) standsOn(file, found);
  }
  return found;
}
const asking = (...support: string[]) => all.filter((path) => !apart.includes(path) && support.some((name) => standsOn(path).has(`test/support/${name}.ts`)));

/** A test that asks test/support for a newsroom or for the demo case runs on a database of its own; the others need none. */
const demo = asking("demo");
const database = asking("newsroom", "database").filter((path) => !demo.includes(path));
const unit = all.filter((path) => ![...apart, ...demo, ...database].includes(path));

const support = (name: string) => `test/support/${name}.ts`;
const project = (name: string, include: string[], setup: string, globalSetup: string[], more: object = {}) => ({
  extends: true as const,
  test: { name, include: include.length ? include : ["none"], setupFiles: [support(`setup/${setup}`)], globalSetup: globalSetup.map(support), ...more },
});

/** Browsers and whole archives take seconds, and two at once only wait for each other: one group after another, one file at a time. */
const alone = (groupOrder: number) => ({ testTimeout: 90_000, hookTimeout: 180_000, fileParallelism: false, sequence: { groupOrder } });
/** `npm run test:long` sets it. */
const isLong = process.env.TEST_LONG === "1";

export default defineConfig({
  resolve: { alias: { "@": resolve(import.meta.dirname) } },
  test: {
    pool: "forks",
    testTimeout: 15_000,
    hookTimeout: 30_000,
    passWithNoTests: true,
    projects: [
      project("unit", unit, "unit", []),
      project("database", database, "database", ["cluster"]),
      project("demo", demo, "demo", ["demo-template"]),
      project("search", under("test/search/"), "search", ["search-engine"]),
      project("journeys", under("test/journeys/"), "unit", ["server"], alone(1)),
      project("start", under("test/start.test.ts"), "unit", [], alone(2)),
      ...(isLong ? [project("long", under("test/long/"), "demo", ["demo-template", "server"], { ...alone(3), testTimeout: 3_600_000 })] : []),
    ],
  },
});
