import type { Actor } from "../access/actor";
import { Asked, Denied } from "../access/denied";
import { evidenceVisibleTo } from "../access/visible";
import type { Tx } from "../db";
import type { EvidenceEdit } from "./schema";
import { isNotedAnew, type LinkNoted, markOf, saysMore, seenTextOf, type SeenLink } from "./seen-links";

type Links = Pick<EvidenceEdit, "companies" | "sources" | "links">;
type Said = { note?: string | null | undefined; credibility?: number | null | undefined };
type Standing = Said & { id: string; role: string };

/** What is noted at a link now, as a form would send it. */
const saidAt = ({ note, credibility }: Said) => ({ note: note ?? undefined, ...(credibility !== undefined && { credibility: credibility ?? undefined }) });

/**
 * The links of a form beside those that stand now: links have no version, and other pages cut, make and note them while a form
 * is open. One that somebody else cut is not made again by a form that only holds it still, and what somebody else noted stays
 * where the form says what it said when it was opened; removed by the form it is asked about, and so is what somebody else cut and
 * the form notes anew. `seen` are the links to be written anew.
 */
export async function linksSince(tx: Tx, actor: Actor, id: string, input: EvidenceEdit): Promise<Links & { seen: EvidenceEdit["seenLinks"] }> {
  const { companies, sources, links, seenLinks } = input;
  if (!seenLinks) return { companies, sources, links, seen: seenLinks };
  const seen = [...seenLinks];
  const standing = await tx.evidence.findUniqueOrThrow({
    where: { id },
    select: {
      companies: { select: { companyId: true, role: true, note: true } },
      sources: { select: { sourceId: true, role: true, note: true, credibility: true } },
      linksFrom: { where: { to: { is: evidenceVisibleTo(actor) } }, select: { toId: true, role: true, note: true } },
    },
  });

  const removed: { link: SeenLink; now: Standing }[] = [];
  const cut: { link: SeenLink; row: Said }[] = [];
  function since<Row extends Said & { role: string }>(
    type: SeenLink["type"],
    rows: readonly Row[],
    idOf: (row: Row) => string,
    there: readonly Standing[],
  ): Row[] {
    for (const now of there) {
      const link = seenLinks!.find((one) => one.type === type && one.id === now.id && one.role === now.role);
      const isKept = rows.some((row) => idOf(row) === now.id && row.role === now.role);
      if (link && !isKept && now.role !== "mentioned" && isNotedAnew(link, now)) removed.push({ link, now });
    }
    return rows.flatMap((row): Row[] => {
      const is = (one: { id: string; role: string }) => one.id === idOf(row) && one.role === row.role;
      const [before, now] = [seenLinks!.find((one) => one.type === type && is(one)), there.find(is)];
      if (before && isNotedAnew(before, row)) {
        if (!now) cut.push({ link: before, row });
        return [row];
      }
      if (before) return now ? [{ ...row, ...saidAt(now) }] : [];
      if (!now || !saysMore(row) || markOf(now) === markOf(row)) return [row];
      // Both made it: what one noted is not written over by the other.
      if (saysMore(now)) throw new Denied("linkedAlready");
      seen.push({ type, id: idOf(row), role: row.role });
      return [row];
    });
  }
  const kept = {
    companies: since(
      "company",
      companies,
      ({ companyId }) => companyId,
      standing.companies.map(({ companyId, ...one }) => ({ id: companyId, ...one })),
    ),
    sources: since(
      "source",
      sources,
      ({ sourceId }) => sourceId,
      standing.sources.map(({ sourceId, ...one }) => ({ id: sourceId, ...one })),
    ),
    links: since(
      "evidence",
      links,
      ({ toId }) => toId,
      standing.linksFrom.map(({ toId, ...one }) => ({ id: toId, ...one })),
    ),
  };
  if (removed.length > 0) {
    const answer: LinkNoted = {
      noted: removed.flatMap(({ now }) => now.note ?? []),
      seenLinks: seenTextOf(seenLinks.map((one) => ({ ...one, ...removed.flatMap(({ link, now }) => (link === one ? [{ mark: markOf(now) }] : []))[0] }))),
    };
    throw new Asked("linkNoted", answer);
  }
  if (cut.length > 0) {
    // Saved again, the form has seen that they are gone: it makes them.
    const answer: LinkNoted = {
      noted: cut.flatMap(({ row }) => row.note ?? []),
      seenLinks: seenTextOf(seenLinks.filter((one) => !cut.some(({ link }) => link === one))),
    };
    throw new Asked("linkCut", answer);
  }
  return { ...kept, seen };
}
