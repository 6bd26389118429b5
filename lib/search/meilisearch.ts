import { Meilisearch, type SearchParams } from "meilisearch";
import { env } from "../env";
import { type Engine, facetNames, noFacets, pageSize, type Sight } from "./engine";
import type { Question } from "./question";
import { settingsHash } from "./settings";
import { termsOf } from "./tokens";

export const client = env.meiliUrl ? new Meilisearch({ host: env.meiliUrl, ...(env.meiliKey && { apiKey: env.meiliKey }) }) : undefined;

/** The index of this archive with these settings. */
export const indexName = `${env.meiliPrefix}_${settingsHash}`;

/** Exact tokens as phrases: neither a typo nor a beginning may stand for them. Words come last, since the last one may still be growing. */
function words(q: string): string {
  const terms = termsOf(q);
  const exact = terms.flatMap((term) => ("exact" in term ? `"${term.exact.join(" ")}"` : []));
  const latin = terms.flatMap((term) => ("exact" in term ? [] : term.word));
  const closed = terms.at(-1) && "exact" in terms.at(-1)! ? " " : "";
  return [...exact, ...latin].join(" ") + (latin.length ? closed : "");
}

const list = (values: readonly string[]) => `[${values.map((value) => JSON.stringify(value)).join(", ")}]`;

/** The wall and the filters. Every value was parsed: ids are UUIDs, the rest are words of ours. */
function filterOf({ investigations, led, userId }: Sight, { type, kind, status, company, source, investigation }: Question): string[] {
  return [
    `investigationId IN ${list(investigations)}`,
    `submitted = true OR authorId = ${JSON.stringify(userId)} OR investigationId IN ${list(led)}`,
    ...(type.length ? [`type IN ${list(type)}`] : []),
    ...(kind.length ? [`kind IN ${list(kind)}`] : []),
    ...(status.length ? [`status IN ${list(status)}`] : []),
    ...(company ? [`companyIds = ${JSON.stringify(company)}`] : []),
    ...(source ? [`sourceIds = ${JSON.stringify(source)}`] : []),
    ...(investigation ? [`investigationId = ${JSON.stringify(investigation)}`] : []),
  ];
}

/** Longer than that nobody waits: the simple form answers instead. Milliseconds. */
const patience = 600;

export const meilisearch: Engine = {
  name: "meilisearch",
  async find(sight, question) {
    if (!client) throw new Error("no engine");
    const query = words(question.q);
    if (question.q !== "" && query.trim() === "") return { ids: [], total: 0, facets: noFacets() };
    const { hits, totalHits, facetDistribution } = await client.index(indexName).search<{ id: string }, SearchParams & { hitsPerPage: number; page: number }>(
      query,
      {
        hitsPerPage: pageSize, page: question.page, matchingStrategy: "all", facets: [...facetNames], attributesToRetrieve: ["id"], filter: filterOf(sight, question),
        ...(question.sort === "recent" && { sort: ["changedAt:desc"] }),
      },
      { signal: AbortSignal.timeout(patience) },
    );
    return { ids: hits.map(({ id }) => id.replaceAll("_", ":")), total: totalHits ?? 0, facets: { ...noFacets(), ...facetDistribution } };
  },
};

/** Ids in Meilisearch may not hold a colon. */
export const engineId = (id: string) => id.replaceAll(":", "_");
