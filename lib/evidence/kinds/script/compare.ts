import type { Compare } from "../compare";
import { missingFormula, missingStages } from "./rules";
import type { ScriptFacts } from "./schema";

export const compareScript: Compare<ScriptFacts> = {
  columns: {
    claimedStages: "script.claimedStages",
    stages: "script.stages",
    missing: "script.missing",
    form: "script.form",
    management: "script.management",
    onRefusal: "script.onRefusal",
    transcript: "script.transcript",
  },
  more(facts, t) {
    const missing = missingStages(facts);
    if (missing === undefined) return [];
    const formula = missingFormula(facts);
    return [{ name: "missing", label: t("script.missing"), state: "value", text: String(missing), qualifiers: ["derived"], formula }];
  },
};
