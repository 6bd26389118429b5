import { z } from "../zod";
import { type EvidenceKind, evidenceKinds } from "../evidence/schema";

const id = z.uuid().optional().catch(undefined);
const list = (given: unknown) => (given === undefined || given === "" ? [] : Array.isArray(given) ? given : [given]);

/** More companies than these do not stand side by side on any screen. */
export const mostCompanies = 8;

/** These, and one more: where there is no room left, it takes the place of the last. Without one, what has room beside another. */
export const withCompany = (shown: readonly string[], id?: string): string[] => [...shown.slice(0, mostCompanies - 1), ...(id === undefined ? [] : [id])];

/** What is compared, as it stands in the address. What makes no sense there is left out: an address is no form. */
export const comparisonFilter = z.object({
  investigation: id,
  /** The company that somebody came from: compared with the one that has most of the same kinds. */
  beside: id,
  company: z.preprocess(list, z.array(z.uuid()).max(mostCompanies)).catch([]),
  kind: z.preprocess(list, z.array(z.enum(evidenceKinds)).max(evidenceKinds.length)).catch([]),
});
export type ComparisonFilter = z.output<typeof comparisonFilter>;

type Asked = { investigation?: string | undefined; beside?: string | undefined; company?: readonly string[]; kind?: readonly EvidenceKind[] };

function queryOf({ investigation, beside, company = [], kind = [] }: Asked) {
  const query = new URLSearchParams({ ...(investigation && { investigation }), ...(beside && company.length === 0 && { beside }) });
  for (const one of company) query.append("company", one);
  for (const one of kind) query.append("kind", one);
  return query;
}

export function comparisonAddress(asked: Asked): string {
  const query = queryOf(asked);
  return query.size ? `/compare?${query}` : "/compare";
}
