import type { Compare } from "../compare";
import { describeMissing } from "./describe";
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
  // A gap is compared where there is one to count.
  more: (facts, t) => describeMissing(facts, t).filter(({ state }) => state === "value"),
};
