import type { Actor } from "../access/actor";
import { cutQuestion } from "./cut";
import { sightOf } from "./engine";
import { findUnknown } from "./postgres";
import type { Question } from "./schema";
import { counting, termsOf } from "./tokens";

/** What of a search somebody has seen: ids of documents, and since when, where there were too many to note them all. */
export type Seen = { known: readonly string[]; knownSince: Date | null };

const most = 2000;
const isEmpty = (actor: Actor, { q }: Question) => actor.roles.size === 0 || (q !== "" && termsOf(q).length === 0);
const asked = (question: Question) => {
  const terms = termsOf(cutQuestion(question.q));
  return { question, terms: counting(terms) ?? terms };
};

/** Everything that the search finds now, to be held against what it finds later. */
export async function nowKnown(actor: Actor, question: Question): Promise<Seen> {
  if (isEmpty(actor, question)) return { known: [], knownSince: null };
  const found = await findUnknown(sightOf(actor), asked(question), { known: [], since: null, limit: most });
  return { known: found.map(({ id }) => id), knownSince: found.length < most ? null : found.at(-1)!.changedAt };
}

/** Of how many new ones it is worth telling one from another. */
export const mostNews = 20;

/** Documents that match and were not there when the actor last looked: under today's memberships, so that a wall that was built since hides them. */
export async function newsOf(actor: Actor, question: Question, { known, knownSince }: Seen): Promise<string[]> {
  if (isEmpty(actor, question)) return [];
  return (await findUnknown(sightOf(actor), asked(question), { known, since: knownSince, limit: mostNews + 1 })).map(({ id }) => id);
}
