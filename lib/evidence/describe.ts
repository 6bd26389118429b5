import type { Fact, Translate } from "./fact";
import { factsOf } from "./fact";

type Fields = { nature: string | null; obtainedBy: string | null; firstObtainedBy: string | null; place: string | null; notStated: readonly string[] };

/**
 * The facts of a record that belong to no kind: how it is known, how it was obtained, when and where it happened. `occurred`
 * is the time in words, `label` names a field, `t` speaks of facts.
 */
export function describeRecord(
  { nature, obtainedBy, firstObtainedBy, place, notStated }: Fields,
  occurred: { text: string; about: boolean } | undefined,
  label: (field: string) => string,
  t: Translate,
): Fact[] {
  const fact = factsOf(notStated, label);
  return [
    fact("nature", nature === null ? undefined : t(`natures.${nature}`)),
    fact("obtainedBy", obtainedBy ?? undefined),
    // Only where somebody else obtained it first is there anything to fill in.
    ...(firstObtainedBy === null && !notStated.includes("firstObtainedBy") ? [] : [fact("firstObtainedBy", firstObtainedBy ?? undefined)]),
    fact("occurred", occurred?.text, ...(occurred?.about ? (["about"] as const) : [])),
    fact("place", place ?? undefined),
  ];
}
