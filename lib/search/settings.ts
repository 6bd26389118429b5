import { createHash } from "node:crypto";
import type { Settings } from "meilisearch";

/**
 * How Meilisearch looks at a document. The tokens are made by the application (tokens.ts), so nothing here is about a
 * language; typos are for Latin words only, since exact tokens are always asked for as phrases.
 */
export const settings = {
  searchableAttributes: ["titleTokens", "factTokens", "bodyTokens", "relatedTokens"],
  filterableAttributes: ["type", "kind", "status", "investigationId", "companyIds", "sourceIds", "authorId", "submitted"],
  sortableAttributes: ["changedAt"],
  displayedAttributes: ["id"],
  rankingRules: ["sort", "words", "typo", "attribute", "proximity", "exactness", "changedAt:desc"],
  typoTolerance: { minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
  faceting: { maxValuesPerFacet: 200 },
  pagination: { maxTotalHits: 10_000 },
  stopWords: [],
  synonyms: {},
} satisfies Settings;

/** Part of the index's name: other settings are another index, filled anew, while the old one still answers. */
export const settingsHash = createHash("sha256").update(JSON.stringify(settings)).digest("hex").slice(0, 10);
