import type { Fact, Translate } from "../fact";

/** One bar of a chart. Amounts on one scale can be compared; amounts on two scales never are. `text` is what is written beside it. */
export type Measure = {
  /** The fact that it draws. */
  fact: string;
  scale: string;
  title: string;
  min?: string | undefined;
  max?: string | undefined;
  text: string;
  look: "rule" | "told" | "derived" | "open";
  qualifiers: Fact["qualifiers"];
  /** The column of derived amounts that it stands in, worked out or as it was said. */
  column?: string;
  /** A price lies between its ends; an amount that somebody reaches is counted from zero. */
  as?: "span";
  /** Which of several it is, as its record calls it. */
  of?: string | undefined;
};

/** How a kind is laid side by side. */
export type Compare<Facts> = {
  /** The facts that are compared, in order: their names without positions (`lines.0.amount` is `lines.amount`), and the word for each. */
  columns: Readonly<Record<string, string>>;
  /** What is worked out for the comparison alone. */
  more?(facts: Facts, t: Translate): Fact[];
  measures?(facts: Facts, t: Translate): Measure[];
  /** Columns of one row of a list, under the word for such a row: what belongs together stands together. `lines` holds `lines.item` and `lines.amount`. */
  together?: Readonly<Record<string, string>>;
  /** Facts that the links of the record state, by the role of those links: they are named by their companies. */
  linked?: Readonly<Record<string, string>>;
  /** The columns whose amounts stand on scales: as they were said, or worked out of those. */
  measured?: Readonly<Record<string, "said" | "derived">>;
};

/** The name of a fact without the position of its row. */
export const columnOf = (name: string): string => name.replaceAll(/\.\d+(?=\.|$)/g, "");
