import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { archiveHome } from "./support/archive";
import { newsroomServer } from "./support/newsroom-server";

const isAlive = (pid: number) => existsSync(`/proc/${pid}`) && !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
const health = async (url: string) => (await fetch(`${url}/api/health`)).status;

/** Until the answer is the expected one; a part that fell comes back within seconds. */
async function becomes<T>(expected: T, ask: () => Promise<T>) {
  for (let tries = 0; tries < 100; tries++) {
    if ((await ask().catch(() => null)) === expected) return;
    await pause(200);
  }
  expect(await ask()).toBe(expected);
}

describe("an archive on its own folder", () => {
  test("starts, ends with SIGTERM and exit code 0, leaves no process and no record behind, and starts again with the same secret", async () => {
    await using home = await archiveHome();
    const first = await home.start();
    expect(first.said()).toContain("Ready at");
    expect(first.said()).toMatch(/First administrator: \S+\/setup with the code [A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/);
    expect(await health(first.url)).toBe(200);
    const pids = first.pids();
    expect(pids.length).toBeGreaterThan(4);
    const signIn = () => fetch(`${first.url}/sign-in`, { headers: { "content-security-policy": "script-src 'nonce-ofACaller'" } });
    const [{ headers }, again] = [await signIn(), await signIn()];
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    // Every script inside a page carries the number of its answer, which is another each time.
    const [, number] = /script-src 'self' 'nonce-([\w+/=]+)';/.exec(again.headers.get("content-security-policy") ?? "") ?? [];
    expect(headers.get("content-security-policy")).not.toContain(number);
    const scripts = (await again.text()).match(/<script\b(?![^>]*\bsrc=)[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${number}"`);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("x-powered-by")).toBeNull();
    expect((await fetch(`${first.url}/evidence/%E0%A4%A`)).status).toBe(400);
    const foreign = { method: "POST", headers: { origin: "https://evil.example", "next-action": "0".repeat(42) }, body: "[]" };
    expect((await fetch(`${first.url}/sign-in`, foreign)).status).toBe(403);
    const nowhere = await fetch(`${first.url}/api/nothing`, foreign);
    expect([nowhere.status, nowhere.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
    expect(first.said()).not.toMatch(/^\s+at /m);
    expect(await first.stop()).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
    for (const name of ["lock", "postgres.pid", "running.json"]) expect(existsSync(join(home.folder, name)), name).toBe(false);

    const secret = readFileSync(join(home.folder, "secret"), "utf8");
    expect(statSync(join(home.folder, "secret")).mode & 0o777).toBe(0o600);
    const second = await home.start();
    expect(await health(second.url)).toBe(200);
    expect(second.said()).not.toContain("Applied");
    expect(await second.stop("SIGINT")).toBe(0);
    expect(readFileSync(join(home.folder, "secret"), "utf8")).toBe(secret);
  });

  test("after a kill of every process the next start recovers by itself", async () => {
    await using home = await archiveHome();
    const first = await home.start();
    await first.kill();
    expect(existsSync(join(home.folder, "lock"))).toBe(true);
    const second = await home.start();
    expect(second.said()).toContain("Ready at");
    expect(await health(second.url)).toBe(200);
    await second.stop();
  });

  test("when only the first process is killed, the web server goes with it, and the next start ends what is left", async () => {
    await using home = await archiveHome();
    const first = await home.start();
    const pids = first.pids();
    process.kill(pids.at(-1)!, "SIGKILL");
    await first.ended;
    await becomes(null, () => health(first.url).catch(() => null));
    const second = await home.start();
    expect(second.said()).toContain("Ready at");
    expect(pids.filter(isAlive)).toEqual([]);
    await second.stop();
  });

  test("a part that dies comes back, and the archive with it", async () => {
    await using home = await archiveHome();
    const archive = await home.start();
    const commandOf = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, "utf8");
    for (const part of ["serve.ts", "bin/postgres\0-D"]) {
      process.kill(
        archive.pids().find((pid) => commandOf(pid).includes(part) || (part === "serve.ts" && commandOf(pid).startsWith("next-server")))!,
        "SIGKILL",
      );
      await pause(300);
      await becomes(200, () => health(archive.url));
    }
    expect(await archive.stop()).toBe(0);
  });

  test("a second start on the same folder is refused, and the first goes on", async () => {
    await using home = await archiveHome();
    const first = await home.start();
    const second = await home.start({ PORT: String(home.port + 1) });
    expect(second.isReady).toBe(false);
    expect(await second.ended).toBe(1);
    expect(second.said().trim()).toBe(
      `DATA_DIR ${home.folder} is in use by another archive (process ${readFileSync(join(home.folder, "lock"), "utf8").split("\n")[0]}): stop that one, or give this one a folder of its own.`,
    );
    expect(await health(first.url)).toBe(200);
    await first.stop();
  });

  test("two archives with folders and ports of their own run side by side", async () => {
    await using here = await archiveHome();
    await using there = await archiveHome();
    const [first, second] = await Promise.all([here.start({ APP_NAME: "Alpha" }), there.start({ APP_NAME: "Beta" })]);
    const page = async (url: string) => (await fetch(`${url}/sign-in`)).text();
    expect(await page(first.url)).toContain("Alpha");
    expect(await page(second.url)).toContain("Beta");
    expect(await Promise.all([first.stop(), second.stop()])).toEqual([0, 0]);
  });
});

describe("what keeps it from starting is said in one sentence", () => {
  async function refusal(given: Record<string, string>, prepare?: (folder: string, port: number) => unknown) {
    await using home = await archiveHome();
    await prepare?.(home.folder, home.port);
    const archive = await home.start(given);
    expect(archive.isReady).toBe(false);
    expect(await archive.ended).toBe(1);
    expect(archive.said().trim().split("\n")).toHaveLength(1);
    return archive.said().trim();
  }

  test("a bad value", async () => {
    expect(await refusal({ TRUST_PROXY: "yes" })).toBe("TRUST_PROXY must be a whole number from 0 to 8.");
    expect(await refusal({ HOST: "0.0.0.0" })).toContain("PUBLIC_URL must name the https address");
  });

  test("a port that is taken", async () => {
    const other = createServer();
    try {
      expect(await refusal({}, (_, port) => new Promise((done) => other.listen(port, "127.0.0.1", () => done(null))))).toMatch(
        /^PORT \d+ is taken by another program/,
      );
    } finally {
      other.close();
    }
  });

  test("a folder that cannot be written to", async () => {
    expect(await refusal({ DATA_DIR: "/dev/null/archive" })).toBe("DATA_DIR /dev/null/archive cannot be written to (ENOTDIR).");
  });

  test("data of another PostgreSQL", async () => {
    await using home = await archiveHome();
    const first = await home.start();
    await first.stop();
    writeFileSync(join(home.folder, "postgres/PG_VERSION"), "16\n");
    const second = await home.start();
    expect(await second.ended).toBe(1);
    expect(second.said().trim()).toMatch(/^DATA_DIR holds data of PostgreSQL 16, and this version brings PostgreSQL 18/);
  });

  test("a database that is not there", async () => {
    expect(await refusal({ DATABASE_URL: "postgres://somebody:word@127.0.0.1:1/archive" })).toBe(
      "The database at 127.0.0.1:1 cannot be reached (ECONNREFUSED).",
    );
  });
});

describe("a newsroom's own PostgreSQL", () => {
  test("is set up by a login that owns the database, and used by logins that may less", async () => {
    await using server = await newsroomServer();
    await using home = await archiveHome();
    const archive = await home.start({ DATABASE_URL: server.at("chief", "archive"), SECRET: "a secret that several servers share" });
    expect(archive.said()).toContain("Ready at");
    expect(await health(archive.url)).toBe(200);
    expect(existsSync(join(home.folder, "postgres"))).toBe(false);
    await archive.stop();

    await using another = await archiveHome();
    const stranger = await another.start({ DATABASE_URL: server.at("chief", "archive"), SECRET: "another secret of the same length ..." });
    expect(await stranger.ended).toBe(1);
    expect(stranger.said().trim()).toMatch(/was set up with another SECRET/);
  });

  test("with a login of its own for writing, which may not be one that could change the history", async () => {
    await using server = await newsroomServer();
    await using home = await archiveHome();
    const refused = await home.start({ DATABASE_OWNER_URL: server.at("chief", "archive"), DATABASE_URL: server.at("postgres", "archive") });
    expect(refused.said().trim()).toMatch(/^postgres \(DATABASE_URL\) could change the history/);
    const archive = await home.start({ DATABASE_OWNER_URL: server.at("chief", "archive"), DATABASE_URL: server.at("writer", "archive") });
    expect(archive.said()).toContain("Ready at");
    await archive.stop();
  });

  test("is refused when it could lose what it acknowledged, or lets us not in, or does not know the database", async () => {
    await using server = await newsroomServer({ fsync: "off" });
    await using home = await archiveHome();
    const said = async (address: string) => (await home.start({ DATABASE_URL: address })).said().trim();
    expect(await said(server.at("chief", "archive"))).toMatch(/^The database has fsync switched off/);
    expect(await said(server.at("chief", "archive").replace("word", "wrong"))).toMatch(/does not let chief in/);
    expect(await said(server.at("chief", "other"))).toMatch(/has no database named other/);
  });
});
