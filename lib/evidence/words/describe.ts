import type { Fact, Translate } from "../fact";
import { isOfAmount } from "./own";
import type { FactQualifiers, FactWord } from "./schema";
import { columnOf } from "../kinds/compare";
import { type EvidenceKind, lineByKind } from "../kinds/schemas";

/** The words on a figure as they are read: those of an amount before its number, others behind. */
export type WordsRead = Partial<Record<"before" | "behind", string>>;
export const wordsRead = (words: readonly FactWord[], t: Translate): WordsRead => {
  const joined = (some: readonly FactWord[]) => some.map((word) => t(`qualifiers.${word}`)).join(t("listSeparator")) || undefined;
  const [before, behind] = [words.filter(isOfAmount), words.filter((word) => !isOfAmount(word))].map(joined);
  return { ...(before && { before }), ...(behind && { behind }) };
};

/** A sentence with the words that the record puts to single facts in it, behind it: without them it says more than its source did. */
export function withClosing(
  sentence: string,
  { kind, described, own, every = false }: { kind: EvidenceKind; described: readonly Fact[]; own: FactQualifiers; every?: boolean },
  t: Translate,
): string {
  if (sentence === "" || own.length === 0) return sentence;
  const stated = described.filter(({ state }) => state === "value");
  const { facts = [], rows = Infinity } = lineByKind[kind] ?? {};
  const names = facts.map((name) => name.split("|").find((one) => stated.some((fact) => columnOf(fact.name) === one)));
  const isSaid = ({ name }: Fact) => names.includes(columnOf(name)) && (every || Number(/\.(\d+)/.exec(name)?.[1] ?? 0) < rows);
  const words = stated.filter(isSaid).flatMap(({ name, label }) => {
    const qualifiers = own.find(({ fact }) => fact === name)?.qualifiers ?? [];
    return qualifiers.length > 0 ? [t("boundFact", { fact: label, words: qualifiers.map((word) => t(`qualifiers.${word}`)).join(t("listSeparator")) })] : [];
  });
  return words.length > 0 ? t("bounded", { sentence, words: words.join(t("boundSeparator")) }) : sentence;
}
