import { createHash, randomInt } from "node:crypto";

/** Typed once, by whoever sees the terminal: twelve characters of 31, about 59 bits, good for this start alone. */
export function setupCode() {
  const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
  const code = Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join("");
  return { code: code.replace(/(.{4})(?=.)/g, "$1-"), hash: createHash("sha256").update(code).digest("base64url") };
}
