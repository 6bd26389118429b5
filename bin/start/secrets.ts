import { createHmac, randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../refusal";

/** Made once and kept beside the data. Several servers that share a database share it as SECRET. */
function ownSecret(folder: string): string {
  const path = join(folder, "secret");
  try {
    return kept(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  // Whole or not there: half a secret would lock everybody out.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flush: true });
  linkSync(draft, path);
  rmSync(draft);
  return kept(path);
}

function kept(path: string) {
  const secret = readFileSync(path, "utf8").trim();
  if (!/^[\w-]{43}$/.test(secret)) throw new Refusal(`${path} does not hold a secret any more; put back the one from a backup.`);
  return secret;
}

const derive = (secret: string, purpose: string) => createHmac("sha256", secret).update(`anfang ${purpose}`).digest();

/** Everything that must stay secret comes from one value, so that there is one thing to keep and to hand over. */
export function secretsOf(folder: string, given: string | undefined) {
  const local = ownSecret(folder);
  const shared = given ?? local;
  return {
    session: derive(shared, "sessions").toString("base64url"),
    serverActions: derive(shared, "server actions").toString("base64"),
    /** Readable aloud: no 0, 1, i, l, o. */
    demoPassword: [...derive(shared, "demo password").subarray(0, 16)]
      .map((byte) => "abcdefghjkmnpqrstuvwxyz23456789"[byte % 31])
      .join("")
      .replace(/(.{4})(?=.)/g, "$1-"),
    searchPrefix: `anfang-${derive(shared, "search prefix").toString("hex").slice(0, 8)}`,
    fingerprint: (text: string) => derive(shared, `fingerprint ${text}`).toString("base64url"),
    /** The embedded database belongs to its folder, a newsroom's to whoever shares SECRET. */
    login: (name: string, where: "embedded" | "shared") => derive(where === "embedded" ? local : shared, `login ${name}`).toString("base64url"),
  };
}
export type Secrets = ReturnType<typeof secretsOf>;
