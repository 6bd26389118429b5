import { requiredText, text, z } from "../../../zod";
import { stated } from "../../stated";
import type { SaidInLine } from "../../words/own";

const contextStatement = stated(
  { text: requiredText(1000), opinion: z.boolean().default(false), saidBy: text(200).optional(), reference: text(300).optional() },
  { saidBy: ["saidBy"], reference: ["reference"] },
);

/** What is publicly known around the case, sentence by sentence, with who says so and where. An opinion is marked as one. */
export const contextFacts = stated(
  { topic: text(300).optional(), statements: z.array(contextStatement).min(1, "error.noStatements").max(100) },
  { topic: ["topic"] },
);
export type ContextFacts = z.output<typeof contextFacts>;

export const contextLine: SaidInLine = { facts: ["topic|statements.text"], rows: 1 };
