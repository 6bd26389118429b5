import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, readFileSync, renameSync, rmSync, chmodSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/** The release that the archive was tried with. */
export const release = "v1.50.0";
const releases = "https://api.github.com/repos/meilisearch/meilisearch/releases/tags/";

/** What the project publishes for this machine; nothing for one that it does not know. */
const assets: Record<string, string> = {
  "linux-x64": "meilisearch-linux-amd64",
  "linux-arm64": "meilisearch-linux-aarch64",
  "darwin-x64": "meilisearch-macos-amd64",
  "darwin-arm64": "meilisearch-macos-apple-silicon",
  "win32-x64": "meilisearch-windows-amd64.exe",
};

type Asset = { name: string; size: number; url: string; digest: string | null };
type Say = (line: string) => void;
/** So long a machine without internet waits for the first word, and so long a download may stand still. Milliseconds. */
type Patience = { first: number; still: number };

const nameOf = () => (process.platform === "win32" ? "meilisearch.exe" : "meilisearch");
const files = (folder: string) => ({ program: join(folder, nameOf()), part: join(folder, `${nameOf()}.part`), digest: join(folder, `${nameOf()}.sha256`) });

async function digestOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/**
 * Whether the program that was downloaded into this folder is still the one whose digest was noted then. True where none was
 * downloaded: what somebody put there themselves is theirs.
 */
export async function isAsDownloaded(folder: string): Promise<boolean> {
  const { program, digest } = files(folder);
  if (!existsSync(program) || !existsSync(digest)) return true;
  return (await digestOf(program)) === readFileSync(digest, "utf8").trim();
}

async function assetFor(address: string, patience: Patience): Promise<Asset | string> {
  const wanted = assets[`${process.platform}-${process.arch}`];
  if (!wanted) return `the project publishes no program for ${process.platform} on ${process.arch}`;
  const answer = await fetch(`${address}${release}`, { headers: { accept: "application/vnd.github+json" }, signal: AbortSignal.timeout(patience.first) });
  if (!answer.ok) return `the release ${release} is not there (${answer.status})`;
  const { assets: listed } = (await answer.json()) as { assets?: { name: string; size: number; browser_download_url: string; digest?: string | null }[] };
  const found = listed?.find(({ name }) => name === wanted);
  return found ? { name: wanted, size: found.size, url: found.browser_download_url, digest: found.digest ?? null } : `the release ${release} has no ${wanted}`;
}

/** Fetches into a file beside, counts and hashes on the way. Answers the digest and the size. */
async function fetchInto(path: string, { url, size }: Asset, patience: Patience, say: Say): Promise<{ digest: string; bytes: number }> {
  const ending = new AbortController();
  const stands = () => setTimeout(() => ending.abort(new DOMException("stands still", "TimeoutError")), patience.still);
  let timer = stands();
  let bytes = 0;
  let told = 0;
  const hash = createHash("sha256");
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      clearTimeout(timer);
      timer = stands();
      bytes += chunk.length;
      hash.update(chunk);
      const tenth = Math.floor((bytes / size) * 10);
      if (tenth > told) say(`  … ${(told = tenth) * 10} %`);
      next(bytes > size ? new Error("longer than it was said to be") : null, chunk);
    },
  });
  try {
    const answer = await fetch(url, { signal: ending.signal });
    if (!answer.ok || !answer.body) throw new Error(`status ${answer.status}`);
    await pipeline(Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]), counting, createWriteStream(path, { mode: 0o600 }));
  } finally {
    clearTimeout(timer);
  }
  return { digest: hash.digest("hex"), bytes };
}

/** What went wrong, in a word. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const { cause } = error;
  if (error.name === "TimeoutError") return "no answer in time";
  if (!(cause instanceof Error && "code" in cause)) return error.message;
  const code = String(cause.code);
  return ["ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH"].includes(code) ? `this machine does not reach its release page (${code})` : code;
}

/**
 * Downloads the pinned release into this folder, once, before anything serves: says so first, checks it against the digest that
 * the release publishes, and notes that digest for every later start. Where the release publishes none, nothing is installed: a
 * digest of our own making would vouch for whatever came. Answers whether the program is there now; a machine without
 * internet loses `patience.first` and nothing else.
 */
export async function getMeilisearch(
  folder: string,
  { address = releases, patience = { first: 3000, still: 20_000 }, say = console.log as Say } = {},
): Promise<boolean> {
  const { program, part, digest: noted } = files(folder);
  const without = (why: string) => {
    say(`Meilisearch was not downloaded: ${why}. Search runs in its simple form.`);
    return false;
  };
  try {
    const asset = await assetFor(address, patience);
    if (typeof asset === "string") return without(asset);
    const published = /^sha256:([0-9a-f]{64})$/.exec(asset.digest ?? "")?.[1];
    if (!published) return without("the release publishes no SHA-256 of it, so it could not be checked");
    say(`Downloading Meilisearch ${release} (${Math.round(asset.size / 1_000_000)} MB, ${asset.url}) into ${folder}; MEILI_DOWNLOAD=0 refuses …`);
    const { digest, bytes } = await fetchInto(part, asset, patience, say);
    if (bytes !== asset.size) return without(`only ${bytes} of ${asset.size} bytes came`);
    if (digest !== published) return without("what came is not what the release publishes (SHA-256)");
    writeFileSync(noted, `${digest}\n`, { mode: 0o600 });
    chmodSync(part, 0o700);
    renameSync(part, program);
    say(`Meilisearch ${release} is there; its SHA-256 is the one that the release publishes.`);
    return true;
  } catch (error) {
    return without(reason(error));
  } finally {
    rmSync(part, { force: true });
  }
}
