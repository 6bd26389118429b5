import type { Compare } from "../compare";
import { contradictions } from "./rules";
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
  more(facts, t) {
    const label = t("leadMarking.contradicting");
    // Where no practice is recorded, nothing can be said of whether it contradicts.
    if (facts.practices.length === 0)
      return [{ name: "contradictions", label, state: "notDerived", reason: "noPractice", text: t("leadMarking.noPractice"), qualifiers: [] }];
    const found = contradictions(facts);
    if (found.length === 0)
      return [{ name: "contradictions", label, state: "value", text: t("leadMarking.contradictions", { count: 0 }), qualifiers: ["derived"] }];
    return found.map(({ practice, code, against }, index) => ({
      name: `contradictions.${index}`,
      label,
      state: "value",
      text: t(`leadMarking.against.${against}`, {
        code,
        practice: facts.practices[practice]?.text ?? "",
        meaning: facts.marks.find((mark) => mark.code === code)?.meaning ?? "",
      }),
      qualifiers: ["derived"],
    }));
  },
};
