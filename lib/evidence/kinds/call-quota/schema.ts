import { decimal, text, z } from "../../../zod";
import { bounds, mustFitBound } from "../../bounded/schema";
import { scaled } from "../../decimal";
import { stated } from "../../stated";
import { amountWords, type OwnWords, type SaidInLine } from "../../words/own";

export const quotaUnits = ["call", "number"] as const;
export const periodUnits = ["minute", "hour", "day", "week", "month"] as const;
export const staffGroups = ["newStaff", "experiencedStaff", "allStaff", "other"] as const;
/** What a quota can be: our own inferences are no quotas. */
export const quotaNatures = ["required", "seen", "heard", "reported"] as const;

/** How much is dialled, or has to be. Calls and numbers are different units and are never converted into each other. */
export const callQuotaFacts = stated(
  {
    bound: z.enum(bounds).optional(),
    min: decimal().optional(),
    max: decimal().optional(),
    about: z.boolean().default(false),
    average: z.boolean().default(false),
    unit: z.enum(quotaUnits).optional(),
    periodAmount: decimal(6).optional(),
    periodUnit: z.enum(periodUnits).optional(),
    nature: z.enum(quotaNatures),
    ability: z.boolean().default(false),
    appliesTo: z.enum(staffGroups).optional(),
    appliesNote: text(300).optional(),
    workingHours: decimal(2).optional(),
    basis: text(300).optional(),
  },
  {
    amount: ["bound", "min", "max"],
    unit: ["unit"],
    period: ["periodAmount", "periodUnit"],
    appliesTo: ["appliesTo"],
    workingHours: ["workingHours"],
    basis: ["basis"],
  },
).superRefine(({ bound, min, max, periodAmount, periodUnit, workingHours }, context) => {
  const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  mustFitBound({ bound, min, max }, refuse);
  if (periodAmount !== undefined && periodUnit === undefined) refuse("periodUnit", "error.missing");
  if (periodUnit !== undefined && periodAmount === undefined) refuse("periodAmount", "error.missing");
  if (periodAmount !== undefined && scaled(periodAmount) === 0n) refuse("periodAmount", "error.zero");
  if (workingHours !== undefined && (scaled(workingHours) === 0n || scaled(workingHours) > scaled("24"))) refuse("workingHours", "error.notADay");
});
export type CallQuotaFacts = z.output<typeof callQuotaFacts>;

export const callQuotaOwnWords: OwnWords = { amount: amountWords };

export const callQuotaLine: SaidInLine = { facts: ["amount", "unit", "period", "appliesTo"] };
