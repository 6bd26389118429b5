import { scaled } from "../../decimal";
import type { WorkedFrom } from "../../words/rules";
import type { LegalReferenceFacts } from "./schema";

/** The longest imprisonment that any tier names, derived. Undefined where a tier leaves its upper end open or unsaid: then nobody knows. */
export function longestYears({ tiers }: Pick<LegalReferenceFacts, "tiers">): { years: string; formula: string } | undefined {
  const imprisoning = tiers.filter(({ penalties }) => penalties.includes("imprisonment"));
  const ends = imprisoning.flatMap(({ yearsTo }) => yearsTo ?? []);
  if (ends.length < 2 || ends.length < imprisoning.length || tiers.some(({ penalties }) => penalties.includes("lifeImprisonment"))) return undefined;
  const years = ends.reduce((longest, one) => (scaled(one) > scaled(longest) ? one : longest));
  return { years, formula: `max(${ends.join(", ")})` };
}

export const longestWorkedFrom = (name: string, { tiers }: LegalReferenceFacts): WorkedFrom | undefined =>
  name === "longestYears" ? { with: tiers.map((_, index) => `tiers.${index}.years`) } : undefined;
