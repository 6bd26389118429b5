import type { Actor } from "../access/actor";
import { led, readable } from "../access/visible";
import { type Filter, filters, type Question } from "./schema";
import type { Term } from "./tokens";

export type Facets = Record<Filter, Record<string, number>>;

/** Ids of documents in order, and how many there are in all: counted by the engine, under the same wall. Each facet is counted under all filters but its own, so that a second choice can be seen. */
export type Found = { ids: string[]; total: number; facets: Facets };

/** Whose eyes the engine looks with. Goes under an AND into every question. */
export type Sight = { investigations: string[]; led: string[]; userId: string };
export const sightOf = (actor: Actor): Sight => ({ investigations: readable(actor), led: led(actor), userId: actor.userId });

/** What is asked of an engine: the filters, and what the words come to. No terms: everything, the newest first. */
export type Asked = { question: Question; terms: readonly Term[] };

/** Both forms of search answer the same question in the same way. */
export type Engine = { name: "meilisearch" | "postgres"; find(sight: Sight, asked: Asked): Promise<Found> };

/** A part of the documents, and of what is found in them: PostgreSQL looks at `only`, or at all that these other terms do not find; Meilisearch at all but `without`, from `offset` on. */
export type Only = { only: readonly string[] } | { besides: readonly Term[] };
export type Rest = { without: readonly string[]; offset: number; limit: number };

export const noFacets = (): Facets => ({
  type: {},
  kind: {},
  status: {},
  company: {},
  source: {},
  investigation: {},
  year: {},
  means: {},
  sensitivity: {},
  language: {},
  tag: {},
  basis: {},
  standing: {},
  sourceKind: {},
  reliability: {},
  business: {},
  nature: {},
  personal: {},
  contradiction: {},
  operator: {},
  priceUnit: {},
});

/** What two parts come to. */
export function sumOf(some: Facets, others: Facets): Facets {
  const sum = noFacets();
  for (const filter of filters)
    for (const [value, count] of [some, others].flatMap((facets) => Object.entries(facets[filter]))) sum[filter][value] = (sum[filter][value] ?? 0) + count;
  return sum;
}
