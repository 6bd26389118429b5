import { requiredText, text, wholeNumber, z } from "../../../zod";
import { stated } from "../../stated";
import type { OwnWords, SaidInLine } from "../../words/own";

const stage = stated(
  { name: requiredText(60), gloss: text(200).optional(), quote: text(4000).optional(), callPosition: wholeNumber(99).optional() },
  { quote: ["quote"], callPosition: ["callPosition"] },
);

/** A sales script, or the training for it. Stages stand in order of mention; the place in a call is a fact of its own. */
export const scriptFacts = stated(
  {
    claimedStages: wholeNumber(99).optional(),
    openEnded: z.boolean().default(false),
    form: text(200).optional(),
    management: text(200).optional(),
    onRefusal: text(500).optional(),
    duration: text(200).optional(),
    trainer: text(200).optional(),
    transcript: text(20_000).optional(),
    stages: z.array(stage).max(60).default([]),
  },
  {
    claimedStages: ["claimedStages"],
    form: ["form"],
    management: ["management"],
    onRefusal: ["onRefusal"],
    duration: ["duration"],
    trainer: ["trainer"],
    transcript: ["transcript"],
  },
).superRefine(({ stages }, context) => {
  const places = new Set<number>();
  stages.forEach(({ callPosition }, index) => {
    if (callPosition === undefined) return;
    if (places.has(callPosition)) context.addIssue({ code: "custom", path: ["stages", index, "callPosition"], message: "error.placeTaken" });
    places.add(callPosition);
  });
});
export type ScriptFacts = z.output<typeof scriptFacts>;

export const scriptOwnWords: OwnWords = { stages: ["andOthers"] };

export const scriptLine: SaidInLine = { facts: ["claimedStages", "stages"] };
