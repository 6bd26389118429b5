import type { z } from "zod";
import type { Tx } from "../../db";
import type { Derived } from "../derived";
import type { Measures } from "../measures";
import type { Traits } from "../../search/traits";
import type { Fact, Summing, Translate } from "../fact";
import { type WorkedFrom, withWords, wordsOn } from "../words/rules";
import type { FactQualifiers, FactWord } from "../words/schema";
import type { EvidenceKind } from "../schema";
import { withClosing } from "../words/describe";
import { columnOf, type Compare, type Measure } from "./compare";

type Kind<Name extends EvidenceKind, Facts extends z.ZodType> = {
  kind: Name;
  /** Parsing what it has parsed changes nothing. */
  facts: Facts;
  /** Takes away what the record holds, before it is saved anew. */
  clear(tx: Tx, evidence: { id: string }): Promise<void>;
  /** For a record that holds nothing yet. */
  save(tx: Tx, evidence: { id: string }, facts: z.output<Facts>): Promise<void>;
  /** The same for many at once, where a file may bring hundreds. */
  saveAll?(tx: Tx, all: readonly { id: string; facts: z.output<Facts> }[]): Promise<void>;
  /** The facts of many records at once, by id: a list reads each kind in one round. */
  readAll(tx: Tx, ids: string[]): Promise<[id: string, facts: unknown][]>;
  /** One line that states the fact, for lists, heads and search results. */
  summary(facts: z.output<Facts>, t: Translate, how?: Summing): string;
  /** Every fact in reading order, gaps included: for pages, search text and exports. */
  describe(facts: z.output<Facts>, t: Translate): Fact[];
  /** What follows from the facts together and stands beside none of them: pages draw it, files say it behind the facts. */
  follows?(facts: z.output<Facts>, t: Translate): Fact[];
  /** What follows from the facts and nobody said, for programs; or why it does not. */
  derived?(facts: z.output<Facts>): Derived[];
  /** What records can be filtered by in numbers. `words`: what bounds a figure that was worked out. */
  measures?(facts: z.output<Facts>, words: (name: string) => readonly FactWord[]): Measures;
  /** What records can be filtered by in words. */
  traits?(facts: z.output<Facts>): Traits;
  /** What a figure was worked out of, by the names of facts: what bounds those bounds it. */
  workedFrom?(name: string, facts: z.output<Facts>): WorkedFrom | undefined;
  /** How records of this kind are laid side by side. A kind without it is not offered for comparison. */
  compare?: Compare<z.output<Facts>>;
  /** Lists among its messages whose words people use in texts and in questions, so that a record is found by them in both languages. */
  words?: readonly string[];
  /** Names of facts that are known in the way that the whole record is known, and say so. */
  knownAsRecord?: readonly string[];
};

