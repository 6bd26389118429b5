import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { getMeilisearch, isAsDownloaded, release } from "../../bin/start/get-meilisearch";

const program = Buffer.from("#!/bin/sh\necho a stand-in\n".repeat(1000));
const digest = `sha256:${createHash("sha256").update(program).digest("hex")}`;
const names = ["meilisearch-linux-amd64", "meilisearch-linux-aarch64", "meilisearch-macos-amd64", "meilisearch-macos-apple-silicon"];

type Host = { digest?: string | null; size?: number; status?: number; file(answer: ServerResponse): void; assets?: boolean };
let folder: string;
let server: Server;
let asked: string[];
let host: Host;
const said: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "anfang-meili-"));
  said.length = 0;
  asked = [];
  host = { file: (answer) => answer.end(program) };
  server = createServer((request, answer) => {
    asked.push(request.url ?? "");
    if (request.url === "/file") return host.file(answer);
    const { port } = server.address() as AddressInfo;
    const asset = {
      size: host.size ?? program.length,
      browser_download_url: `http://127.0.0.1:${port}/file`,
      ...(host.digest !== null && { digest: host.digest ?? digest }),
    };
    answer.writeHead(host.status ?? 200, { "content-type": "application/json" });
    answer.end(JSON.stringify({ assets: host.assets === false ? [] : names.map((name) => ({ name, ...asset })) }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`) =>
  getMeilisearch(folder, { address, patience: { first: 500, still: 300 }, say: (line) => void said.push(line) });
const file = () => join(folder, "meilisearch");

test("the pinned release is announced, downloaded with progress, checked, kept, and checked again", async () => {
  expect(await get()).toBe(true);
  expect(asked).toEqual([`/${release}`, "/file"]);
  expect(readFileSync(file())).toEqual(program);
  expect(statSync(file()).mode & 0o777).toBe(0o700);
  expect(said[0]).toMatch(/^Downloading Meilisearch .*MEILI_DOWNLOAD=0/);
  expect(said.join("\n")).toContain("100 %");
  expect(await isAsDownloaded(folder)).toBe(true);
  writeFileSync(file(), "something else");
  expect(await isAsDownloaded(folder)).toBe(false);
});

test("a program that somebody put there themselves is theirs", async () => {
  expect(await isAsDownloaded(folder)).toBe(true);
  writeFileSync(file(), "their own");
  expect(await isAsDownloaded(folder)).toBe(true);
});

describe("nothing is installed, and it says why", () => {
  test.each<[what: string, host: Partial<Host>, why: RegExp]>([
    ["another content of the same length", { file: (answer) => answer.end(Buffer.alloc(program.length, 1)) }, /not what the release publishes/],
    ["a truncated file", { file: (answer) => answer.end(program.subarray(0, 500)) }, /only 500 of/],
    ["a file that is longer than it was said to be", { file: (answer) => answer.end(Buffer.concat([program, program])) }, /longer/],
    [
      "a connection that breaks off",
      { file: (answer) => void answer.writeHead(200, { "content-length": program.length }).write(program.subarray(0, 100), () => answer.destroy()) },
      /./,
    ],
    ["a download that stands still", { file: (answer) => void answer.writeHead(200).write(program.subarray(0, 100)) }, /no answer in time|stands still/],
    ["a missing file", { file: (answer) => answer.writeHead(404).end() }, /status 404/],
    ["a release that is not there", { status: 404 }, /not there \(404\)/],
    ["a release without a program for this machine", { assets: false }, /has no meilisearch/],
    ["a release that publishes no digest", { digest: null }, /publishes no SHA-256/],
    ["a digest of another sort", { digest: "md5:00" }, /publishes no SHA-256/],
  ])("%s", async (_what, given, why) => {
    Object.assign(host, given);
    expect(await get()).toBe(false);
    expect(said.at(-1)).toMatch(why);
    expect(said.at(-1)).toMatch(/^Meilisearch was not downloaded/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a machine without internet: a moment later", async () => {
    const began = performance.now();
    expect(await get("http://127.0.0.1:9/")).toBe(false);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(existsSync(file())).toBe(false);
  });
});

test("a host that never answers is not waited for", async () => {
  host.file = () => {};
  server.removeAllListeners("request");
  const began = performance.now();
  expect(await get()).toBe(false);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(said.at(-1)).toMatch(/no answer in time/);
});
