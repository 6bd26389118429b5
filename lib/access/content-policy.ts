import { randomBytes } from "node:crypto";

/**
 * What a page may load and send: ours alone. Of scripts inside a page only those run that carry the number of this very answer, which
 * nobody can know beforehand: Next writes it at its own once it finds it in the request. (Styles have no such number: React writes
 * them at single elements, and they run nothing.)
 */
export const contentPolicy = (): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${randomBytes(16).toString("base64")}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
