import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** A value under a key of its own, tied to its datum: laid under another one it does not open. */
export function sealValue(datumId: string, value: string): { sealed: Buffer; key: Buffer } {
  const [key, nonce] = [randomBytes(32), randomBytes(12)];
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(datumId));
  return { key, sealed: Buffer.concat([nonce, cipher.update(value, "utf8"), cipher.final(), cipher.getAuthTag()]) };
}

/** Undefined when the key was destroyed. */
export function openValue(datumId: string, sealed: Buffer, key: Buffer | null): string | undefined {
  if (!key) return undefined;
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12)).setAAD(Buffer.from(datumId));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString("utf8");
}
