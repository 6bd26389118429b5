import { requiredText, text, z } from "../../../zod";
import { delays } from "../../delay";
import { stated } from "../../stated";
import type { SaidInLine } from "../../words/own";

const observationStep = stated(
  { trigger: text(300).optional(), follows: requiredText(500), delay: z.enum(delays).optional(), delayNote: text(100).optional() },
  { trigger: ["trigger"], delay: ["delay", "delayNote"] },
);

/** What was seen, and the pattern in it: what sets it off and what follows, in order. When and where stand with the record. */
export const observationFacts = stated(
  {
    seen: requiredText(1000),
    observer: text(200).optional(),
    method: text(300).optional(),
    steps: z.array(observationStep).max(100).default([]),
  },
  { observer: ["observer"], method: ["method"] },
);
export type ObservationFacts = z.output<typeof observationFacts>;

export const observationLine: SaidInLine = { facts: ["seen", "observer"] };
