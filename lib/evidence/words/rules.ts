import type { Fact } from "../fact";
import { columnOf } from "../kinds/compare";
import { type EvidenceKind, ownWordsByKind } from "../kinds/schemas";
import { type FactQualifiers, type FactWord, factWords } from "./schema";

/** The words of this fact that its kind has a field of its own for. */
export const ownWordsOf = (kind: EvidenceKind, fact: string): readonly FactWord[] => ownWordsByKind[kind]?.[columnOf(fact)] ?? [];

/** As they are stored, a row a word, in the words of the form. */
export const qualifiersByFact = (rows: readonly { fact: string; word: FactWord }[]): FactQualifiers =>
  [...Map.groupBy(rows, ({ fact }) => fact)].map(([fact, of]) => ({ fact, qualifiers: factWords.filter((word) => of.some((row) => row.word === word)) }));

/** The words among rows as they are typed. */
export const boundIn = (rows: readonly { fact: string; qualifiers: FactQualifiers[number]["qualifiers"] }[]): FactQualifiers =>
  rows.flatMap(({ fact, qualifiers }) => (qualifiers.length ? [{ fact, qualifiers }] : []));

/** What a figure that nobody said was worked out of, by name: with it, or against it as a divisor or what is taken off. */
export type WorkedFrom = { with: readonly string[]; against?: readonly string[] };

const other: Partial<Record<FactWord, FactWord>> = { atLeast: "atMost", atMost: "atLeast" };

/** The words that the record puts to a fact, or to what that was worked out of: at least 40 minutes make at most so many an hour. */
export function wordsOn(name: string, own: FactQualifiers, from: WorkedFrom = { with: [] }): FactWord[] {
  const of = (fact: string) => own.find((one) => one.fact === fact)?.qualifiers ?? [];
  const words = [name, ...from.with].flatMap(of);
  const turned = (from.against ?? []).flatMap(of).map((word) => other[word] ?? word);
  return factWords.filter((word) => words.includes(word) || turned.includes(word));
}

/** A fact with these words behind those that its kind says of it. What has no value has none. */
export const withWords = <Of extends Pick<Fact, "qualifiers">>(of: Of, words: readonly FactWord[]): Of =>
  words.length === 0 ? of : { ...of, qualifiers: [...new Set([...of.qualifiers, ...words])] };
