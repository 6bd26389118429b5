import type { Actor } from "../access/actor";
import { db } from "../db";
import { documentId } from "../search/document";
import { readHits } from "../search/hits";
import { lookUp } from "../search/look-up";
import { newsOf } from "../search/news";
import { type Question, questionIn } from "../search/schema";
import type { ListView } from "./schema";

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

/** The lists that the actor keeps, the newest first: how many lines, and how they begin. */
export async function keptLists(actor: Actor) {
  const rows = await db.savedSearch.findMany({
    where: { userId: actor.userId, what: "list" },
    orderBy: { savedAt: "desc" },
    select: { id: true, query: true, savedAt: true },
  });
  return rows.map(({ id, query, savedAt }) => {
    const lines = query.split("\n");
    return { id, savedAt, lines: lines.length, first: lines.slice(0, 3) };
  });
}

/** So many lines of a list stand on a page; a file has all of them. */
const linesAPage = 50;

/**
 * One of the actor's lists, looked up now: of each line how often it appears, how much more often than when they last looked, and where.
 * Null where they keep no such list.
 */
export async function lookUpList(actor: Actor, id: string, { show, sort, page }: ListView, most = linesAPage) {
  const kept = await db.savedSearch.findFirst({ where: { id, userId: actor.userId, what: "list" }, select: { query: true, known: true, seenAt: true } });
  if (!kept) return null;
  const lines = kept.query.split("\n");
  const all = (await lookUp(actor, lines)).map((found, n) => ({ ...found, n: n + 1, more: Math.max(0, found.total - Number(kept.known[n] ?? found.total)) }));
  const matching = show === "all" ? all : all.filter(({ total }) => total > 0 === (show === "found"));
  const ordered = sort === "most" ? matching.toSorted((a, b) => b.total - a.total || a.n - b.n) : matching;
  const pages = Math.max(1, Math.ceil(ordered.length / most));
  const at = Math.min(page, pages);
  const rows = ordered.slice((at - 1) * most, at * most);
  const hits = await readHits(
    actor,
    rows.flatMap(({ ids }) => ids),
  );
  const byDocument = new Map(hits.map((hit) => [documentId({ ...hit, subjectId: hit.id, investigationId: hit.investigation.id }), hit]));
  return {
    id,
    lines,
    seenAt: kept.seenAt,
    found: all.filter(({ total }) => total > 0).length,
    more: all.filter(({ more }) => more > 0).length,
    page: at,
    pages,
    rows: rows.map(({ ids, ...row }) => ({ ...row, hits: ids.flatMap((one) => byDocument.get(one) ?? []) })),
  };
}
export type LookedUpList = NonNullable<Awaited<ReturnType<typeof lookUpList>>>;
