import { decimal, text, z } from "../../../zod";
import { bounds, mustFitBound } from "../../bounded/schema";
import { stated } from "../../stated";
import { amountWords, type OwnWords, type SaidInLine } from "../../words/own";

export const chargeMeasures = ["percent", "money"] as const;
export const chargeBases = ["loanAmount", "amountPaidOut", "repayment", "price", "other"] as const;
export const payers = ["borrower", "lender", "buyer", "seller", "other"] as const;

/** What a company takes for what it does: a rate of something, or an amount of money. */
export const termsFacts = stated(
  {
    fee: text(120).optional(),
    measure: z.enum(chargeMeasures).optional(),
    bound: z.enum(bounds).optional(),
    min: decimal().optional(),
    max: decimal().optional(),
    about: z.boolean().default(false),
    average: z.boolean().default(false),
    /** ISO 4217, of an amount of money. */
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, "error.notACurrency")
      .optional(),
    base: z.enum(chargeBases).optional(),
    baseNote: text(300).optional(),
    payer: z.enum(payers).optional(),
    payerNote: text(300).optional(),
    due: text(300).optional(),
  },
  { fee: ["fee"], amount: ["measure", "bound", "min", "max"], currency: ["currency"], base: ["base"], payer: ["payer"], due: ["due"] },
).superRefine(({ measure, bound, min, max, currency, notStated }, context) => {
  const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  mustFitBound({ bound, min, max }, refuse);
  if (bound !== undefined && measure === undefined) refuse("measure", "error.missing");
  if (measure === "percent" && currency !== undefined) refuse("currency", "error.rateHasNoCurrency");
  if (measure === "money" && bound !== undefined && currency === undefined && !notStated.includes("currency")) refuse("currency", "error.missing");
});
export type TermsFacts = z.output<typeof termsFacts>;

export const termsOwnWords: OwnWords = { amount: amountWords };

export const termsLine: SaidInLine = { facts: ["fee", "amount", "base", "payer"] };
