import { decimal, text, z } from "../../../zod";
import { bounds, mustFitBound } from "../../bounded/schema";
import { stated } from "../../stated";
import { staffGroups } from "../call-quota/schema";
import type { OwnWords, SaidInLine } from "../../words/own";

export const extents = ["prefix", "number"] as const;
export const lineTypes = ["card", "landline", "internet", "serviceNumber", "other"] as const;
export const operatorTypes = ["stateOperator", "virtualOperator", "other"] as const;

/** Digits as they are dialled. People write them with spaces, dashes, brackets and full-width; one number has one way of being stored. */
const digits = text(60)
  .transform((typed) => typed.normalize("NFKC").replaceAll(/[\s\-‐‑–—()]/g, ""))
  .pipe(z.string().regex(/^\+?\d{2,20}$/, "error.notDigits"));

/** Lines that a company calls from. Numbers of people who were called have no place here. */
export const phoneLineFacts = stated(
  {
    digits: digits.optional(),
    extent: z.enum(extents).optional(),
    lineType: z.enum(lineTypes).optional(),
    operator: text(120).optional(),
    operatorType: z.enum(operatorTypes).optional(),
    arrangedBy: text(200).optional(),
    forWhom: z.enum(staffGroups).optional(),
    forNote: text(300).optional(),
    registeredTo: text(200).optional(),
    bound: z.enum(bounds).optional(),
    min: decimal().optional(),
    max: decimal().optional(),
    about: z.boolean().default(false),
  },
  {
    digits: ["digits", "extent"],
    lineType: ["lineType"],
    operator: ["operator"],
    operatorType: ["operatorType"],
    arrangedBy: ["arrangedBy"],
    forWhom: ["forWhom"],
    registeredTo: ["registeredTo"],
    count: ["bound", "min", "max"],
  },
).superRefine(({ digits: given, extent, bound, min, max }, context) => {
  const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  mustFitBound({ bound, min, max }, refuse);
  for (const [name, count] of Object.entries({ min, max })) if (count !== undefined && /[.]\d*[1-9]/.test(count)) refuse(name, "error.notWhole");
  // A prefix and a number are different things: 170 alone says neither.
  if (given !== undefined && extent === undefined) refuse("extent", "error.missing");
  if (extent !== undefined && given === undefined) refuse("digits", "error.missing");
});
export type PhoneLineFacts = z.output<typeof phoneLineFacts>;

export const phoneLineOwnWords: OwnWords = { count: ["about", "atLeast", "atMost"] };

export const phoneLineLine: SaidInLine = { facts: ["digits", "lineType", "operatorType", "arrangedBy", "forWhom"] };
