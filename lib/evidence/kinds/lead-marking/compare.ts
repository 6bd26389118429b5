import type { Compare } from "../compare";
import { describeContradictions } from "./describe";
import type { LeadMarkingFacts } from "./schema";

export const compareLeadMarking: Compare<LeadMarkingFacts> = {
  columns: {
    scope: "leadMarking.scope",
    "marks.meaning": "leadMarking.meaning",
    rules: "leadMarking.rules",
    "marks.rulesExclusive": "leadMarking.exclusive",
    "practices.practice": "leadMarking.practice",
    "practices.share": "leadMarking.share",
    "practices.inference": "leadMarking.inference",
    contradictions: "leadMarking.contradicting",
  },
  together: { practices: "leadMarking.practice" },
  more: describeContradictions,
};
