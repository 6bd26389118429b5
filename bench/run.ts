import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { freePort } from "../bin/start/free-port";
import { startArchive } from "./archive";
import { finding } from "./finding";
import { looking } from "./looking";
import { ask, median, perSecond } from "./load";
import { rememberedTree } from "./remembered";
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

/** gz bytes of every script that a page loads, each once. What is for browsers without modules (`noModule`) is not loaded by any that we support. */
async function scriptsOf(url: string, html: string) {
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/nomodule/i.test(tag));
  const names = [...new Set(tags.flatMap((tag) => /src="(\/_next\/[^"]+\.js[^"]*)"/.exec(tag)?.[1] ?? []))];
  const sizes = await Promise.all(names.map(async (name) => gzipSync((await ask(url + name)).body).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

type Running = Awaited<ReturnType<typeof startArchive>>;

/** The page of the demo case's script, as soon as it can be found. */
async function scriptPage({ url }: Running, headers: Record<string, string>): Promise<string> {
  for (;;) {
    const { hits } = JSON.parse((await ask(`${url}/api/search?kind=script`, headers)).body) as { hits: { url: string }[] };
    if (hits[0]) return url + hits[0].url;
    await pause(200);
  }
}

type At = { archive: Running; headers: Record<string, string>; page: string; folder: string; port: number };

const parts = {
  async memory({ archive }: At) {
    const all = archive.memory();
    line("memory after the first evidence page, by process", all.map(({ name, mb }) => `${name} ${mb}`).join(", "), "MB");
  },

  async scripts({ archive: { url }, headers, page }: At) {
    const [reading, floor] = [await scriptsOf(url, (await ask(page, headers)).body), await scriptsOf(url, (await ask(`${url}/sign-in`)).body)];
    line("JavaScript of an evidence page, gz", `${(reading / 1000).toFixed(1)} kB`, "goal ≤ 140 kB");
    line("JavaScript of the sign-in page, gz", `${(floor / 1000).toFixed(1)} kB`);
  },

  async search({ archive: { url }, headers }: At) {
    await perSecond(`${url}/api/search?q=170`, { headers, seconds: 2 });
    const [asked, engine]: [number[], number[]] = [[], []];
    let name = "";
    for (let turn = 0; turn < 200; turn++) {
      const answer = await ask(`${url}/api/search?q=170`, headers);
      const said = JSON.parse(answer.body) as { tookMs: number; engine: string };
      name = said.engine;
      asked.push(answer.ms);
      engine.push(said.tookMs);
    }
    line(`search endpoint at one (${name})`, `${median(asked).toFixed(1)} ms`);
    line("  of it beside finding and reading again", `${(median(asked) - median(engine)).toFixed(1)} ms`, "goal ≤ 3 ms");
  },

  async finding({ archive, headers, folder }: At) {
    const { BENCH_PIECES: count = 100_000, BENCH_SENTENCES: sentences = 32 } = process.env;
    await finding({ archive, headers, folder, size: { count: Number(count), sentences: Number(sentences) }, line });
  },

  async looking({ archive, headers, folder }: At) {
    await looking({ archive, headers, folder, count: Number(process.env.BENCH_PIECES ?? 10_000), line });
  },

  async page({ headers, page, folder, port }: At) {
    const tree = await rememberedTree();
    // The same record under the same session: both stand on the same data, one after the other, twice.
    const rates = { asked: [] as number[], remembered: [] as number[] };
    try {
      for (const which of ["asked", "remembered", "asked", "remembered"] as const) {
        const archive = await startArchive(folder, port, which === "remembered" ? tree : undefined);
        await perSecond(page, { headers, seconds: 2 });
        rates[which].push(await perSecond(page, { headers }));
        await archive.stop();
      }
    } finally {
      rmSync(tree, { recursive: true, force: true });
    }
    const [asked, remembered] = [Math.max(...rates.asked), Math.max(...rates.remembered)];
    line("evidence page, signed in, 10 connections", `${asked.toFixed(0)} /s`);
    line("  against the same markup without session and database", (asked / remembered).toFixed(2), "goal ≥ 0.8");
  },

  async saving() {
    const { command, bare } = await saving();
    line("saving a price list, one writer", `${command.toFixed(1)} ms`);
    line("  bare statements against it", (bare / command).toFixed(2), "goal ≥ 0.5");
  },
};

/** Which parts stand in need of a running archive; the others come after it. */
const running = ["memory", "scripts", "search", "finding", "looking"] as const;
/** Those that take minutes run only when they are named. */
const long: readonly string[] = ["finding", "looking"];

/** All of it, or the parts that are named. */
export async function bench(asked: readonly string[]) {
  const unknown = asked.filter((name) => !(name in parts));
  if (unknown.length) throw new Error(`There is no part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}.`);
  const wants = (name: keyof typeof parts) => (asked.length === 0 ? !long.includes(name) : asked.includes(name));
  const folder = mkdtempSync(join(tmpdir(), "anfang-bench-"));
  const port = await freePort();
  let started: Running | undefined;
  try {
    const cold = await startArchive(folder, port);
    await cold.stop();
    const archive = await startArchive(folder, port);
    started = archive;
    line("ready from a built tree, demo case to load", `${Math.round(cold.readyAfter)} ms`);
    line("ready from a built tree, second start", `${Math.round(archive.readyAfter)} ms`, "goal ≤ 2,000 ms");
    const headers = await signIn(archive.url);
    const at: At = { archive, headers, page: await scriptPage(archive, headers), folder, port };
    await ask(at.page, headers);
    for (const name of running) if (wants(name)) await parts[name](at);
    await archive.stop();
    if (wants("page")) await parts.page(at);
    if (wants("saving")) await parts.saving();
  } finally {
    await started?.stop(); // before its folder goes, also when a part failed
    rmSync(folder, { recursive: true, force: true });
  }
}
