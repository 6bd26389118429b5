import type { Actor } from "../access/actor";
import { evidenceVisibleTo } from "../access/visible";
import { db } from "../db";
import type { Prisma } from "../generated/client";
import { stepsByFact } from "./attribution";
import type { EvidenceFilter } from "./filter";
import { inOrder, line, lined } from "./lines";
import { orders, sought, whereOf } from "./narrowed";

/** What its reference is made of. */
const referred = { number: true, investigation: { select: { code: true } } } satisfies Prisma.EvidenceSelect;

/** What a file holds of a piece beside what a list shows. */
const exported = (actor: Actor) =>
  ({
    ...line,
    steps: { orderBy: [{ fact: "asc" }, { position: "asc" }], select: { fact: true, who: true, how: true } },
    companies: { ...line.companies, select: { ...line.companies.select, note: true } },
    means: true,
    obtainedBy: true,
    firstObtainedBy: true,
    occurredFrom: true,
    occurredTo: true,
    occurredPrecision: true,
    occurredZone: true,
    place: true,
    language: true,
    notStated: true,
    sources: { select: { sourceId: true, role: true, credibility: true, note: true, source: { select: { codename: true, reliability: true } } } },
    linksFrom: { where: { to: { is: evidenceVisibleTo(actor) } }, select: { toId: true, role: true, note: true, to: { select: referred } } },
    linksTo: { where: { from: { is: evidenceVisibleTo(actor) } }, select: { fromId: true, role: true, note: true, from: { select: referred } } },
  }) satisfies Prisma.EvidenceSelect;

const exportedAtOnce = 200;

/**
 * The list under this filter as a file needs it, so many at once. Which they are, and in what order, is settled at the beginning:
 * what is edited meanwhile keeps its place, and what leaves the filters is left out and ends nothing.
 */
export async function* exportEvidence(actor: Actor, filter: EvidenceFilter) {
  const where = whereOf(actor, await sought(actor, filter));
  const all = await db.evidence.findMany({ where, orderBy: orders[filter.sort], select: { id: true } });
  for (let from = 0; from < all.length; from += exportedAtOnce) {
    const ids = all.slice(from, from + exportedAtOnce).map(({ id }) => id);
    const rows = await db.evidence.findMany({ where: { AND: [where, { id: { in: ids } }] }, select: exported(actor) });
    const apart = inOrder(ids, rows).map(({ steps, ...row }) => {
      const { record, facts } = stepsByFact(steps);
      return { ...row, steps: record, factSteps: facts };
    });
    yield await lined(apart);
  }
}
export type ExportedEvidence = ReturnType<typeof exportEvidence> extends AsyncGenerator<(infer Piece)[]> ? Piece : never;
