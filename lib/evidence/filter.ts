import { z } from "../zod";
import { evidenceKinds, evidenceStatuses } from "./schema";

const many = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess((given) => (given === undefined || given === "" ? [] : Array.isArray(given) ? given : [given]), z.array(z.enum(values)).max(values.length));

const id = z.uuid().optional().catch(undefined);

/** Filters and order of a list as they stand in the address. What makes no sense there is left out: an address is no form. */
export const evidenceFilter = z.object({
  investigation: id,
  kind: many(evidenceKinds).catch([]),
  status: many(evidenceStatuses).catch([]),
  company: id,
  source: id,
  author: z.literal("me").optional().catch(undefined),
  reporter: id,
  sort: z.enum(["recent", "oldest", "reference"]).default("recent").catch("recent"),
  after: id,
});
export type EvidenceFilter = z.output<typeof evidenceFilter>;
