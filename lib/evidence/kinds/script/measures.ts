import type { Measures } from "../../measures";
import type { FactWord } from "../../words/schema";
import { missingStages } from "./rules";
import type { ScriptFacts } from "./schema";

/** At least so many stages are missing. Where at most so many are, perhaps none is; any other word, and none, leaves the figure as it was said. */
export function measuresOfScript(facts: ScriptFacts, words: (name: string) => readonly FactWord[]): Measures {
  const stagesMissing = missingStages(facts);
  return stagesMissing === undefined ? {} : { stagesMissing: words("missing").includes("atMost") ? 0 : stagesMissing };
}
