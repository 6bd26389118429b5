import type { Actor } from "@/lib/access/actor";
import { countHistoryOf, historyOf, type Subjects } from "@/lib/custody/queries";
import { z } from "@/lib/zod";
import { teller } from "./told";

const pageSize = 20;
const asked = z.object({ before: z.coerce.number().int().min(1).optional().catch(undefined) });

/** A page of the history of a company (of all that is one with it) or a source, for the foot of its own page: `address` is where that stands. */
export async function historyPage(actor: Actor, subjects: Subjects, address: string, searchParams: Record<string, string | string[] | undefined>) {
  const { before } = asked.parse(searchParams);
  const [total, entries, tell] = await Promise.all([
    countHistoryOf(actor, subjects),
    historyOf(actor, subjects, { limit: pageSize + 1, ...(before && { before }) }),
    teller(),
  ]);
  const shown = entries.slice(0, pageSize);
  const last = entries.length > pageSize ? shown.at(-1)?.seq : undefined;
  return {
    total,
    told: shown.map((entry) => ({ entry, changes: tell(entry) })),
    first: before ? `${address}#history` : undefined,
    next: last === undefined ? undefined : `${address}?before=${last}#history`,
  };
}
