import { entryIn } from "./entry";
import type { Card, Entry, Keys, Row } from "./schema";

const curve = { name: "ECDH", namedCurve: "P-256" } as const;
const encoder = new TextEncoder();
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
/** The length of what is sealed says nothing of the length of what was typed. */
const step = 1024;
/** A point of the curve, uncompressed; and what AES-GCM begins with. */
const [pointBytes, startBytes] = [65, 12];

/** Whether this browser can lock anything away. Without a secure connection it cannot, and keeps nothing. */
export const canSeal = () => typeof indexedDB === "object" && Boolean(globalThis.crypto?.subtle);

async function lockBetween(ours: CryptoKey, theirs: CryptoKey, once: Uint8Array<ArrayBuffer>, uses: KeyUsage[]) {
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, ours, 256);
  const root = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: once, info: encoder.encode("quick log") };
  return crypto.subtle.deriveKey(how, root, { name: "AES-GCM", length: 256 }, false, uses);
}
const boundTo = ({ id, tag, at }: Pick<Row, "id" | "tag" | "at">) => encoder.encode(`${id}\n${tag}\n${at}`);

/**
 * Locks an entry away under the public half of its account's key. The half of the pair that is made for this one entry is
 * forgotten at once: from then on this device cannot read it, whoever holds it.
 */
export async function seal({ tag, publicKey }: Pick<Card, "tag" | "publicKey">, id: string, entry: Entry): Promise<Row> {
  const account = await crypto.subtle.importKey("raw", bytesOf(publicKey), curve, false, []);
  const pair = await crypto.subtle.generateKey(curve, false, ["deriveBits"]);
  const once = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const key = await lockBetween(pair.privateKey, account, once, ["encrypt"]);
  const row = { id, tag, at: entry.notedAt };
  const start = crypto.getRandomValues(new Uint8Array(startBytes));
  const text = encoder.encode(JSON.stringify(entry));
  const padded = new Uint8Array(Math.ceil(text.length / step) * step).fill(0x20); // JSON ends in spaces as well as without
  padded.set(text);
  const locked = await crypto.subtle.encrypt({ name: "AES-GCM", iv: start, additionalData: boundTo(row) }, key, padded);
  return { ...row, sealed: new Uint8Array([...once, ...start, ...new Uint8Array(locked)]) };
}

/** Null for what is not this account's, was damaged, was moved to another row, or is no entry. */
export async function unseal({ tag, privateKey }: Pick<Keys, "tag" | "privateKey">, row: Row): Promise<Entry | null> {
  if (row.tag !== tag) return null;
  try {
    const once = row.sealed.slice(0, pointBytes);
    const [own, theirs] = await Promise.all([
      crypto.subtle.importKey("jwk", privateKey, curve, false, ["deriveBits"]),
      crypto.subtle.importKey("raw", once, curve, false, []),
    ]);
    const key = await lockBetween(own, theirs, once, ["decrypt"]);
    const start = row.sealed.slice(pointBytes, pointBytes + startBytes);
    const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: start, additionalData: boundTo(row) }, key, row.sealed.slice(pointBytes + startBytes));
    return entryIn(JSON.parse(new TextDecoder().decode(text)));
  } catch {
    return null;
  }
}
