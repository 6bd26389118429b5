import type { Translate } from "../fact";
import type { Bounded } from "./schema";

/** The amount in words; undefined where there is none. */
export const boundText = ({ bound, min, max }: Bounded, t: Translate) =>
  bound === undefined ? undefined : t(`bounds.${bound}`, { min: min ?? "", max: max ?? "" });
