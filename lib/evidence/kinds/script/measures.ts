import type { Measures } from "../../measures";
import { missingStages } from "./rules";
import type { ScriptFacts } from "./schema";

export function measuresOfScript(facts: ScriptFacts): Measures {
  const stagesMissing = missingStages(facts);
  return stagesMissing === undefined ? {} : { stagesMissing };
}
