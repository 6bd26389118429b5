import type { Actor } from "../access/actor";
import { led, readable } from "../access/visible";
import type { Question } from "./question";

export const pageSize = 20;
export const facetNames = ["type", "kind", "status", "investigationId", "companyIds", "sourceIds"] as const;
export type FacetName = (typeof facetNames)[number];
export type Facets = Record<FacetName, Record<string, number>>;

/** Ids of documents in order, and how many there are in all: counted by the engine, under the same wall. */
export type Found = { ids: string[]; total: number; facets: Facets };

/** Whose eyes the engine looks with. Goes under an AND into every question. */
export type Sight = { investigations: string[]; led: string[]; userId: string };
export const sightOf = (actor: Actor): Sight => ({ investigations: readable(actor), led: led(actor), userId: actor.userId });

/** Both forms of search answer the same question in the same way. */
export type Engine = { name: "meilisearch" | "postgres"; find(sight: Sight, question: Question): Promise<Found> };

export const noFacets = (): Facets => ({ type: {}, kind: {}, status: {}, investigationId: {}, companyIds: {}, sourceIds: {} });
