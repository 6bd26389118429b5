import { companyText } from "../victims/schema";
import { text, z } from "../zod";
import { stated } from "../evidence/stated";
import { faultOfCode, plainCode } from "./rules";

export const aliasKinds = ["short", "english", "former", "other"] as const;

const codeFaults = { oldRegistration: "error.oldRegistrationNumber", shape: "error.notACreditCode", check: "error.wrongCreditCode" } as const;

const requiredName = () => companyText(200).min(1, "error.missing");

const profile = {
  name: requiredName(),
  lineOfBusiness: companyText(300).optional(),
  /** Unified social credit code (GB 32100-2015), kept without its gaps. */
  creditCode: z
    .string()
    .max(60)
    .transform(plainCode)
    .superRefine((code, context) => {
      const fault = faultOfCode(code);
      if (fault) context.addIssue({ code: "custom", message: codeFaults[fault] });
    })
    .optional(),
  note: companyText(4000).optional(),
  aliases: z
    .array(z.object({ name: requiredName(), kind: z.enum(aliasKinds).default("short") }))
    .max(30)
    .default([]),
};
const states = { lineOfBusiness: ["lineOfBusiness"], creditCode: ["creditCode"] } as const;

/** What an investigation says of a company. The id comes from the form: sending twice records once. */
export const companyInput = stated({ companyId: z.uuid(), investigationId: z.uuid(), ...profile }, states);
export type CompanyInput = z.infer<typeof companyInput>;

/** Ids that stood before somebody's eyes, as one field of a form. */
const seenIds = z
  .string()
  .max(2000)
  .default("")
  .transform((ids) => ids.split(" ").filter(Boolean));

/** A new company as its form sends it: with those that may be the same and were looked at. */
export const companyForm = companyInput.safeExtend({ seenAlike: seenIds });

/** What is asked while a name is being typed. */
export const alikeAsked = z.object({
  investigation: z.uuid(),
  names: z.array(text(200)).max(31),
  code: text(60).optional(),
  except: z.uuid().optional(),
});

export const companyEdit = stated({ companyId: z.uuid(), investigationId: z.uuid(), seenVersion: z.coerce.number().int().min(1), ...profile }, states);
export type CompanyEdit = z.infer<typeof companyEdit>;
