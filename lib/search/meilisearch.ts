import type { MultiSearchQuery } from "meilisearch";
import { asking, engineId, inPatience, indexName, isMissing, ourId } from "./client";
import { type Asked, type Found, noFacets, type Rest, type Sight } from "./engine";
import { dayNumber, tagOf, tagWord } from "./index-content";
import { chosen, type Filter, filters, firstDay, lastDay, pageSize, pricesAsked, type Question, secondsOf } from "./schema";
import { perRecordPlaces, type PricePlace, pricePlaces } from "./settings";
import type { Term } from "./tokens";

/** Meilisearch looks at ten terms of a question. */
const mostTerms = 10;
const longestQuestion = 400;

/** Such a question is not for Meilisearch: it would take no notice of its end. */
export const canAsk = (terms: readonly Term[]) => terms.length <= mostTerms && terms.reduce((sum, { tokens }) => sum + tokens.length, 0) <= longestQuestion;

/**
 * Exact tokens are phrases: no slip and no beginning may stand for them. Only the last word of a query can be a beginning: it is
 * the one that may still be growing, or a phrase. In which field a phrase stands, Meilisearch tells by the first of its words alone,
 * so the others are asked for by themselves as well, as far as there is room.
 */
function queryOf(terms: readonly Term[]): string {
  const phrase = ({ tokens, loose }: Term) => (loose ? tokens[0]! : `"${tokens.join(" ")}"`);
  const order = ({ loose, prefix }: Term) => (prefix ? 2 : loose ? 0 : 1);
  const [main, growing] = [terms.filter(({ prefix }) => !prefix), terms.filter(({ prefix }) => prefix)];
  const apart = main.flatMap(({ tokens, loose }) => (loose ? [] : tokens.slice(1).toReversed())).slice(0, mostTerms - terms.length);
  return [...main.sort((a, b) => order(a) - order(b)).map(phrase), ...apart.map((token) => `"${token}"`), ...growing.map(phrase)].join(" ");
}

const attributes: Record<Filter, string> = {
  type: "type",
  kind: "kind",
  status: "status",
  company: "companyIds",
  source: "sourceIds",
  investigation: "investigationId",
  year: "years",
  means: "means",
  sensitivity: "sensitivity",
  language: "language",
  tag: "tags",
  business: "business",
  basis: "basis",
  standing: "standing",
  sourceKind: "sourceKind",
  reliability: "reliability",
  nature: "nature",
  personal: "personal",
  contradiction: "contradiction",
  operator: "operator",
  priceUnit: "priceUnit",
};

/** What people wrote stands in the engine as words that mean nothing. */
const written = ["tag", "business"] as const satisfies Filter[];
const isWritten = (filter: Filter) => (written as Filter[]).includes(filter);

const list = (values: readonly string[]) => `[${values.map((value) => JSON.stringify(value)).join(", ")}]`;

/** Filters by number and day: spans that overlap. Every value was parsed, so what stands here is digits, points and three capital letters. */
function measured(question: Question): string[] {
  const { perHourFrom, perHourTo, perDayFrom, perDayTo, priceFrom, priceTo, perRecordFrom, perRecordTo, currency, missing, from, to } = question;
  const { rateFrom, rateTo, prisonFrom, prisonTo, minutesFrom, minutesTo, prefix } = question;
  const overlap = (attribute: { from: string; to: string }, least?: string | number, most?: string | number) =>
    [least === undefined ? [] : `${attribute.to} >= ${least}`, most === undefined ? [] : `${attribute.from} <= ${most}`].flat().join(" AND ");
  const perHour = overlap({ from: "perHourFrom", to: "perHourTo" }, perHourFrom, perHourTo);
  const days = overlap({ from: "occurredFrom", to: "occurredTo" }, from && dayNumber(firstDay(from)), to && dayNumber(lastDay(to)));
  const price = (places: readonly PricePlace[], least: string | undefined, most: string | undefined) =>
    places
      .map((place) => `(${[overlap(place, least, most), currency && `${place.currency} = ${JSON.stringify(currency)}`].filter(Boolean).join(" AND ")})`)
      .join(" OR ");
  const asked = pricesAsked(question);
  return [
    perHour,
    overlap({ from: "perDayFrom", to: "perDayTo" }, perDayFrom, perDayTo),
    days,
    overlap({ from: "rateFrom", to: "rateTo" }, rateFrom, rateTo),
    overlap({ from: "prisonFrom", to: "prisonTo" }, prisonFrom, prisonTo),
    overlap({ from: "seconds", to: "seconds" }, secondsOf(minutesFrom), secondsOf(minutesTo)),
    prefix === undefined ? "" : `prefixes = ${JSON.stringify(prefix)}`,
    missing === undefined ? "" : `stagesMissing >= ${missing}`,
    asked.stated ? price(pricePlaces, priceFrom, priceTo) : "",
    asked.perRecord ? price(perRecordPlaces, perRecordFrom, perRecordTo) : "",
  ].filter(Boolean);
}

