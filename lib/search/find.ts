import { MeilisearchApiError } from "meilisearch";
import type { Actor } from "../access/actor";
import { inDigits, joinedWords } from "./apart";
import { behindOf, findBoth } from "./behind";
import { asking, isMissing } from "./client";
import { type Asked, type Engine, type Found, noFacets, type Sight, sightOf } from "./engine";
import { otherWordsFor } from "./glossary";
import { type Hit, readHits } from "./hits";
import { canAsk, meilisearch, probe } from "./meilisearch";
import { askedName } from "./named";
import { mostWordsOf } from "./partly";
import { narrowings } from "./path";
import { findJoined, findNamed, postgres } from "./postgres";
import { referredIn, withReferred } from "./referred";
import { lastPage, pageSize, type Question } from "./schema";
import { type Sought, type Why, whyFound } from "./snippet";
import { soundingAlike, spellingOf } from "./spelled";
import { engineFailed, isAway, noteMissing } from "./state";
import { syllablesTogether } from "./syllables";
import { counting, type Term, termsOf } from "./tokens";

type Answer = Found & { engine: Engine["name"] };

/**
 * What Meilisearch answers; nothing where it cannot, or has not everything yet. That it has, and what was saved since, is asked at the
 * same time: nobody waits for it who searches when nothing was.
 */
async function askMeilisearch(sight: Sight, asked: Asked): Promise<Answer | undefined> {
  if (!asking || isAway() || !canAsk(asked.terms)) return undefined;
  const began = Date.now();
  const [first, whole] = await Promise.allSettled([meilisearch.find(sight, asked), behindOf(sight)]);
  if (whole.status === "rejected") throw whole.reason; // the database: nobody can answer
  const behind = whole.value;
  const isWhole = behind !== undefined;
  const [found] = first.status === "fulfilled" && behind?.length ? await Promise.allSettled([findBoth(sight, asked, behind)]) : [first];
  noteMissing(found.status === "rejected" && isMissing(found.reason));
  if (found.status === "fulfilled") return isWhole ? { ...found.value, engine: "meilisearch" } : undefined;
  // An index that is missing, or answers that it is not what it should be yet, is being made; silence is another matter.
  const isBeingMade = isMissing(found.reason) || (!isWhole && found.reason instanceof MeilisearchApiError);
  if (!isBeingMade) engineFailed(found.reason, probe, began);
  return undefined;
}

async function askOnce(sight: Sight, asked: Asked, by?: Engine["name"]): Promise<Answer> {
  // Nothing to look at, or nothing to look for: a question of signs alone finds nothing, instead of everything.
  if (sight.investigations.length === 0 || (asked.question.q !== "" && asked.terms.length === 0))
    return { engine: asking && !isAway() ? "meilisearch" : "postgres", ids: [], total: 0, facets: noFacets() };
  return (by === "postgres" ? undefined : await askMeilisearch(sight, asked)) ?? { ...(await postgres.find(sight, asked)), engine: "postgres" };
}

/** `besides`: so many of the total stand on the first page beside what belongs there. */
type AsMeant = Answer & { terms: Term[]; as: "typed" | "digits" | "sound"; besides: number };

/** The question as it is meant: a number together with what it counts, and a reference as the record that is called so. */
async function askAsMeant(sight: Sight, question: Question, by?: Engine["name"]): Promise<AsMeant> {
  const typed = termsOf(question.q);
  const terms = counting(typed) ?? typed;
  const [found, referred] = await Promise.all([askOnce(sight, { question, terms }, by), referredIn(sight, { question, terms })]);
  return { ...withReferred(found, referred, question), terms: [...typed, ...(referred?.terms ?? [])], as: "typed" };
}

/**
 * The same more loosely, where nothing was found: a number and what it counts apart; a name whose syllables were spelled apart, which
 * is no other question; numbers in words as digits; Chinese that sounds alike, because whoever types by sound picks the wrong
 * character and not the wrong sound. All are asked at once, and the closest that finds something is the answer.
 */
async function askLoosely(sight: Sight, question: Question, asMeant: AsMeant, by?: Engine["name"]): Promise<AsMeant> {
  const { terms } = asMeant;
  const ways = (
    [
      { as: "typed", terms: counting(terms) ? terms : [] },
      { as: "typed", terms: termsOf(syllablesTogether(question.q) ?? "") },
      { as: "digits", terms: termsOf(inDigits(question.q) ?? "") },
      { as: "sound", terms: soundingAlike(terms) ?? [] },
    ] satisfies Pick<AsMeant, "as" | "terms">[]
  ).filter((way) => way.terms.length > 0);
  const answers = await Promise.all(
    ways.map(async (way): Promise<AsMeant> => ({ ...(await askOnce(sight, { question, terms: way.terms }, by)), ...way, besides: 0 })),
  );
  return answers.find(({ total }) => total > 0) ?? asMeant;
}

