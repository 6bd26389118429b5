import { requiredText, text, wholeNumber, z } from "../../../zod";
import { stated } from "../../stated";

export const markSenses = ["strongIntent", "followUp", "givenUp", "other"] as const;
export const callOutcomes = ["clearRefusal", "repeatedRefusal", "swearing", "numberNotExist", "numberSuspended", "interest", "noAnswer", "other"] as const;
export const shares = ["all", "most", "some", "few"] as const;
export const markNatures = ["required", "seen", "heard", "reported", "inferred"] as const;

const code = requiredText(8);
const nature = z.enum(markNatures);

const mark = stated(
  { code, meaning: text(200).optional(), sense: z.enum(markSenses).optional(), rulesExclusive: z.boolean().default(false), nature },
  { meaning: ["meaning"] },
);
const rule = z.object({ code, text: requiredText(300), outcome: z.enum(callOutcomes), atLeast: wholeNumber(999).optional(), nature });
const practice = stated(
  { code, text: requiredText(300), outcome: z.enum(callOutcomes), share: z.enum(shares).optional(), inference: text(300).optional(), nature },
  { share: ["share"] },
);

/** How people who were called get marked: what the marks are said to mean, the rules for them, and what is done. */
export const leadMarkingFacts = stated(
  {
    scope: text(300).optional(),
    marks: z.array(mark).min(1, "error.noMarks").max(30),
    rules: z.array(rule).max(100).default([]),
    practices: z.array(practice).max(100).default([]),
  },
  { scope: ["scope"] },
).superRefine(({ marks, rules, practices }, context) => {
  const codes = new Set<string>();
  marks.forEach((one, index) => {
    if (codes.has(one.code)) context.addIssue({ code: "custom", path: ["marks", index, "code"], message: "error.codeTaken" });
    codes.add(one.code);
  });
  for (const [name, rows] of [
    ["rules", rules],
    ["practices", practices],
  ] as const)
    rows.forEach((one, index) => {
      if (!codes.has(one.code)) context.addIssue({ code: "custom", path: [name, index, "code"], message: "error.noSuchMark" });
    });
});
export type LeadMarkingFacts = z.output<typeof leadMarkingFacts>;
