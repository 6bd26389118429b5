import { z } from "../../zod";
import { factName, mostApart, factOnce } from "../attribution";

/** Words that bound what a source says, in the order in which they are shown. Any stated fact can bear them. */
export const factWords = ["about", "average", "atLeast", "atMost", "some", "mainly", "forExample", "andOthers"] as const;
export type FactWord = (typeof factWords)[number];

/** Words of one fact. The same one twice says nothing more; two ends at once are a range, which is no word. */
export const wordsOfFact = z
  .array(z.enum(factWords))
  .max(factWords.length)
  .transform((given) => factWords.filter((word) => given.includes(word)))
  .refine((words) => !(words.includes("atLeast") && words.includes("atMost")), "error.bothEnds");

/** The words of single facts, each by the name that its kind describes it by, beside those that a kind has fields of its own for. */
export const factQualifiers = z
  .array(z.object({ fact: factName, qualifiers: wordsOfFact.refine((words) => words.length > 0, "error.missing") }))
  .max(mostApart)
  .superRefine(factOnce);
export type FactQualifiers = z.output<typeof factQualifiers>;
