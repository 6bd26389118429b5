import { MeilisearchApiError } from "meilisearch";
import type { Actor } from "../access/actor";
import { asking, isMissing } from "./client";
import { type Asked, type Engine, type Found, noFacets, type Sight, sightOf } from "./engine";
import { isFilled } from "./filled";
import { otherWordsFor } from "./glossary";
import { type Hit, readHits } from "./hits";
import { canAsk, meilisearch, probe } from "./meilisearch";
import { postgres } from "./postgres";
import type { Question } from "./schema";
import { type Sought, type Why, whyFound } from "./snippet";
import { engineFailed, isAway, noteMissing } from "./state";
import { termsOf } from "./tokens";

type Answer = Found & { engine: Engine["name"] };

/** What Meilisearch answers; nothing where it cannot, or has not everything yet. That it has is asked at the same time, so that nobody waits for it. */
async function askMeilisearch(sight: Sight, asked: Asked): Promise<Answer | undefined> {
  if (!asking || isAway() || !canAsk(asked.terms)) return undefined;
  const began = Date.now();
  const [found, filled] = await Promise.allSettled([meilisearch.find(sight, asked), isFilled()]);
  if (filled.status === "rejected") throw filled.reason; // the database: nobody can answer
  noteMissing(found.status === "rejected" && isMissing(found.reason));
  if (found.status === "fulfilled") return filled.value ? { ...found.value, engine: "meilisearch" } : undefined;
  // An index that is missing, or answers that it is not what it should be yet, is being made; silence is another matter.
  const isBeingMade = isMissing(found.reason) || (!filled.value && found.reason instanceof MeilisearchApiError);
  if (!isBeingMade) engineFailed(found.reason, probe, began);
  return undefined;
}

async function ask(sight: Sight, asked: Asked): Promise<Answer> {
  // Nothing to look at, or nothing to look for: a question of signs alone finds nothing, instead of everything.
  if (sight.investigations.length === 0 || (asked.question.q !== "" && asked.terms.length === 0))
    return { engine: asking && !isAway() ? "meilisearch" : "postgres", ids: [], total: 0, facets: noFacets() };
  return (await askMeilisearch(sight, asked)) ?? { ...(await postgres.find(sight, asked)), engine: "postgres" };
}

/** So many words are marked; all of them are looked for. */
const mostSought = 24;

export type FoundHit = Hit & { why: Why | undefined };

/**
 * Finds what the actor may see. The engine answers ids, a total and facets, all counted under the actor's wall; what is
 * shown is read again, and a hit that is not returned is dropped.
 */
export async function findRecords(actor: Actor, question: Question) {
  const terms = termsOf(question.q);
  const { engine, ids, total, facets } = await ask(sightOf(actor), { question, terms });
  const otherWords = otherWordsFor(question.q);
  const sought: Sought = { terms: terms.slice(0, mostSought), others: otherWords.flatMap(termsOf).slice(0, mostSought) };
  const hits = (await readHits(actor, ids)).map((hit): FoundHit => ({ ...hit, why: whyFound(hit.segments, sought) }));
  return { engine, total, facets, hits, sought, otherWords };
}
/** How many there are, and of what, without looking at any. */
export async function countRecords(actor: Actor, question: Question): Promise<Pick<Found, "total" | "facets">> {
  const { total, facets } = await ask(sightOf(actor), { question, terms: termsOf(question.q) });
  return { total, facets };
}
export type Result = Awaited<ReturnType<typeof findRecords>>;
