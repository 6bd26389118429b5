import { filled, notStatedIn, unlessNotStated, wholeIn } from "../filled";
import type { Draft } from "../schema";

/** One mark, and one rule for it or one thing that is done. In the words that were heard, or as the sentence on the screen says it. */
export function leadMarkingFactsIn({ mark, ruling, outcome, share, times, words, said, nature }: Draft) {
  const line = filled({ code: mark, text: words.trim() || said, outcome, nature });
  const rule = { ...line, ...(times !== "" && { atLeast: Number(times) }) };
  const practice = { ...line, ...filled({ share: unlessNotStated(share) }), notStated: notStatedIn({ share: share === "notStated" }) };
  return {
    marks: [{ ...filled({ code: mark, nature }), notStated: [] }],
    rules: ruling === "rule" ? [rule] : [],
    practices: ruling === "practice" ? [practice] : [],
    notStated: [],
  };
}

export function leadMarkingProblems({ mark, ruling, outcome, times, words, nature }: Draft): string[] {
  if (mark.trim() === "") return ["quick.missing.mark"];
  if (!ruling) return ["quick.missing.ruling"];
  if (!outcome) return ["quick.missing.outcome"];
  if (outcome === "other" && words.trim() === "") return ["quick.missing.words"];
  if (!nature) return ["quick.missing.nature"];
  return ruling === "rule" && times !== "" && wholeIn(times) === null ? ["error.notAWholeNumber"] : [];
}
