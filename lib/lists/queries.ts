import type { Actor } from "../access/actor";
import { db } from "../db";
import { documentId } from "../search/document";
import { readHits } from "../search/hits";
import { lookUp } from "../search/look-up";
import { newsOfLists } from "./news";
import type { ListView } from "./schema";

const selected = { id: true, query: true, savedAt: true, seenAt: true, knownIn: true } as const;
const read = ({ userId }: Actor, where: object = {}) =>
  db.savedSearch.findMany({ where: { userId, what: "list", ...where }, orderBy: [{ savedAt: "desc" }, { id: "desc" }], select: selected });

/** The lists that the actor keeps, the newest first: how many lines, how they begin, and how many of the lines found something since the actor last looked. */
export async function keptLists(actor: Actor) {
  const rows = (await read(actor)).map((row) => ({ ...row, lines: row.query.split("\n") }));
  const { byList, isAll } = await newsOfLists(actor, rows);
  return rows.map(({ id, savedAt, lines }) => ({ id, savedAt, lines: lines.length, first: lines.slice(0, 3), fresh: byList.get(id)?.size ?? 0, isAll }));
}
export type KeptList = Awaited<ReturnType<typeof keptLists>>[number];

/** So many lines of a list stand on a page; a file has all of them. */
const linesAPage = 50;

/**
 * One of the actor's lists, looked up now: of each line how often it appears, how many of these are new since they last looked, and where.
 * Null where they keep no such list.
 */
export async function lookUpList(actor: Actor, id: string, { show, sort, page }: ListView, most = linesAPage) {
  const [kept] = await read(actor, { id });
  if (!kept) return null;
  const lines = kept.query.split("\n");
  const [found, { byList, isAll }] = await Promise.all([lookUp(actor, lines), newsOfLists(actor, [{ ...kept, lines }])]);
  const all = found.map((one, n) => ({ ...one, n: n + 1, fresh: byList.get(id)?.get(n) ?? 0 }));
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
    fresh: all.filter(({ fresh }) => fresh > 0).length,
    isAll,
    page: at,
    pages,
    rows: rows.map(({ ids, ...row }) => ({ ...row, hits: ids.flatMap((one) => byDocument.get(one) ?? []) })),
  };
}
export type LookedUpList = NonNullable<Awaited<ReturnType<typeof lookUpList>>>;
