import { joinedSpans, type Measures, spanOf } from "../../measures";
import type { LegalReferenceFacts } from "./schema";

/** Years in prison, from the mildest tier to the gravest. */
export function measuresOfLaw({ tiers }: LegalReferenceFacts): Measures {
  const [prison] = joinedSpans(
    tiers.flatMap(({ yearsFrom, yearsTo }) => spanOf(yearsFrom, yearsTo) ?? []),
    1,
  );
  return prison ? { prison } : {};
}
