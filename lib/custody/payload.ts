import { createDecipheriv } from "node:crypto";

/** The clear payload of an entry. Undefined when its key was destroyed: the entry stands, its words are gone. */
export function openPayload(sealed: Buffer, key: Buffer | null): Record<string, unknown> | undefined {
  if (!key) return undefined;
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
  return JSON.parse(plain.subarray(32).toString("utf8")) as Record<string, unknown>; // 32 bytes of salt stand before it
}