const isUnanswered = ({ total, terms }: AsMeant) => total === 0 && terms.length > 0;

async function ask(sight: Sight, question: Question) {
  const asMeant = await askAsMeant(sight, question);
  return isUnanswered(asMeant) ? askLoosely(sight, question, asMeant) : asMeant;
}

/** Most words of a question: with a name that it spells apart in one where that is found, else word by word. */
async function mostSaid(sight: Sight, question: Question) {
  const together = syllablesTogether(question.q);
  const most = together === undefined ? undefined : await mostWordsOf(sight, { ...question, q: together });
  const apart = new Set(termsOf(question.q).map(({ tokens: [token] }) => token));
  return most?.held.some(({ pieces: [piece], tokens: [token] }) => piece?.is === "word" && !apart.has(token)) ? most : await mostWordsOf(sight, question);
}

/** Records that are called what was asked for, or hold more of it side by side, stand in front, on the first page, and on no other. */
function inFront<Some extends Found>({ ids, ...found }: Some, first: readonly string[], { page }: Question) {
  const others = ids.filter((id) => !first.includes(id));
  return { ...found, ids: page === 1 ? [...first, ...others] : others, total: Math.max(found.total, first.length) };
}

/** As much of an unanswered question as can be answered. Not under filters: that they leave nothing is an answer. */
async function askPartly(sight: Sight, question: Question, by?: Engine["name"]) {
  const asMeant = await askAsMeant(sight, question, by);
  if (!isUnanswered(asMeant)) return { ...asMeant, left: [] };
  const isPartly = sight.investigations.length > 0 && narrowings(question) === 0;
  const [loosely, most] = await Promise.all([askLoosely(sight, question, asMeant, by), isPartly ? mostSaid(sight, question) : undefined]);
  if (!most || !isUnanswered(loosely)) return { ...loosely, left: [] };
  const joined = question.sort === "relevance" ? joinedWords(question.q) : [];
  const [found, together] = await Promise.all([
    askOnce(sight, { question, terms: most.held }, by),
    joined.length > 0 ? findJoined(sight, most.held, joined) : [],
  ]);
  return found.total
    ? { ...inFront(found, together, question), terms: most.held, as: "words" as const, left: most.left, besides: 0 }
    : { ...loosely, left: [] };
}

/** So many words are marked; all of them are looked for. */
const mostSought = 24;

export type FoundHit = Hit & { why: Why | undefined };

/**
 * Finds what the actor may see. The engine answers ids, a total and facets, all counted under the actor's wall; what is
 * shown is read again, and a hit that is not returned is dropped.
 */
export const findRecords = (actor: Actor, question: Question) => findWith(undefined, actor, question);

/** The same by one engine, for whoever compares them; by none in particular as it is best. */
export async function findWith(by: Engine["name"] | undefined, actor: Actor, question: Question) {
  const sight = sightOf(actor);
  const name = question.sort === "relevance" && sight.investigations.length > 0 ? askedName(question.q) : undefined;
  const [found, named] = await Promise.all([askPartly(sight, question, by), name ? findNamed(sight, question, name) : []]);
  const heard = found.as === "sound" && name ? askedName(spellingOf(question.q) ?? "") : undefined;
  const { engine, ids, total, besides, facets, terms, as, left } = inFront(found, heard ? await findNamed(sight, question, heard) : named, question);
  const otherWords = otherWordsFor(question.q);
  const sought: Sought = { terms: terms.slice(0, mostSought), others: otherWords.flatMap(termsOf).slice(0, mostSought) };
  const hits = (await readHits(actor, ids)).map((hit): FoundHit => ({ ...hit, why: whyFound(hit.segments, sought) }));
  return {
    engine,
    total,
    pages: Math.min(lastPage, Math.ceil(Math.max(total - besides, Math.min(total, 1)) / pageSize)),
    facets,
    hits,
    sought,
    otherWords,
    as,
    left,
  };
}

/** How many there are, and of what, without looking at any. */
export async function countRecords(actor: Actor, question: Question): Promise<Pick<Found, "total" | "facets">> {
  const { total, facets } = await ask(sightOf(actor), question);
  return { total, facets };
}
export type Result = Awaited<ReturnType<typeof findRecords>>;
