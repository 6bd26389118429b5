import { decimal, text, wholeNumber, z } from "../../../zod";
import { scaled } from "../../decimal";
import { personalData } from "../../personal-data";
import { stated } from "../../stated";
import { amountWords, type OwnWords, type SaidInLine } from "../../words/own";

export const priceSenses = ["purchase", "sale"] as const;
export const priceUnits = ["record", "hundred", "thousand", "tenThousand", "person", "list", "package", "records"] as const;
/** The database holds to it as well. */
export const mostInPackage = 10_000_000;

const priceLine = stated(
  {
    item: text(200).optional(),
    fields: z.array(z.enum(personalData)).max(personalData.length).default([]),
    openEnded: z.boolean().default(false),
    min: decimal().optional(),
    max: decimal().optional(),
    about: z.boolean().default(false),
    average: z.boolean().default(false),
    /** ISO 4217. */
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, "error.notACurrency")
      .optional(),
    unit: z.enum(priceUnits).optional(),
    /** How many records a package holds; of `records`, for how many the price is. Of no other unit is that a fact of its own. */
    packageSize: wholeNumber(mostInPackage).optional(),
    customisable: z.enum(["yes", "no"]).optional(),
    customisation: text(300).optional(),
  },
  {
    item: ["item"],
    fields: ["fields"],
    amount: ["min", "max"],
    currency: ["currency"],
    unit: ["unit"],
    packageSize: ["packageSize"],
    customisation: ["customisation"],
  },
).superRefine(({ min, max, currency, unit, packageSize, notStated }, context) => {
  if (min !== undefined && max !== undefined && scaled(min) > scaled(max)) context.addIssue({ code: "custom", path: ["max"], message: "error.rangeReversed" });
  if ((min !== undefined || max !== undefined) && currency === undefined && !notStated.includes("currency"))
    context.addIssue({ code: "custom", path: ["currency"], message: "error.missing" });
  if (unit === "records") {
    if (packageSize === undefined) context.addIssue({ code: "custom", path: ["packageSize"], message: "error.missing" });
  } else if (unit !== "package" && (packageSize !== undefined || notStated.includes("packageSize")))
    context.addIssue({ code: "custom", path: ["packageSize"], message: "error.onlyOfPackages" });
});

/** What data costs, as the attribution says. A unit that nobody stated stays not stated, and no price per record is derived from it. */
export const priceListFacts = stated(
  {
    sense: z.enum(priceSenses).optional(),
    buyer: text(200).optional(),
    seller: text(200).optional(),
    lines: z.array(priceLine).min(1, "error.noLines").max(500),
  },
  { sense: ["sense"], buyer: ["buyer"], seller: ["seller"] },
);
export type PriceListFacts = z.output<typeof priceListFacts>;
export type PriceLine = PriceListFacts["lines"][number];

export const priceListOwnWords: OwnWords = { "lines.amount": amountWords, "lines.fields": ["andOthers"] };

/** What a new line of the form has from the line before: prices of one list are mostly in one currency. */
export const priceLineCarried = ["currency"] as const satisfies (keyof PriceLine)[];

/** So many lines of a price list its sentence names. */
export const fewLines = 3;

export const priceListLine: SaidInLine = {
  facts: ["sense", "lines.item", "lines.amount", "lines.unit", "lines.packageSize", "lines.customisable"],
  rows: fewLines,
};
