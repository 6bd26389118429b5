import { createHash } from "node:crypto";
import type { Settings } from "meilisearch";
import { traitNames } from "./traits";

/** A text of more words than an attribute of Meilisearch holds goes on in the next. The longest body that the archive takes fits. */
export const bodyAttributes = ["body", ...Array.from({ length: 19 }, (_, index) => `body${index + 2}`)];

/** Places for prices: each is a span in a currency, and a record has as many as lib/evidence/measures.ts tells apart. */
const placesOf = (name: string) =>
  [1, 2, 3, 4, 5, 6].map((place) => ({ from: `${name}${place}From`, to: `${name}${place}To`, currency: `${name}${place}Currency` }));
export const pricePlaces = placesOf("price");
export const perRecordPlaces = placesOf("perRecord");
export type PricePlace = (typeof pricePlaces)[number];
const measured = [
  "perHourFrom",
  "perHourTo",
  "perDayFrom",
  "perDayTo",
  "rateFrom",
  "rateTo",
  "prisonFrom",
  "prisonTo",
  "seconds",
  "prefixes",
  "stagesMissing",
  "occurredFrom",
  "occurredTo",
  "years",
  ...[...pricePlaces, ...perRecordPlaces].flatMap((place) => Object.values(place)),
];
const labelled = ["tags", "means", "language", "sensitivity", "business", ...traitNames];

/**
 * How Meilisearch looks at a document. The tokens are made by the application (tokens.ts), so nothing here is about a
 * language. Exact tokens are asked for as phrases, so that slips and beginnings count for plain words only.
 */
export const settings = {
  searchableAttributes: ["title", "facts", ...bodyAttributes, "related"],
  filterableAttributes: ["id", "type", "kind", "status", "investigationId", "companyIds", "sourceIds", "authorId", "submitted", ...labelled, ...measured],
  sortableAttributes: ["changedAt"],
  displayedAttributes: ["id", "build"],
  // The field first; then what begins with the question, or is it; then the newest.
  rankingRules: ["sort", "words", "typo", "attributeRank", "exactness", "changedAt:desc"],
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnNumbers: true },
  faceting: { maxValuesPerFacet: 200, sortFacetValuesBy: { "*": "count" } },
  pagination: { maxTotalHits: 10_000_000 },
} satisfies Settings;

/** Part of the index's name: other settings are another index, filled anew, while PostgreSQL answers. Raise `shape` when documents look otherwise. */
const shape = 3;
export const settingsHash = createHash("sha256")
  .update(JSON.stringify([shape, settings]))
  .digest("hex")
  .slice(0, 10);
