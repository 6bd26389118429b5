import { filled, notStatedIn, wholeIn } from "../filled";
import type { Draft, Stage } from "../schema";

/** Stages in order of mention: those put aside, and the one that is being written. */
export function stagesIn({ stages, stageName, stageSaid, saidNotStated }: Draft): Stage[] {
  return stageName.trim() || stageSaid.trim() ? [...stages, { name: stageName, said: stageSaid, saidNotStated }] : stages;
}

/** The next one begins: what was written is one more stage. */
export const withNextStage = (draft: Draft): Partial<Draft> => ({ stages: stagesIn(draft), stageName: "", stageSaid: "", saidNotStated: false });

export function scriptFactsIn(draft: Draft) {
  const { claimed, claimedNotStated } = draft;
  return {
    ...(claimed !== "" && { claimedStages: Number(claimed) }),
    stages: stagesIn(draft).map(({ name, said, saidNotStated }) => ({
      ...filled({ name, quote: said }),
      notStated: notStatedIn({ quote: saidNotStated && said.trim() === "" }),
    })),
    notStated: notStatedIn({ claimedStages: claimedNotStated && claimed === "" }),
  };
}

/** As many as the record takes. */
const mostStages = 60;

export function scriptProblems(draft: Draft): string[] {
  const stages = stagesIn(draft);
  if (stages.length === 0 && draft.claimed === "") return ["quick.missing.stage"];
  if (stages.some(({ name }) => name.trim() === "")) return ["quick.missing.stageName"];
  if (stages.length > mostStages) return ["error.tooMany"];
  return draft.claimed !== "" && wholeIn(draft.claimed) === null ? ["error.notAWholeNumber"] : [];
}
