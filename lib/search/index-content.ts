import { upkeep } from "../upkeep";
import { engineId } from "./client";
import { bodyAttributes, perRecordPlaces, type PricePlace, pricePlaces } from "./settings";
import { byName } from "./traits";

/** An attribute of Meilisearch counts to 65,535, and takes no notice of what comes behind: eight for the end of a sentence, one for any other token. */
const mostPlaces = 60_000;
/** So many tokens stand in both of two neighbours, so that a phrase is whole in one of them. */
const overlap = 500;

/** A stream of tokens in parts that an attribute holds. */
export function parts(stream: string): string[] {
  if (stream.length < mostPlaces) return [stream]; // each token is a character at least
  const tokens = stream.split(" ");
  const found: string[] = [];
  for (let begin = 0; begin < tokens.length; ) {
    let end = begin;
    for (let places = 0; end < tokens.length && places < mostPlaces; end++) places += tokens[end] === "." ? 8 : 1;
    found.push(tokens.slice(begin, end).join(" "));
    begin = end < tokens.length ? end - overlap : end;
  }
  return found;
}

type Decimal = { toString(): string };

type Row = {
  id: string;
  build: bigint;
  type: string;
  kind: string | null;
  status: string | null;
  investigationId: string;
  companyIds: string[];
  sourceIds: string[];
  authorId: string | null;
  submitted: boolean;
  changedAt: Date;
  titleTokens: string;
  factTokens: string;
  bodyTokens: string;
  relatedTokens: string;
  perHourFrom: Decimal | null;
  perHourTo: Decimal | null;
  perDayFrom: Decimal | null;
  perDayTo: Decimal | null;
  priceFrom: Decimal[];
  priceTo: Decimal[];
  priceCurrency: string[];
  perRecordFrom: Decimal[];
  perRecordTo: Decimal[];
  perRecordCurrency: string[];
  stagesMissing: number | null;
  occurredFrom: Date | null;
  occurredTo: Date | null;
  years: string[];
  tags: string[];
  means: string | null;
  language: string | null;
  sensitivity: string | null;
  rateFrom: Decimal | null;
  rateTo: Decimal | null;
  prisonFrom: Decimal | null;
  prisonTo: Decimal | null;
  seconds: number | null;
  prefixes: string[];
  marks: string[];
};

/** A day as one number that can be compared: 20190807. */
export const dayNumber = (day: string) => Number(day.replaceAll("-", ""));

/** Prices, each at a place of its own. */
const pricesAt = (places: readonly PricePlace[], from: readonly Decimal[], to: readonly Decimal[], currency: readonly string[]) =>
  from.flatMap((least, index) => {
    const place = places[index];
    return place
      ? [
          [place.from, Number(least)],
          [place.to, Number(to[index])],
          [place.currency, currency[index]],
        ]
      : [];
  });

/** Numbers and days as the engine compares them. What a record has none of is not there. */
function measuresOf(row: Row) {
  const { perHourFrom, perHourTo, perDayFrom, perDayTo, priceFrom, priceTo, priceCurrency, stagesMissing, occurredFrom, occurredTo, years } = row;
  const { rateFrom, rateTo, prisonFrom, prisonTo, seconds, prefixes } = row;
  const prices = [
    ...pricesAt(pricePlaces, priceFrom, priceTo, priceCurrency),
    ...pricesAt(perRecordPlaces, row.perRecordFrom, row.perRecordTo, row.perRecordCurrency),
  ];
  return {
    ...(perHourFrom && perHourTo && { perHourFrom: Number(perHourFrom), perHourTo: Number(perHourTo) }),
    ...(perDayFrom && perDayTo && { perDayFrom: Number(perDayFrom), perDayTo: Number(perDayTo) }),
    ...(rateFrom && rateTo && { rateFrom: Number(rateFrom), rateTo: Number(rateTo) }),
    ...(prisonFrom && prisonTo && { prisonFrom: Number(prisonFrom), prisonTo: Number(prisonTo) }),
    ...(seconds !== null && { seconds }),
    ...(prefixes.length > 0 && { prefixes }),
    ...(stagesMissing !== null && { stagesMissing }),
    ...(occurredFrom &&
      occurredTo && { occurredFrom: dayNumber(occurredFrom.toISOString().slice(0, 10)), occurredTo: dayNumber(occurredTo.toISOString().slice(0, 10)) }),
    ...Object.fromEntries(prices),
    years,
  };
}

/** Filters that a record has something for, each as an attribute of its own. What somebody wrote is no word of a filter. */
const traitsOf = (marks: readonly string[]) =>
  Object.fromEntries(
    Object.entries(byName(marks)).flatMap(([name, words]) => (words.length ? [[name, name === "business" ? words.map(tagWord) : words]] : [])),
  );

/** A tag as a word that means nothing to whoever reads the engine's files in passing, and that no syntax of a filter can be typed in; and back. */
export const tagWord = (tag: string) => Buffer.from(tag, "utf8").toString("hex");
export const tagOf = (word: string) => Buffer.from(word, "hex").toString("utf8");

/** A row as Meilisearch gets it: tokens, and what it filters by. No text of a record, no name of a person. */
export function contentOf(row: Row): Record<string, unknown> {
  const {
    id,
    build,
    type,
    kind,
    status,
    investigationId,
    companyIds,
    sourceIds,
    authorId,
    submitted,
    titleTokens,
    factTokens,
    bodyTokens,
    relatedTokens,
    changedAt,
    tags,
    means,
    language,
    sensitivity,
    marks,
  } = row;
  const [[title], [facts, ...moreFacts], body, [related]] = [parts(titleTokens), parts(factTokens), parts(bodyTokens), parts(relatedTokens)];
  const bodies = [...body, ...moreFacts].slice(0, bodyAttributes.length).map((part, index) => [bodyAttributes[index], part] as const);
  const known = { type, kind, status, investigationId, companyIds, sourceIds, authorId, submitted, changedAt: changedAt.getTime() };
  const labels = { tags: tags.map(tagWord), means, language, sensitivity };
  return {
    id: engineId(id),
    build: Number(build),
    ...known,
    ...labels,
    ...measuresOf(row),
    ...traitsOf(marks),
    title,
    facts,
    ...Object.fromEntries(bodies),
    related,
  };
}

const columns = {
  id: true,
  build: true,
  type: true,
  kind: true,
  status: true,
  investigationId: true,
  companyIds: true,
  sourceIds: true,
  authorId: true,
  submitted: true,
  changedAt: true,
  titleTokens: true,
  factTokens: true,
  bodyTokens: true,
  relatedTokens: true,
  perHourFrom: true,
  perHourTo: true,
  perDayFrom: true,
  perDayTo: true,
  priceFrom: true,
  priceTo: true,
  priceCurrency: true,
  perRecordFrom: true,
  perRecordTo: true,
  perRecordCurrency: true,
  stagesMissing: true,
  occurredFrom: true,
  occurredTo: true,
  years: true,
  tags: true,
  means: true,
  language: true,
  sensitivity: true,
  rateFrom: true,
  rateTo: true,
  prisonFrom: true,
  prisonTo: true,
  seconds: true,
  prefixes: true,
  marks: true,
} as const;

export const readRows = (ids: readonly string[]) => upkeep.searchDocument.findMany({ where: { id: { in: [...ids] }, removed: false }, select: columns });
