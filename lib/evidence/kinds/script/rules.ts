import type { WorkedFrom } from "../../words/rules";
import type { ScriptFacts } from "./schema";

/** How many of the stages that are claimed to exist have no name yet. Undefined while nobody claims a number. */
export const missingStages = ({ claimedStages, stages }: Pick<ScriptFacts, "claimedStages" | "stages">): number | undefined =>
  claimedStages === undefined ? undefined : Math.max(0, claimedStages - stages.length);

/** Why nothing can be said of what is missing. */
export const whyNotMissing = ({ notStated }: Pick<ScriptFacts, "notStated">) => (notStated.includes("claimedStages") ? "claimNotStated" : "claimNotFilled");

export const missingFormula = ({ claimedStages, stages }: Pick<ScriptFacts, "claimedStages" | "stages">) => `${claimedStages} − ${stages.length}`;
/** What is said to be there bounds what is missing of it. */
export const missingWorkedFrom = (name: string): WorkedFrom | undefined => (name === "missing" ? { with: ["claimedStages"], against: ["stages"] } : undefined);
