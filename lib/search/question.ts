import { evidenceKinds, evidenceStatuses } from "../evidence/schema";
import { z } from "../zod";

export const searchTypes = ["evidence", "company", "source"] as const;
export const sorts = ["relevance", "recent"] as const;

const many = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess((given) => (given === undefined || given === "" ? [] : Array.isArray(given) ? given : [given]), z.array(z.enum(values)).max(values.length));

const id = z.preprocess((given) => (given === "" ? undefined : given), z.uuid().optional());

/** What may be asked of the search, as it stands in an address. */
export const question = z.object({
  q: z.string().max(1000, "error.tooLong").default("").transform((text) => text.trim()),
  type: many(searchTypes),
  kind: many(evidenceKinds),
  status: many(evidenceStatuses),
  company: id,
  source: id,
  investigation: id,
  sort: z.enum(sorts).default("relevance"),
  page: z.coerce.number().int().min(1).max(500).default(1),
});
export type Question = z.output<typeof question>;

/** From the parameters of an address: what stands there several times is a list. */
export function questionIn(parameters: URLSearchParams) {
  const given: Record<string, string | string[]> = {};
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    given[name] = values.length > 1 ? values : values[0]!;
  }
  return question.safeParse(given);
}
