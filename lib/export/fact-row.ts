import type { Fact } from "../evidence/fact";
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
