import type { Actor } from "../../lib/access/actor";
import { findWith } from "../../lib/search/find";
import type { Engine } from "../../lib/search/engine";
import { question } from "../../lib/search/schema";
import { type Asked, queries } from "./queries";

type Answered = Asked & {
  /** The place of the first right one, from 1; 0: not on the page. */ place: number;
  shown: string[];
  investigations: string[];
  engine: string;
};
/** The least share of questions whose right answer is the first, and among the first five. The simple form knows no misspelt words. */
export const goals: Record<Engine["name"], { at1: number; at5: number }> = { meilisearch: { at1: 0.9, at5: 0.98 }, postgres: { at1: 0.85, at5: 0.9 } };

type Score = { count: number; at1: number; at5: number; mrr: number };

/** Each question's answer from one engine. */
export async function askAll(actor: Actor, engine: Engine["name"], asked: readonly Asked[] = queries): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const one of asked) {
    const { hits, engine: answered } = await findWith(engine, actor, question.parse({ q: one.q }));
    const shown = hits.map(({ type, ref, title, investigation }) => (type === "evidence" ? ref : type === "source" ? `${investigation.code} ${ref}` : title));
    answers.push({
      ...one,
      place: shown.findIndex((name) => one.first.includes(name)) + 1,
      shown,
      investigations: hits.map(({ investigation }) => investigation.id),
      engine: answered,
    });
  }
  return answers;
}

export function scoreOf(answers: readonly Pick<Answered, "place">[]): Score {
  const share = (right: (place: number) => number) => answers.reduce((sum, { place }) => sum + right(place), 0) / answers.length;
  return {
    count: answers.length,
    at1: share((place) => (place === 1 ? 1 : 0)),
    at5: share((place) => (place >= 1 && place <= 5 ? 1 : 0)),
    mrr: share((place) => (place ? 1 / place : 0)),
  };
}