/** What is chosen of a filter, as the engine knows it. */
const known = (question: Question, filter: Filter) => (isWritten(filter) ? chosen(question, filter).map(tagWord) : chosen(question, filter));

/** The wall and the filters but one. Every value was parsed: ids are UUIDs, tags are hexadecimal, the rest are words of ours. */
const filterOf = ({ investigations, led, userId }: Sight, question: Question, without?: Filter): string[] => [
  `investigationId IN ${list(investigations)}`,
  `submitted = true OR authorId = ${JSON.stringify(userId)} OR investigationId IN ${list(led)}`,
  ...filters.flatMap((filter) => (filter !== without && chosen(question, filter).length ? [`${attributes[filter]} IN ${list(known(question, filter))}`] : [])),
  ...measured(question),
];

export const meilisearch = {
  name: "meilisearch",
  async find(sight: Sight, { question, terms }: Asked, rest?: Rest): Promise<Found> {
    const engine = asking;
    if (!engine) throw new Error("no Meilisearch");
    const q = queryOf(terms);
    const common = { indexUid: indexName, q, matchingStrategy: "all" as const };
    const narrowed = filters.filter((filter) => chosen(question, filter).length > 0);
    const free = filters.filter((filter) => !narrowed.includes(filter));
    const without = rest ? [`id NOT IN ${list(rest.without.map(engineId))}`] : [];
    const under = (but?: Filter) => [...filterOf(sight, question, but), ...without];
    const ranked = {
      ...common,
      attributesToRetrieve: ["id"],
      filter: under(),
      ...((question.sort === "recent" || terms.length === 0) && { sort: ["changedAt:desc"] }),
    };
    const queries: MultiSearchQuery[] = [
      // The engine counts exactly where it is asked for pages, and begins in the middle of one only where it is not.
      { ...ranked, page: rest ? 1 : question.page, hitsPerPage: rest ? 1 : pageSize, facets: free.map((filter) => attributes[filter]) },
      ...narrowed.map((filter) => ({ ...common, limit: 0, filter: under(filter), facets: [attributes[filter]] })),
      ...(rest ? [{ ...ranked, offset: rest.offset, limit: rest.limit }] : []),
    ];
    const { results } = await inPatience((signal) => engine.multiSearch<{ queries: MultiSearchQuery[] }, { id: string }>({ queries }, { signal }));

    const [main, ...others] = results;
    const page = rest ? others.at(-1) : main;
    const facets = noFacets();
    for (const filter of free) facets[filter] = main?.facetDistribution?.[attributes[filter]] ?? {};
    narrowed.forEach((filter, index) => (facets[filter] = others[index]?.facetDistribution?.[attributes[filter]] ?? {}));
    for (const filter of written) facets[filter] = Object.fromEntries(Object.entries(facets[filter]).map(([word, count]) => [tagOf(word), count]));
    return { ids: page?.hits.map(({ id }) => ourId(id)) ?? [], total: main?.totalHits ?? 0, facets };
  },
} as const;

/** Whether it answers questions, and in time: what is tried while it is away. That it does not know the index yet is an answer. */
export async function probe(): Promise<void> {
  await inPatience((signal) => asking!.index(indexName).search("", { limit: 1 }, { signal })).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
}
