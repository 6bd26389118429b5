import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { workerScript } from "@/lib/quick/worker";

/** What the build is called: another one makes another script, which browsers then take in the place of the old. */
const build = readFile(join(process.cwd(), process.env.NEXT_DIST_DIR ?? ".next", "BUILD_ID"), "utf8").catch(() => "development");

/** The service worker stands at the root, because it answers for every page that cannot be reached. */
export const GET = async () =>
  new Response(workerScript((await build).trim()), { headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" } });
export const dynamic = "force-dynamic";
