import type { Actor } from "@/lib/access/actor";
import { countHistoryOf, type HistoryEntry, historyOf, type Subjects } from "@/lib/custody/queries";
import { namesOf } from "@/lib/links/queries";
import { z } from "@/lib/zod";
import { teller } from "./told";

const pageSize = 20;
const asked = z.object({ before: z.coerce.number().int().min(1).optional().catch(undefined) });

/** The piece that was tied to a claim, or taken off it. */
const evidenceIn = ({ action, detail }: HistoryEntry) =>
  action.startsWith("claim.") ? z.looseObject({ evidenceId: z.uuid() }).safeParse(detail).data?.evidenceId : undefined;

/** What these pieces are called now, as far as the reader may see them. */
async function namesIn(actor: Actor, entries: readonly HistoryEntry[]) {
  const byInvestigation = Map.groupBy(entries, ({ investigationId }) => investigationId);
  const named = await Promise.all(
    [...byInvestigation].map(async ([investigationId, own]) => {
      const evidence = own.flatMap((entry) => evidenceIn(entry) ?? []);
      return investigationId && evidence.length > 0 ? [...(await namesOf(actor, investigationId, { evidence }))] : [];
    }),
  );
  return new Map(named.flat());
}

/** A page of the history of a company (of all that is one with it) or a source, for the foot of its own page: `address` is where that stands. */
export async function historyPage(actor: Actor, subjects: Subjects, address: string, searchParams: Record<string, string | string[] | undefined>) {
  const { before } = asked.parse(searchParams);
  const [total, entries, tell] = await Promise.all([
    countHistoryOf(actor, subjects),
    historyOf(actor, subjects, { limit: pageSize + 1, ...(before && { before }) }),
    teller(),
  ]);
  const shown = entries.slice(0, pageSize);
  const named = await namesIn(actor, shown);
  const last = entries.length > pageSize ? shown.at(-1)?.seq : undefined;
  return {
    total,
    told: shown.map((entry) => {
      const id = evidenceIn(entry);
      return { entry, changes: tell(entry), about: id ? named.get(id) : undefined };
    }),
    first: before ? `${address}#history` : undefined,
    next: last === undefined ? undefined : `${address}?before=${last}#history`,
  };
}
