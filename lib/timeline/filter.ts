import { evidenceKinds, type EvidenceKind } from "../evidence/schema";
import { measures } from "../search/schema";
import { z } from "../zod";

const id = z.uuid().optional().catch(undefined);

/** Where a page of the table ended: the day that a time begins on, the record, and which of its times. It names no row, so that it may be anything. */
const mark = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d_[0-9a-f-]{36}_[a-zA-Z]{2,20}$/)
  .optional()
  .catch(undefined);

/** What is asked of a timeline, as it stands in the address. What makes no sense there is left out: an address is no form. */
export const timelineFilter = z.object({
  kind: z.preprocess((given) => (given === undefined || given === "" ? [] : [...new Set([given].flat())]), z.array(z.enum(evidenceKinds))).catch([]),
  company: id,
  source: id,
  from: measures.from.catch(undefined),
  to: measures.to.catch(undefined),
  /** The next page of what is dated, and of what is not: the number of a record. */
  after: mark,
  undated: z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined),
});
export type TimelineFilter = z.output<typeof timelineFilter>;

type Asked = { [Name in keyof TimelineFilter]?: TimelineFilter[Name] | undefined } & { kind?: readonly EvidenceKind[] };

/** The same timeline has one address. */
export function timelineAddress(investigation: string, { kind = [], ...rest }: Asked): string {
  const query = new URLSearchParams();
  for (const one of kind) query.append("kind", one);
  for (const name of ["company", "source", "from", "to", "after", "undated"] as const) if (rest[name] !== undefined) query.set(name, String(rest[name]));
  return `/investigations/${investigation}/timeline${query.size ? `?${query}` : ""}`;
}
