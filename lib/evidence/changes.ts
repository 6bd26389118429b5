import { isDeepStrictEqual } from "node:util";
import { formatAttribution, attributionSteps, factAttribution } from "./attribution";
import type { Fact, Translate } from "./fact";
import { kinds } from "./kinds/registry";
import { approvals, evidenceKinds } from "./schema";
import { factQualifiers } from "./words/schema";
import { formatTags } from "./tags";
import { z } from "../zod";

const link = { role: z.string(), note: z.string().optional() };

/** What the history kept of a version: the words of the form. Old entries may hold less, so nothing but the title is required. */
const kept = z.looseObject({
  title: z.string(),
  body: z.unknown().optional(),
  nature: z.string().optional(),
  obtainedBy: z.string().optional(),
  firstObtainedBy: z.string().optional(),
  place: z.string().optional(),
  means: z.string().optional(),
  approvedBy: z.string().optional(),
  approvalReason: z.string().optional(),
  approvalLimits: z.string().optional(),
  language: z.string().optional(),
  sensitivity: z.string().default("normal"),
  tags: z.array(z.string()).default([]),
  occurred: z.unknown().optional(),
  notStated: z.array(z.string()).default([]),
  notVictims: z.array(z.string()).default([]),
  attribution: attributionSteps.default([]),
  factAttribution: factAttribution.catch([]).default([]),
  factQualifiers: factQualifiers.catch([]).default([]),
  companies: z.array(z.looseObject({ companyId: z.string(), ...link })).default([]),
  sources: z.array(z.looseObject({ sourceId: z.string(), credibility: z.number().optional(), ...link })).default([]),
  links: z.array(z.looseObject({ toId: z.string(), ...link })).default([]),
  detail: z.object({ kind: z.enum(evidenceKinds), facts: z.unknown() }).optional(),
});
type Kept = z.output<typeof kept>;

/** One difference. `before` and `after` are texts; absent where that side has nothing, and both where only the fact of a change is told. */
export type Change = { what: "title" | "fact" | "record" | "attribution" | "factAttribution" | "body" | "links"; label?: string; before?: Side; after?: Side };
export type Side = Pick<Fact, "state" | "text" | "qualifiers">;

const value = (text: string | undefined): Side | undefined => (text ? { state: "value", text, qualifiers: [] } : undefined);
const sides = (before: Side | undefined, after: Side | undefined) => ({ ...(before && { before }), ...(after && { after }) });
/** What somebody wrote; what is worked out from it changes with it, and is no change of its own. */
const isWritten = ({ state, qualifiers }: Fact) => state !== "notDerived" && !qualifiers.includes("derived");
const factsOf = ({ detail, factQualifiers: words }: Kept, t: Translate) =>
  new Map((detail ? kinds[detail.kind].describe(detail.facts, t, words) : []).filter(isWritten).map((fact) => [fact.name, fact]));

function factChanges(before: Kept, after: Kept, t: Translate): Change[] {
  const [old, now] = [factsOf(before, t), factsOf(after, t)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((name): Change[] => {
    const [a, b] = [old.get(name), now.get(name)];
    if (a && b && a.state === b.state && a.text === b.text && isDeepStrictEqual(a.qualifiers, b.qualifiers)) return [];
    if ((a?.state ?? "missing") === "missing" && (b?.state ?? "missing") === "missing") return [];
    return [{ what: "fact", label: (b ?? a)?.label ?? name, ...sides(a, b) }];
  });
}

/** Whose own attribution came, went or changed: a fact keeps its name while its number changes. */
function attributionChanges(before: Kept, after: Kept, t: Translate): Change[] {
  const [old, now] = [before, after].map(({ factAttribution: of }) => new Map(of.map(({ fact, steps }) => [fact, formatAttribution(steps)]))) as [
    Map<string, string>,
    Map<string, string>,
  ];
  const [oldFacts, nowFacts] = [factsOf(before, t), factsOf(after, t)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((fact): Change[] => {
    const [a, b] = [old.get(fact), now.get(fact)];
    const label = (nowFacts.get(fact) ?? oldFacts.get(fact))?.label ?? fact;
    return a === b ? [] : [{ what: "factAttribution", label: t("attributionOf", { fact: label }), ...sides(value(a), value(b)) }];
  });
}

const plainFields = ["obtainedBy", ...approvals, "firstObtainedBy", "place"] as const;
const stateOf = (version: Kept, name: string, text: string | undefined): Side | undefined =>
  value(text) ?? (version.notStated.includes(name) ? { state: "notStated", qualifiers: [] } : undefined);
const tied = ({ companies, sources, links }: Kept) =>
  [
    ...companies.map(({ companyId, role, note }) => JSON.stringify([companyId, role, note])),
    ...sources.map(({ sourceId, role, credibility, note }) => JSON.stringify([sourceId, role, credibility, note])),
    ...links.map(({ toId, role, note }) => JSON.stringify([toId, role, note])),
  ].sort();

/** What an edit changed, in reading order. `t` speaks of facts, `label` names a field of the record, `when` puts a time into words. Null where an entry holds no version that can be compared. */
export function changesOf(
  detail: Record<string, unknown> | undefined,
  t: Translate,
  label: (field: string) => string,
  when: (occurred: unknown) => string | undefined,
): Change[] | null {
  const [before, after] = [kept.safeParse(detail?.before).data, kept.safeParse(detail?.after).data];
  if (!before || !after) return null;
  const nature = (version: Kept) => value(version.nature && t(`natures.${version.nature}`));
  const word = (version: Kept, name: "means" | "language" | "sensitivity", list: string) =>
    stateOf(version, name, version[name] === undefined ? undefined : t(`${list}.${version[name]}`));
  const spared = ({ notVictims }: Kept) => value([...notVictims].sort().join(" · "));
  const filed = ({ tags }: Kept) => value(formatTags([...tags].sort()));
  const fields = [
    ["means", word(before, "means", "means"), word(after, "means", "means")] as const,
    ...plainFields.map((name) => [name, stateOf(before, name, before[name]), stateOf(after, name, after[name])] as const),
    ["occurred", stateOf(before, "occurred", when(before.occurred)), stateOf(after, "occurred", when(after.occurred))] as const,
    ["nature", nature(before), nature(after)] as const,
    ["language", word(before, "language", "languages"), word(after, "language", "languages")] as const,
    ["sensitivity", word(before, "sensitivity", "sensitivities"), word(after, "sensitivity", "sensitivities")] as const,
    ["tags", filed(before), filed(after)] as const,
    ["notVictims", spared(before), spared(after)] as const,
  ];
  const [line, newLine] = [formatAttribution(before.attribution), formatAttribution(after.attribution)];
  return [
    ...(before.title === after.title ? [] : [{ what: "title" as const, ...sides(value(before.title), value(after.title)) }]),
    ...factChanges(before, after, t),
    ...fields.flatMap(([name, a, b]): Change[] => (isDeepStrictEqual(a, b) ? [] : [{ what: "record", label: label(name), ...sides(a, b) }])),
    ...(line === newLine ? [] : [{ what: "attribution" as const, ...sides(value(line), value(newLine)) }]),
    ...attributionChanges(before, after, t),
    // A form that sends no body leaves the body as it was.
    ...(after.body === undefined || isDeepStrictEqual(before.body ?? null, after.body) ? [] : [{ what: "body" as const }]),
    ...(isDeepStrictEqual(tied(before), tied(after)) ? [] : [{ what: "links" as const }]),
  ];
}
