import type { ScriptFacts } from "./schema";

/** How many of the stages that are claimed to exist have no name yet. Undefined while nobody claims a number. */
export const missingStages = ({ claimedStages, stages }: Pick<ScriptFacts, "claimedStages" | "stages">): number | undefined =>
  claimedStages === undefined ? undefined : Math.max(0, claimedStages - stages.length);

export const missingFormula = ({ claimedStages, stages }: Pick<ScriptFacts, "claimedStages" | "stages">) => `${claimedStages} − ${stages.length}`;
