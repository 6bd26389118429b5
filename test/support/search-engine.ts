import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { engineEnvironment } from "../../bin/start/parts";
import { startSearchEngine } from "../../bin/start/search-engine";
import { readSettings } from "../../bin/start/settings";
import withCluster from "./cluster";

declare module "vitest" {
  interface ProvidedContext {
    /** A Meilisearch to test against, where there is one, as lib/env.ts wants it. */
    engine: Record<string, string> | null;
  }
}

/** Search is tested on the Meilisearch that a start would find (MEILI_URL, or the program on the PATH) and on PostgreSQL; without one on PostgreSQL alone, and it says so. */
export default async function (project: TestProject) {
  const stopCluster = await withCluster(project);
  const folder = mkdtempSync(join(tmpdir(), "anfang-test-search-"));
  const { MEILI_URL = "", MEILI_API_KEY = "", MEILI_SEARCH_KEY = "" } = process.env;
  const engine = await startSearchEngine(readSettings({ MEILI_URL, MEILI_API_KEY, MEILI_SEARCH_KEY, MEILI_DOWNLOAD: "0", DATA_DIR: folder, NODE_ENV: "test" }));
  const version = engine && (await versionOf(engine));
  console.log(
    engine
      ? `Search is tested on Meilisearch ${version} and on PostgreSQL.`
      : "Search is tested on PostgreSQL only: no Meilisearch on the PATH, none given as MEILI_URL.",
  );
  project.provide("engine", engine && engineEnvironment(engine));
  return async () => {
    await engine?.stop("SIGTERM", 5000);
    rmSync(folder, { recursive: true, force: true });
    await stopCluster();
  };
}

/** Waits until it answers: a program that was just started takes a moment. */
async function versionOf({ address, keys: { search: key } }: NonNullable<Awaited<ReturnType<typeof startSearchEngine>>>): Promise<string> {
  const headers: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {};
  for (const until = Date.now() + 15_000; ; ) {
    try {
      const answer = await fetch(`${address}/version`, { headers });
      if (answer.ok) return ((await answer.json()) as { pkgVersion: string }).pkgVersion;
      throw new Error(`Meilisearch at ${address} answers ${answer.status}.`);
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
