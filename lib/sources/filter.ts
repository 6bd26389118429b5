import { text, z } from "../zod";
import { sourceKinds } from "./schema";

const id = z.uuid().optional().catch(undefined);

/** Filters and order of the list as they stand in the address. What makes no sense there is left out: an address is no form. */
export const sourceFilter = z.object({
  investigation: id,
  kind: z.enum(sourceKinds).optional().catch(undefined),
  q: text(200).optional().catch(undefined),
  sort: z.enum(["codename", "pieces", "recent"]).default("codename").catch("codename"),
  after: id,
});
export type SourceFilter = z.output<typeof sourceFilter>;

/** The address of the list with these filters; what is usual is left out of it. */
export function sourcesAddress({ investigation, kind, q, sort, after }: Partial<SourceFilter>): string {
  const query = new URLSearchParams(
    Object.entries({ investigation, kind, q, sort: sort === "codename" ? undefined : sort, after }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return query.size ? `/sources?${query}` : "/sources";
}
