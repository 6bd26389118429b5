import type { Actor } from "../access/actor";
import { evidenceVisibleTo } from "../access/visible";
import { unsealing } from "../change";
import { indexed } from "../db";
import { evidenceByIds } from "../evidence/lines";
import { sightOf } from "../search/engine";
import { askedLines, holdsLine } from "../search/line-terms";
import { visibleRows } from "../search/postgres";
import { valuesOf } from "./keep";

/** So many names of a piece are looked for, and so many pieces of each are named; all of them are counted. */
const [mostNames, mostNamed] = [20, 10];
/** Names are kept with the version that they were marked in. */
const atOnce = 10_000;

/**
 * Where else in its investigation the names still stand that whoever asks marked in a piece a moment ago: written before, they are in
 * lists, the search and files until somebody saves them again. Nobody else is told, since that would say who is behind a mask. The
 * search index of PostgreSQL answers, and never a scan; what was written in the last seconds may be missing.
 */
export async function stillNamed(actor: Actor, evidenceId: string) {
  const found = await unsealing(actor, async (tx) => {
    const piece = await tx.evidence.findFirst({
      where: { AND: [evidenceVisibleTo(actor), { id: evidenceId, editedById: actor.userId }] },
      select: { investigationId: true, updatedAt: true },
    });
    if (!piece) return null;
    const marked = await tx.victimDatum.findMany({
      where: { evidenceId, kind: "name", keptAt: { gte: new Date(piece.updatedAt.getTime() - atOnce) } },
      orderBy: { ordinal: "asc" },
      take: mostNames,
      select: { id: true, ordinal: true, masked: true },
    });
    const values = await valuesOf(
      tx,
      marked.map(({ id }) => id),
    );
    return { ...piece, marked: marked.flatMap(({ id, ...datum }) => (values.has(id) ? [{ ...datum, name: values.get(id)! }] : [])) };
  });
  if (!found || found.marked.length === 0) return [];
  const asked = askedLines(found.marked.map(({ name }) => name));
  const rows = await indexed.$queryRaw<{ n: number; pieces: number; others: number; ids: string[] | null }[]>`
    select l.n, f.* from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) l (n int, q text, phrases jsonb), lateral (
      select count(*) filter (where d.type = 'evidence')::int pieces, count(*) filter (where d.type not in ('evidence', 'company'))::int others,
        (array_agg(d."subjectId" order by d."changedAt" desc, d.id) filter (where d.type = 'evidence'))[1:${mostNamed}::int] ids
      from "SearchDocument" d
      where ${visibleRows(sightOf(actor))} and d."investigationId" = ${found.investigationId}::uuid and d."subjectId" <> ${evidenceId}::uuid and ${holdsLine}) f
    where f.pieces + f.others > 0 order by l.n`;
  const named = new Map((await evidenceByIds(actor, [...new Set(rows.flatMap(({ ids }) => ids ?? []))])).map((one) => [one.id, one.ref]));
  return rows.map(({ n, pieces, others, ids }) => {
    const { ordinal, masked } = found.marked[n]!;
    return { ordinal, masked, pieces, others, listed: (ids ?? []).flatMap((id) => (named.has(id) ? [{ id, ref: named.get(id)! }] : [])) };
  });
}
export type StillNamed = Awaited<ReturnType<typeof stillNamed>>;
