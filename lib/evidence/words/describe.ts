import type { Fact, Translate } from "../fact";
import type { EvidenceKind } from "../schema";
import type { FactQualifiers } from "./schema";
import { columnOf } from "../kinds/compare";
import { fewLines } from "../kinds/price-list/describe";

/** The facts that the sentence of a kind is made of, by names without positions; of a|b the second where the first has no value. */
const saidOf: Record<EvidenceKind, readonly string[]> = {
  script: ["claimedStages", "stages"],
  callQuota: ["amount", "unit", "period", "appliesTo"],
  leadMarking: [],
  leakChannel: ["sector", "carrier", "way", "fields"],
  priceList: ["sense", "lines.item", "lines.amount", "lines.unit", "lines.packageSize", "lines.customisable"],
  terms: ["fee", "amount", "base", "payer"],
  phoneLine: ["digits", "lineType", "operatorType", "arrangedBy", "forWhom"],
  testimony: ["teller", "hand", "affected", "known", "readOff", "assumed"],
  observation: ["seen", "observer"],
  allegation: ["alleged", "share", "against", "madeBy", "standing", "detail"],
  document: ["name|files.name", "type", "state"],
  recording: ["medium", "length", "speakers", "consent"],
  webPage: ["pageTitle|address", "site", "captured", "captureMethod"],
  legalReference: ["law", "article", "tiers.circumstance", "tiers.years"],
  context: ["topic|statements.text"],
  unsorted: [],
};
/** So many rows of its list a sentence speaks of; those of the others all. */
const rowsSaid: Partial<Record<EvidenceKind, number>> = { priceList: fewLines, context: 1 };

/** A sentence with the words that the record puts to single facts in it, behind it: without them it says more than its source did. */
export function withClosing(
  sentence: string,
  { kind, described, own, every = false }: { kind: EvidenceKind; described: readonly Fact[]; own: FactQualifiers; every?: boolean },
  t: Translate,
): string {
  if (sentence === "" || own.length === 0) return sentence;
  const stated = described.filter(({ state }) => state === "value");
  const names = saidOf[kind].map((name) => name.split("|").find((one) => stated.some((fact) => columnOf(fact.name) === one)));
  const isSaid = ({ name }: Fact) => names.includes(columnOf(name)) && (every || Number(/\.(\d+)/.exec(name)?.[1] ?? 0) < (rowsSaid[kind] ?? Infinity));
  const words = stated.filter(isSaid).flatMap(({ name, label }) => {
    const qualifiers = own.find(({ fact }) => fact === name)?.qualifiers ?? [];
    return qualifiers.length > 0 ? [t("boundFact", { fact: label, words: qualifiers.map((word) => t(`qualifiers.${word}`)).join(t("listSeparator")) })] : [];
  });
  return words.length > 0 ? t("bounded", { sentence, words: words.join(t("boundSeparator")) }) : sentence;
}
