import type { Fact, Translate } from "./fact";
import { factsOf } from "./fact";
import { approvals } from "./schema";

type Fields = Record<"nature" | "means" | "obtainedBy" | "firstObtainedBy" | "place" | "language" | (typeof approvals)[number], string | null> & {
  notStated: readonly string[];
};

/**
 * The facts of a record that belong to no kind: how it is known, how it was obtained, when and where it happened. `occurred`
 * is the time in words, `label` names a field, `t` speaks of facts.
 */
export function describeRecord(
  { nature, means, obtainedBy, firstObtainedBy, place, language, notStated, ...approval }: Fields,
  occurred: { text: string; about: boolean } | undefined,
  label: (field: string) => string,
  t: Translate,
): Fact[] {
  const fact = factsOf(notStated, label);
  return [
    fact("nature", nature === null ? undefined : t(`natures.${nature}`)),
    ...(means === null ? [] : [fact("means", t(`means.${means}`))]),
    fact("obtainedBy", obtainedBy ?? undefined),
    // Undercover work of our own has to be approved: what is missing of it is a gap.
    ...(means === "undercover" ? approvals.map((name) => fact(name, approval[name] ?? undefined)) : []),
    // Only where somebody else obtained it first is there anything to fill in.
    ...(firstObtainedBy === null && !notStated.includes("firstObtainedBy") ? [] : [fact("firstObtainedBy", firstObtainedBy ?? undefined)]),
    fact("occurred", occurred?.text, ...(occurred?.about ? (["about"] as const) : [])),
    fact("place", place ?? undefined),
    ...(language === null && !notStated.includes("language") ? [] : [fact("language", language === null ? undefined : t(`languages.${language}`))]),
  ];
}

type Linked = { role: string; profile: { name: string; aliases: readonly { name: string }[] } };

/** The companies that a record is about, as one calls them. What it only mentions, and who only passed something on, is none of them. */
export const subjectNames = (companies: readonly Linked[]): string[] =>
  companies.filter(({ role }) => role === "subject").map(({ profile }) => profile.aliases[0]?.name ?? profile.name);

const bare = (text: string) => text.normalize("NFKC").replace(/[\s\p{P}]+/gu, "");

/**
 * What the fact in one line says beyond the title above it: nothing where the title says all of it. A title that nobody wrote is
 * that fact itself, alone or behind the name of a company, mostly without its gaps: then only these are left to say.
 */
export function beyondTitle(fact: string, title: string): string {
  const said = bare(title);
  if (said.includes(bare(fact))) return "";
  const ends = [...fact.matchAll(/[；;]\s*/gu)].toReversed();
  const end = ends.find(({ index }) => bare(fact.slice(0, index)) !== "" && said.endsWith(bare(fact.slice(0, index))));
  return end ? fact.slice(end.index + end[0].length) : fact;
}
