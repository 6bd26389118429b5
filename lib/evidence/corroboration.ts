import { db } from "../db";
import type { Prisma } from "../generated/client";
import type { Corroboration } from "./attribution";

const other = {
  status: true,
  nature: true,
  steps: { where: { fact: null }, orderBy: { position: "asc" }, select: { who: true } },
} satisfies Prisma.EvidenceSelect;

/** What corroborates each of these records, from either end of the link, in one round for all of them. Only for ids that were read under the filter of visibility. */
export async function corroborationsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Corroboration[]>> {
  const links = await db.evidenceLink.findMany({
    where: { role: "corroborates", OR: [{ fromId: { in: [...ids] } }, { toId: { in: [...ids] } }] },
    select: { fromId: true, toId: true, from: { select: other }, to: { select: other } },
  });
  const found = new Map<string, Corroboration[]>(ids.map((id) => [id, []]));
  for (const { fromId, toId, from, to } of links) {
    found.get(fromId)?.push(to);
    found.get(toId)?.push(from);
  }
  return found;
}
