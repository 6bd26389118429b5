import type { Fact, Translate } from "../evidence/fact";
import { several } from "./sheet";

export const factColumns = ["fact", "label", "state", "value", "reason", "qualifiers", "formula"] as const;
/** All that bounds a fact: the end that is open as well, which the value says in words that differ by language. */
const wordsOf = ({ qualifiers, bound }: Fact) => [...new Set([...qualifiers, ...(bound ? [bound] : [])])];
/** Codes are the same in every language; labels and values are in that of the reader. What cannot be worked out is no value, and says why. */
export const factRow = (fact: Fact) => {
  const { name, label, state, text, formula } = fact;
  const known = state !== "notDerived";
  return [name, label, state, known ? (text ?? "") : "", known ? "" : (text ?? ""), several(wordsOf(fact)), formula ?? ""];
};
/** Who said it to whom, from the origin on. */
export const chain = (steps: readonly { who: string; how: string | null }[]) => steps.map(({ who, how }) => (how ? `${who} (${how})` : who)).join(" → ");

type Row = readonly [name: string, label: string, state: string, value: string, reason: string, qualifiers: string, formula: string];
/** The same for a table that people lay beside each other: states and qualifiers in words. */
export function factRowInWords(fact: Fact, t: Translate): string[] {
  const [name, label, state, value, reason, , formula] = factRow(fact) as unknown as Row;
  return [name, label, t(`sheet.states.${state}`), value, reason, several(wordsOf(fact).map((one) => t(`qualifiers.${one}`))), formula];
}
/** A chain whose steps say how in words. */
export const chainInWords = (steps: readonly { who: string; how: string | null }[], t: Translate) =>
  chain(steps.map(({ who, how }) => ({ who, how: how && t(`leakChannel.bases.${how}`) })));
