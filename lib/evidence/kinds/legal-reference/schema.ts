import { decimal, text, z } from "../../../zod";
import { scaled } from "../../decimal";
import { stated } from "../../stated";
import type { SaidInLine } from "../../words/own";

export const penaltyKinds = ["imprisonment", "shortDetention", "control", "lifeImprisonment", "other"] as const;
export const fineRules = ["with", "instead", "withOrInstead", "none"] as const;

/** A day, a month or a year, as precisely as it is known. */
const date = z
  .string()
  .trim()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "error.notADate")
  .refine((value) => value.length < 10 || z.iso.date().safeParse(value).success, "error.notADate");

const years = decimal(2);

const legalTier = stated(
  {
    condition: text(600).optional(),
    circumstance: text(200).optional(),
    penalties: z
      .array(z.enum(penaltyKinds))
      .max(penaltyKinds.length)
      .default([])
      .transform((given) => penaltyKinds.filter((one) => given.includes(one))),
    yearsFrom: years.optional(),
    yearsTo: years.optional(),
    fine: z.enum(fineRules).optional(),
  },
  { condition: ["condition"], circumstance: ["circumstance"], penalties: ["penalties"], years: ["yearsFrom", "yearsTo"], fine: ["fine"] },
).superRefine(({ penalties, yearsFrom, yearsTo }, context) => {
  const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  if (yearsFrom !== undefined && yearsTo !== undefined && scaled(yearsFrom) > scaled(yearsTo)) refuse("yearsTo", "error.rangeReversed");
  if ((yearsFrom !== undefined || yearsTo !== undefined) && !penalties.includes("imprisonment")) refuse("penalties", "error.yearsOfWhat");
});

/** What a law says, as the source gives it: the article and its tiers, from the mildest on. */
export const legalReferenceFacts = stated(
  {
    law: text(300).optional(),
    article: text(120).optional(),
    inForceFrom: date.optional(),
    elsewhere: text(300).optional(),
    tiers: z.array(legalTier).max(30).default([]),
  },
  { law: ["law"], article: ["article"], inForceFrom: ["inForceFrom"] },
);
export type LegalReferenceFacts = z.output<typeof legalReferenceFacts>;
export type LegalTier = LegalReferenceFacts["tiers"][number];

export const legalReferenceLine: SaidInLine = { facts: ["law", "article", "tiers.circumstance", "tiers.years"] };
