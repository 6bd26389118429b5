import { z } from "../zod";

/** The SHA-256 of a file as people copy it from a terminal: 64 hex digits, kept in small letters. */
export const sha256 = () =>
  z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{64}$/, "error.notASha256");
