import type { Fact, Translate } from "../evidence/fact";
import { several } from "./sheet";

export const factColumns = ["fact", "label", "state", "value", "reason", "qualifiers", "formula"] as const;
/** Codes are the same in every language; labels and values are in that of the reader. What cannot be worked out is no value, and says why. */
export const factRow = ({ name, label, state, text, qualifiers, formula }: Fact) => [
  name,
  label,
  state,
  state === "notDerived" ? "" : (text ?? ""),
  state === "notDerived" ? (text ?? "") : "",
  several(qualifiers),
  formula ?? "",
];
/** Who said it to whom, from the origin on. */
export const chain = (steps: readonly { who: string; how: string | null }[]) => steps.map(({ who, how }) => (how ? `${who} (${how})` : who)).join(" → ");

type Row = readonly [name: string, label: string, state: string, value: string, reason: string, qualifiers: string, formula: string];
/** The same for a table that people lay beside each other: states and qualifiers in words. */
export function factRowInWords(fact: Fact, t: Translate): string[] {
  const [name, label, state, value, reason, , formula] = factRow(fact) as unknown as Row;
  return [name, label, t(`sheet.states.${state}`), value, reason, several(fact.qualifiers.map((one) => t(`qualifiers.${one}`))), formula];
}
/** A chain whose steps say how in words. */
export const chainInWords = (steps: readonly { who: string; how: string | null }[], t: Translate) =>
  chain(steps.map(({ who, how }) => ({ who, how: how && t(`leakChannel.bases.${how}`) })));
