import { type Measures, spanOf } from "../../measures";
import type { TermsFacts } from "./schema";

export function measuresOfTerms({ measure, min, max }: TermsFacts): Measures {
  const rate = measure === "percent" ? spanOf(min, max) : undefined;
  return rate ? { rate } : {};
}
