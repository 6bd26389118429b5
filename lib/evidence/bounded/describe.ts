import type { Fact, Translate } from "../fact";
import type { Bounded } from "./schema";

/** The amount in words; undefined where there is none. */
export const boundText = ({ bound, min, max }: Bounded, t: Translate) =>
  bound === undefined ? undefined : t(`bounds.${bound}`, { min: min ?? "", max: max ?? "" });

/** An amount in words that says which of its ends is open, for whoever does not read the words. */
export const withBound = (fact: Fact, bound: Bounded["bound"]): Fact =>
  fact.state === "value" && (bound === "atLeast" || bound === "atMost") ? { ...fact, bound } : fact;
