import { createHash, randomBytes } from "node:crypto";

/** So that people, and programs that look for secrets in the wrong places, know what it is. It says nothing of the archive. */
const prefix = "pat_";

/** 256 bits that nobody can guess need no slow hash. */
export const newSecret = () => prefix + randomBytes(32).toString("base64url");

export const hashOf = (secret: string) => createHash("sha256").update(secret).digest("base64url");

/** The token in an `Authorization` header; null when there is none that can be one of ours. */
export const bearerIn = (authorization: string): string | null => /^Bearer +(pat_[\w-]{43}) *$/i.exec(authorization)?.[1] ?? null;
