import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const all = globSync("test/**/*.test.ts");
const under = (...places: string[]) => all.filter((path) => places.some((place) => path.startsWith(place)));
const apart = under("test/journeys/", "test/search/", "test/long/", "test/start.test.ts");
const asksFor = (support: string) => all.filter((path) => !apart.includes(path) && readFileSync(path, "utf8").includes(`support/${support}"`));

/** A file that asks test/support for a newsroom or the demo case runs on a database of its own; the others need none. */
const demo = asksFor("demo");
const database = [...asksFor("newsroom"), ...asksFor("database")].filter((path) => !demo.includes(path));
const unit = all.filter((path) => ![...apart, ...demo, ...database].includes(path));

const setups: Record<string, string> = { database: "database", demo: "demo", search: "search", long: "demo" };
const support = (name: string) => `test/support/${name}.ts`;
const project = (name: string, include: string[], globalSetup: string[], more: object = {}) => ({
  extends: true as const,
  test: { name, include: include.length ? include : ["none"], globalSetup: globalSetup.map(support), setupFiles: [support(`setup/${setups[name] ?? "unit"}`)], ...more },
});

/** Browsers and whole archives take seconds, and two at once only wait for each other. */
const slow = { testTimeout: 90_000, hookTimeout: 180_000, fileParallelism: false };
/** `npm run test:long` sets it. */
const long = process.env.TEST_LONG === "1";

export default defineConfig({
  resolve: { alias: { "@": resolve(import.meta.dirname) } },
  test: {
    pool: "forks",
    testTimeout: 15_000,
    hookTimeout: 30_000,
    passWithNoTests: true,
    projects: [
      project("unit", unit, []),
      project("database", database, ["cluster"]),
      project("demo", demo, ["demo-template"]),
      project("search", under("test/search/"), ["search-engine"]),
      project("journeys", under("test/journeys/"), ["server"], slow),
      project("start", under("test/start.test.ts"), [], slow),
      ...(long ? [project("long", under("test/long/"), ["demo-template", "server"], { testTimeout: 3_600_000 })] : []),
    ],
  },
});
