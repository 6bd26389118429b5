/** A translator bound to the namespace `kinds`. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/**
 * `gaps`: whether what is not there is said, too. A title leaves it out: it stays when the gap is filled. `words`: what bounds a fact, or a figure
 * that was worked out of some, for a sentence that names one.
 */
export type Summing = { gaps?: boolean; words?(name: string): readonly Qualifier[] };

/** A sentence without what its missing parts leave behind: two signs in a row, or one at an end. */
export const tidied = (said: string): string =>
  said
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ (?=[，,；;：:])/g, "")
    .replaceAll(/[，,；;：:] ?(?=[，,；;])/g, "")
    .replaceAll(/^[\s，,；;：:]+|[\s，,；;：:]+$/g, "");

export type Qualifier =
  | "required"
  | "seen"
  | "heard"
  | "reported"
  | "inferred"
  | "workedOut"
  | "opinion"
  | "derived"
  | "about"
  | "average"
  | "atLeast"
  | "atMost"
  | "andOthers"
  | "some"
  | "mainly"
  | "forExample"
  | "ability"
  | "mentionOrder";

/**
 * One fact as people read it. `text` is absent while it is not stated or not filled in: the three are never the same. What
 * would be worked out and cannot be is a fourth, `notDerived`: `reason` names why, and `text` says it.
 */
export type Fact = {
  /** Stable, for attribution of single facts, differences and exports. */
  name: string;
  label: string;
  state: "value" | "notStated" | "missing" | "notDerived";
  text?: string;
  reason?: string;
  qualifiers: Qualifier[];
  /** The word that stands in the text itself beside the number: pages do not say it twice, and a table has it with the qualifiers. */
  bound?: "atLeast" | "atMost";
  /** How a derived number came about, such as 250 ÷ 40 × 60. */
  formula?: string;
};

/** Makes facts of one row: knows which names are listed as not stated. */
export const factsOf =
  (notStated: readonly string[], label: (name: string) => string) =>
  (name: string, text: string | undefined, ...qualifiers: Qualifier[]): Fact =>
    text === undefined
      ? { name, label: label(name), state: notStated.includes(name) ? "notStated" : "missing", qualifiers: [] }
      : { name, label: label(name), state: "value", text, qualifiers };
