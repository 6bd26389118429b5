import type { TestProject } from "vitest/node";
import { archiveHome } from "./archive";

declare module "vitest" {
  interface ProvidedContext {
    /** The archive that the journeys go through, with the demo case in it. */
    archive: { url: string; password: string; log: string; folder: string };
  }
}

/** One archive for all journeys, started as a newsroom starts it. */
export default async function (project: TestProject) {
  const home = await archiveHome();
  const password = "a password for journeys";
  const { MEILI_URL = "", MEILI_API_KEY = "", MEILI_SEARCH_KEY = "" } = process.env;
  const archive = await home.start({ DEMO: "1", DEMO_PASSWORD: password, MEILI_URL, MEILI_API_KEY, MEILI_SEARCH_KEY });
  if (!archive.isReady) throw new Error(`The archive did not start:\n${archive.said()}`);
  console.log(
    archive
      .said()
      .split("\n")
      .find((line) => line.includes("Search:"))
      ?.trim(),
  );
  project.provide("archive", { url: archive.url, password, log: home.log, folder: home.folder });
  return () => home[Symbol.asyncDispose]();
}
