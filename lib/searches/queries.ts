import type { Actor } from "../access/actor";
import { db } from "../db";
import { newsOf } from "../search/news";
import { type Question, questionIn } from "../search/schema";

type Row = { id: string; query: string; known: string[]; knownSince: Date | null; savedAt: Date };

/** A filter that is no longer known makes a search that cannot be asked any more: it is left out, and can still be dropped by whoever keeps it. */
const asked = (query: string): Question | undefined => questionIn(new URLSearchParams(query)).data;

const read = (actor: Actor, where: object = {}) =>
  db.savedSearch.findMany({
    where: { userId: actor.userId, what: "question", ...where },
    orderBy: [{ savedAt: "asc" }, { id: "asc" }],
    select: { id: true, query: true, known: true, knownSince: true, savedAt: true },
  });

async function told(actor: Actor, { id, query, savedAt, ...seen }: Row) {
  const question = asked(query);
  return question ? [{ id, query, question, savedAt, news: await newsOf(actor, question, seen) }] : [];
}

/** The searches that the actor keeps, each with what is new in it: as far as they may see it now. */
export async function savedSearches(actor: Actor) {
  return (await Promise.all((await read(actor)).map((row) => told(actor, row)))).flat();
}
export type SavedSearch = Awaited<ReturnType<typeof savedSearches>>[number];

/** The one that asks exactly this, if the actor keeps it. */
export async function savedAs(actor: Actor, query: string): Promise<SavedSearch | null> {
  const [row] = await read(actor, { query });
  return row ? ((await told(actor, row))[0] ?? null) : null;
}

/** What the actor looked for lately, the last first. */
export async function recentSearches(actor: Actor) {
  const week = new Date(Date.now() - 7 * 86_400_000);
  const rows = await db.recentSearch.findMany({ where: { userId: actor.userId, at: { gt: week } }, orderBy: { at: "desc" }, take: 8, select: { query: true } });
  return rows.flatMap(({ query }) => {
    const question = asked(query);
    return question ? [{ query, question }] : [];
  });
}
