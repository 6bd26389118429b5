import { claimFlags, claimStates } from "../claims/rules";
import { operatorTypes } from "../evidence/kinds/phone-line/schema";
import { priceUnits } from "../evidence/kinds/price-list/schema";
import { personalData } from "../evidence/personal-data";
import { natures } from "../evidence/schema";
import { reliabilities, sourceKinds } from "../sources/schema";

/** Filters that only some records have anything for, by words of closed lists: each with the records that it is about. */
export const traits = {
  /** Claims: what their grounds say, and where they stand on their way into print. */
  basis: ["supported", ...claimFlags],
  standing: claimStates,
  sourceKind: sourceKinds,
  reliability: reliabilities,
  /** Evidence: what stands behind a figure or a record, what data got out, against what practice goes, whose cards they are, what prices are for. */
  nature: natures,
  personal: personalData,
  contradiction: ["meaning", "rule"],
  operator: operatorTypes,
  priceUnit: [...priceUnits, "notStated"],
} as const;
export type Trait = keyof typeof traits;
export const traitNames = Object.keys(traits) as Trait[];

/** What is known of a record by these filters. `business`: a company's line of business, as somebody wrote it. */
export type Traits = { [Name in Trait]?: readonly (typeof traits)[Name][number][] } & { business?: readonly string[] };
const allNames = [...traitNames, "business"] as const;
export type Marked = (typeof allNames)[number];
export const isMarked = (name: string): name is Marked => (allNames as readonly string[]).includes(name);

/** All of them stand in one column, as name and word, and apart again where an engine wants them so. */
export const markOf = (name: Marked, word: string) => `${name}:${word}`;
export const marksOf = (given: Traits): string[] => allNames.flatMap((name) => [...new Set(given[name] ?? [])].map((word) => markOf(name, word)));
export const byName = (marks: readonly string[]): Record<Marked, string[]> =>
  Object.fromEntries(allNames.map((name) => [name, marks.flatMap((mark) => (mark.startsWith(`${name}:`) ? [mark.slice(name.length + 1)] : []))])) as Record<
    Marked,
    string[]
  >;
