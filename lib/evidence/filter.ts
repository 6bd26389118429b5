import { z } from "../zod";
import { evidenceKinds, evidenceStatuses, sensitivities } from "./schema";

const many = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess((given) => (given === undefined || given === "" ? [] : Array.isArray(given) ? given : [given]), z.array(z.enum(values)).max(values.length));

const id = z.uuid().optional().catch(undefined);

/** Filters and order of a list as they stand in the address. What makes no sense there is left out: an address is no form. */
export const evidenceFilter = z.object({
  investigation: id,
  kind: many(evidenceKinds).catch([]),
  status: many(evidenceStatuses).catch([]),
  sensitivity: many(sensitivities).catch([]),
  tag: id,
  company: id,
  source: id,
  author: z.literal("me").optional().catch(undefined),
  reporter: id,
  sort: z.enum(["recent", "oldest", "reference"]).default("recent").catch("recent"),
  after: id,
});
export type EvidenceFilter = z.output<typeof evidenceFilter>;

/** The address of the list under this filter. What says nothing new is left out, so that the same list has one address. */
export function listAddress({ sort, kind, status, sensitivity, ...rest }: Partial<EvidenceFilter>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) if (value) query.set(name, value);
  for (const value of kind ?? []) query.append("kind", value);
  for (const value of status ?? []) query.append("status", value);
  for (const value of sensitivity ?? []) query.append("sensitivity", value);
  if (sort && sort !== "recent") query.set("sort", sort);
  return query.size ? `/evidence?${query}` : "/evidence";
}

/** The same list with one value of a filter added, or taken out again. It begins at the first page. */
export function toggled<Name extends "kind" | "status" | "sensitivity">(filter: EvidenceFilter, name: Name, value: EvidenceFilter[Name][number]): string {
  const chosen = filter[name] as string[];
  return listAddress({ ...filter, after: undefined, [name]: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value] });
}
