import { evidenceKinds, evidenceStatuses } from "../evidence/schema";
import { z } from "../zod";

export const searchTypes = ["evidence", "company", "source"] as const;
export const sorts = ["relevance", "recent"] as const;

/** So many hits a page, and so many pages: nobody reads the thousandth hit, and both engines rank no further. */
export const pageSize = 20;
export const lastPage = 50;

const many = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess((given) => (given === undefined || given === "" ? [] : [...new Set([given].flat())]), z.array(z.enum(values)).max(values.length));

const id = z.preprocess((given) => (given === "" ? undefined : given), z.uuid().toLowerCase().optional());

/** What may be asked of the search, as it stands in an address. */
export const question = z.object({
  q: z
    .string()
    .max(1000)
    .default("")
    .transform((text) => text.trim()),
  type: many(searchTypes),
  kind: many(evidenceKinds),
  status: many(evidenceStatuses),
  company: id,
  source: id,
  investigation: id,
  sort: z.enum(sorts).default("relevance"),
  page: z.coerce
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(lastPage))
    .default(1),
});
export type Question = z.output<typeof question>;

/** What narrows a question, by the name of its parameter. */
export const filters = ["type", "kind", "status", "company", "source", "investigation"] as const;
export type Filter = (typeof filters)[number];

/** What is chosen of a filter, as a list. */
export const chosen = (asked: Question, filter: Filter): string[] => [asked[filter] ?? []].flat();

/** From the parameters of an address: what stands there several times is a list. Names that mean nothing here are left out. */
export function questionIn(parameters: URLSearchParams) {
  const given: Record<string, string | string[]> = {};
  for (const name of Object.keys(question.shape)) {
    const values = parameters.getAll(name);
    if (values.length) given[name] = values.length > 1 ? values : values[0]!;
  }
  return question.safeParse(given);
}
