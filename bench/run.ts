import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { freePort } from "../bin/start/free-port";
import { startArchive } from "./archive";
import { ask, median, perSecond } from "./load";
import { saving } from "./saving";

const line = (what: string, figure: string, goal = "") => console.log(`${what.padEnd(62)} ${figure.padStart(16)}  ${goal}`);

/** Signed in as the reporter of the demo case. */
async function signIn(url: string): Promise<Record<string, string>> {
  const jar = (answer: Response) =>
    answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(";")[0])
      .join("; ");
  const first = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, email: "reporter@demo.example", password: "a password for the bench", json: "true" });
  const second = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    body,
    redirect: "manual",
    headers: { cookie: jar(first), origin: url },
  });
  return { cookie: `${jar(first)}; ${jar(second)}; locale=zh-CN` };
}

/** gz bytes of every script that a page names, each once. */
async function scriptsOf(url: string, html: string) {
  const names = [...new Set([...html.matchAll(/src="(\/_next\/[^"]+\.js)"/g)].map(([, name]) => name!))];
  const sizes = await Promise.all(names.map(async (name) => gzipSync((await ask(url + name)).body).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), "anfang-bench-"));
  const port = await freePort();
  try {
    const cold = await startArchive(folder, port);
    await cold.stop();
    const archive = await startArchive(folder, port);
    line("ready from a built tree, demo case to load", `${Math.round(cold.readyAfter)} ms`);
    line("ready from a built tree, second start", `${Math.round(archive.readyAfter)} ms`, "goal ≤ 2,000 ms");

    const { url } = archive;
    const headers = await signIn(url);
    const hit = JSON.parse((await ask(`${url}/api/search?kind=script`, headers)).body) as { hits: { url: string }[]; engine: string };
    const page = `${url}${hit.hits[0]!.url}`;
    line(
      "memory after the first evidence page, by process",
      archive
        .memory()
        .map(({ name, mb }) => `${name} ${mb}`)
        .join(", "),
      "MB",
    );

    const html = (await ask(page, headers)).body;
    const [reading, floor] = [await scriptsOf(url, html), await scriptsOf(url, (await ask(`${url}/sign-in`)).body)];
    line("JavaScript of an evidence page, gz", `${(reading / 1000).toFixed(1)} kB`, "goal ≤ 140 kB");
    line("JavaScript of the sign-in page, gz", `${(floor / 1000).toFixed(1)} kB`);

    for (const warm of [page, `${url}/sign-in`, `${url}/api/search?q=170`]) await perSecond(warm, { headers, seconds: 2 });
    const [evidence, plain] = [await perSecond(page, { headers }), await perSecond(`${url}/sign-in`)];
    line("evidence page, signed in, 10 connections", `${evidence.toFixed(0)} /s`);
    line("  against the sign-in page (no session, no record)", (evidence / plain).toFixed(2));

    const searches: number[] = [];
    const engine: number[] = [];
    for (let turn = 0; turn < 200; turn++) {
      const answer = await ask(`${url}/api/search?q=${encodeURIComponent("170")}`, headers);
      searches.push(answer.ms);
      engine.push((JSON.parse(answer.body) as { tookMs: number }).tookMs);
    }
    line(`search endpoint at one (${hit.engine})`, `${median(searches).toFixed(1)} ms`);
    line("  of it beside finding and reading again", `${(median(searches) - median(engine)).toFixed(1)} ms`, "goal ≤ 3 ms");
    await archive.stop();

    const { command, bare } = await saving();
    line("saving a price list, one writer", `${command.toFixed(1)} ms`);
    line("  bare statements against it", (bare / command).toFixed(2), "goal ≥ 0.5");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
