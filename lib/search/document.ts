import { createHash } from "node:crypto";
import { breather } from "./breath";
import { partsOfNumbers } from "./long-numbers";
import { wholeNames } from "./named";
import { type Reference, referenceWords, withoutAmount } from "./references";
import { glossary, otherWordsFor } from "./glossary";
import type { Segment } from "./snippet";
import { spellingsOfName, spellingsOfTitle } from "./spelled";
import { tokensOf } from "./tokens";
import { marksOf, type Traits } from "./traits";

/** What a noun says about one of its records; the search knows nothing else of it. Who a source is never comes near. */
export type Findable = {
  type: "evidence" | "company" | "source" | "claim" | "comment";
  subjectId: string;
  investigationId: string;
  /** Whose unsubmitted draft it is, for evidence. */
  authorId: string | null;
  submitted: boolean;
  kind: string | null;
  status: string | null;
  companyIds: string[];
  sourceIds: string[];
  changedAt: Date;
  /** What it says, in order of weight (`weights`), and then what it does not say and can be found by all the same: the words of its kind and status. */
  segments: Segment[];
  /** What it is called by where people cite it. */
  reference?: Reference;
  /** Names in the title and in the facts, which people may type in pinyin. */
  names: { title: string[]; facts: string[] };
  /** What it is filtered by in numbers and days. Decimals are texts. */
  measures?: {
    perHour?: { from: string; to: string };
    perDay?: { from: string; to: string };
    prices?: { from: string; to: string; currency: string }[];
    perRecord?: { from: string; to: string; currency: string }[];
    stagesMissing?: number;
    rate?: { from: string; to: string };
    prison?: { from: string; to: string };
    seconds?: number;
    prefixes?: string[];
    occurred?: { from: string; to: string };
    years?: string[];
  };
  /** What it is filtered by in words of the archive. */
  labels?: { tags: string[]; means: string | null; language: string | null; sensitivity: string };
  traits?: Traits;
};

/** Few records have such a price: of the others the row holds nothing, not even that there is none. */
const perRecordColumns = (prices: readonly { from: string; to: string; currency: string }[]) => ({
  perRecordFrom: prices.length ? prices.map(({ from }) => from) : null,
  perRecordTo: prices.length ? prices.map(({ to }) => to) : null,
  perRecordCurrency: prices.length ? prices.map(({ currency }) => currency) : null,
});

/** The measures as columns. */
const columnsOf = ({ perHour, perDay, prices = [], perRecord = [], ...of }: NonNullable<Findable["measures"]> = {}) => {
  const { stagesMissing, occurred, years = [], rate, prison, seconds, prefixes = [] } = of;
  return {
    perHourFrom: perHour?.from ?? null,
    perHourTo: perHour?.to ?? null,
    perDayFrom: perDay?.from ?? null,
    perDayTo: perDay?.to ?? null,
    priceFrom: prices.map(({ from }) => from),
    priceTo: prices.map(({ to }) => to),
    priceCurrency: prices.map(({ currency }) => currency),
    ...perRecordColumns(perRecord),
    stagesMissing: stagesMissing ?? null,
    occurredFrom: occurred?.from ?? null,
    occurredTo: occurred?.to ?? null,
    years,
    rateFrom: rate?.from ?? null,
    rateTo: rate?.to ?? null,
    prisonFrom: prison?.from ?? null,
    prisonTo: prison?.to ?? null,
    seconds: seconds ?? null,
    prefixes,
  };
};

const noLabels = { tags: [], means: null, language: null, sensitivity: null };

export const documentId = ({ type, subjectId, investigationId }: Pick<Findable, "type" | "subjectId" | "investigationId">) =>
  type === "company" ? `company:${subjectId}:${investigationId}` : `${type}:${subjectId}`;

/** Of which type it is, and of what: the reverse of `documentId`. */
export function subjectOf(id: string): { type: Findable["type"]; subjectId: string; investigationId: string | undefined } {
  const [type, subjectId = "", investigationId] = id.split(":");
  return { type: type as Findable["type"], subjectId, investigationId };
}

type Counted = Pick<Findable, "type" | "kind" | "status" | "investigationId" | "companyIds" | "sourceIds"> & {
  years: string[];
  means: string | null;
  sensitivity: string | null;
  language: string | null;
  tags: string[];
  marks: string[];
};
/** All that a filter may look at, as one number. */
const alikeOf = ({ type, kind, status, investigationId, companyIds, sourceIds, years, means, sensitivity, language, tags, marks }: Counted) =>
  createHash("sha256")
    .update(JSON.stringify([type, kind, status, investigationId, companyIds, sourceIds, years, means, sensitivity, language, tags, marks]))
    .digest()
    .readBigInt64BE()
    .toString();

type Weight = "title" | "facts" | "body" | "related";
/** How much a field weighs. Those that are not named here are facts and names. */
const weights: Record<string, Weight> = {
  title: "title",
  ref: "title",
  description: "title",
  body: "body",
  // Nothing brings the text of a file yet. What will is a part of its piece: found, marked and named like its body, under the same wall.
  attachment: "body",
  sentence: "body",
  note: "body",
  comment: "body",
  about: "related",
  status: "related",
  nature: "related",
  means: "related",
  language: "related",
  sensitivity: "related",
  aside: "related",
};

/** Fields that name what a record is tied to. A name is no statement: whatever 房地产经纪有限公司 did, it is not about estate agents. */
const called = new Set(["company", "source", "attribution", "linkNote"]);

/**
 * The row of the search table. The word list goes in when a record is written, not when somebody asks: other words for
 * the title and the facts weigh as facts, others as related words.
 */
export async function documentOf({ segments, reference, names, measures, labels, traits = {}, ...found }: Findable, breathe = breather()) {
  const of = (weight: Weight) =>
    segments.filter(({ field }) => (weights[field] ?? "facts") === weight).map(({ field, text }) => (field === "ref" ? withoutAmount(text) : text));
  const [title, facts, body, related] = [of("title"), of("facts"), of("body").flatMap((text) => text.split("\n")), of("related")];
  const others = (texts: readonly string[]) => otherWordsFor(texts.join("\n"));
  const stated = segments.filter(({ field }) => !called.has(field) && (weights[field] ?? "facts") === "facts").map(({ text }) => text);
  const parts = partsOfNumbers([...title, ...facts, ...body]);
  const relatedTokens = await tokensOf([...title.flatMap(spellingsOfTitle), ...related, ...others([...facts, ...body])], breathe);
  const whole = [...wholeNames(names.title), ...(reference ? referenceWords(reference) : []), ...(parts ? [parts] : [])].join(" . ");
  const counted = { ...found, ...columnsOf(measures), ...(labels ?? noLabels), marks: marksOf(traits) };
  return {
    ...counted,
    alike: alikeOf(counted),
    id: documentId(found),
    segments,
    titleTokens: await tokensOf([...title, ...names.title.flatMap(spellingsOfName)], breathe),
    factTokens: await tokensOf([...facts, ...others([...title, ...stated]), ...names.facts.flatMap(spellingsOfName)], breathe),
    bodyTokens: await tokensOf(body, breathe),
    relatedTokens: whole ? `${relatedTokens} . ${whole}` : relatedTokens,
  };
}
export type SearchRow = Awaited<ReturnType<typeof documentOf>>;

/** Raise it when the same record would become another row. Then every row is made anew, by itself. */
const shape = 11;
export const shapeHash = createHash("sha256")
  .update(JSON.stringify([shape, glossary]))
  .digest("hex")
  .slice(0, 12);
