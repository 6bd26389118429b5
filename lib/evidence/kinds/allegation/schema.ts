import { requiredText, text, z } from "../../../zod";
import { stated } from "../../stated";
import { shares } from "../lead-marking/schema";
import type { SaidInLine } from "../../words/own";

export const standings = ["unverified", "confirmed", "refuted"] as const;

/** What somebody accuses somebody of. It stays unverified until the record says how it was checked; that an editor accepted the record checks nothing. */
export const allegationFacts = stated(
  {
    alleged: requiredText(600),
    share: z.enum(shares).optional(),
    against: text(200).optional(),
    madeBy: text(200).optional(),
    period: text(200).optional(),
    withoutDetail: z.boolean().default(false),
    standing: z.enum(standings).default("unverified"),
    checkedBy: text(600).optional(),
  },
  { against: ["against"], madeBy: ["madeBy"], period: ["period"] },
).superRefine(({ standing, checkedBy }, context) => {
  const refuse = (message: string) => context.addIssue({ code: "custom", path: ["checkedBy"], message });
  if (standing !== "unverified" && !checkedBy) refuse("error.missing");
  if (standing === "unverified" && checkedBy) refuse("error.stillUnverified");
});
export type AllegationFacts = z.output<typeof allegationFacts>;

export const allegationLine: SaidInLine = { facts: ["alleged", "share", "against", "madeBy", "standing", "detail"] };