/** All that the archive knows about one kind of evidence. What comes out takes facts of unknown kind and parses them, so that the registry can be walked. */
export const defineKind = <Name extends EvidenceKind, Facts extends z.ZodType>(kind: Kind<Name, Facts>) => ({
  ...kind,
  save: (tx: Tx, evidence: { id: string }, facts: unknown) => kind.save(tx, evidence, kind.facts.parse(facts)),
  async saveAll(tx: Tx, all: readonly { id: string; facts: unknown }[]) {
    const parsed = all.map(({ id, facts }) => ({ id, facts: kind.facts.parse(facts) }));
    if (kind.saveAll) return kind.saveAll(tx, parsed);
    for (const { id, facts } of parsed) await kind.save(tx, { id }, facts);
  },
  async readAll(tx: Tx, ids: string[]) {
    if (ids.length === 0) return new Map<string, z.output<Facts>>();
    return new Map((await kind.readAll(tx, ids)).map(([id, facts]) => [id, kind.facts.parse(facts)]));
  },
  /** Fails when the record has no facts of this kind. */
  async read(tx: Tx, { id }: { id: string }): Promise<z.output<Facts>> {
    const [found] = await kind.readAll(tx, [id]);
    if (!found) throw new Error(`no ${kind.kind} of this record`);
    return kind.facts.parse(found[1]);
  },
  measures(facts: unknown, own: FactQualifiers = []): Measures {
    const parsed = kind.facts.parse(facts);
    return kind.measures?.(parsed, (name) => wordsOn(name, own, kind.workedFrom?.(name, parsed))) ?? {};
  },
  traits: (facts: unknown): Traits => kind.traits?.(kind.facts.parse(facts)) ?? {},
  /** `own` are the words that the record puts to single facts: those of the facts that the line is made of stand behind it. */
  summary(facts: unknown, t: Translate, own: FactQualifiers, how?: Summing): string {
    const parsed = kind.facts.parse(facts);
    if (own.length === 0) return kind.summary(parsed, t, how);
    const sentence = kind.summary(parsed, t, { ...how, words: (name) => wordsOn(name, own, kind.workedFrom?.(name, parsed)) });
    return withClosing(sentence, { kind: kind.kind, described: kind.describe(parsed, t), own }, t);
  },
  /** The words that the record puts to a fact, or to what a figure was worked out of. */
  wordsOn: (facts: unknown, name: string, own: FactQualifiers) =>
    own.length === 0 ? [] : wordsOn(name, own, kind.workedFrom?.(name, kind.facts.parse(facts))),
  derived(facts: unknown, own: FactQualifiers = []): Derived[] {
    const parsed = kind.facts.parse(facts);
    return (kind.derived?.(parsed) ?? []).map((figure) =>
      figure.state === "derived"
        ? { ...figure, bounds: [...new Set([...figure.bounds, ...wordsOn(figure.name, own, kind.workedFrom?.(figure.name, parsed))])] }
        : figure,
    );
  },
  /** `own` are the words that the record puts to single facts: here, and for nobody who reads facts again. */
  describe(facts: unknown, t: Translate, own: FactQualifiers = []) {
    const parsed = kind.facts.parse(facts);
    return bounded(kind, parsed, kind.describe(parsed, t), own);
  },
  /** The facts and what follows from all of them, for files. */
  describeAll(facts: unknown, t: Translate, own: FactQualifiers = []) {
    const parsed = kind.facts.parse(facts);
    return bounded(kind, parsed, [...kind.describe(parsed, t), ...(kind.follows?.(parsed, t) ?? [])], own);
  },
  compare: kind.compare && comparing(kind, kind.compare),
});

const bounded = <Name extends EvidenceKind, Facts extends z.ZodType>(
  { workedFrom }: Kind<Name, Facts>,
  facts: z.output<Facts>,
  described: Fact[],
  own: FactQualifiers,
) =>
  own.length === 0
    ? described
    : described.map((fact) => (fact.state === "value" ? withWords(fact, wordsOn(fact.name, own, workedFrom?.(fact.name, facts))) : fact));

const lineOf = ({ name }: Fact) => Number(/\.(\d+)(?:\.|$)/.exec(name)?.[1] ?? -1);

/** The facts of a record that are compared, those worked out for it among them, and its bars. */
const comparing = <Name extends EvidenceKind, Facts extends z.ZodType>(
  kind: Kind<Name, Facts>,
  { columns, together = {}, linked = {}, more, measures, measured = {} }: Compare<z.output<Facts>>,
) => ({
  columns,
  together,
  measured,
  /** `companies`: what the record is linked to, and in which role. */
  facts(facts: unknown, companies: readonly { role: string; name: string }[], t: Translate, own: FactQualifiers = []): Fact[] {
    const parsed = kind.facts.parse(facts);
    // Line by line, whichever of them is worked out for the comparison alone.
    const said = bounded(kind, parsed, [...kind.describe(parsed, t), ...(more?.(parsed, t) ?? [])], own)
      .filter(({ name }) => columnOf(name) in columns)
      .toSorted((a, b) => lineOf(a) - lineOf(b));
    return Object.entries(linked).reduce((all, [name, role]) => {
      const named = companies.flatMap((company) => (company.role === role ? [company.name] : []));
      if (named.length === 0) return all;
      const before = all.find((fact) => fact.name === name);
      const fact: Fact = { name, label: t(columns[name] ?? name), qualifiers: [], ...before, state: "value", text: named.join(t("listSeparator")) };
      return before ? all.map((one) => (one === before ? fact : one)) : [...all, fact];
    }, said);
  },
  measures(facts: unknown, t: Translate, own: FactQualifiers = []): Measure[] {
    const parsed = kind.facts.parse(facts);
    return (measures?.(parsed, t) ?? []).map((bar) => withWords(bar, wordsOn(bar.fact, own, kind.workedFrom?.(bar.fact, parsed))));
  },
});
