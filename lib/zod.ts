import { z } from "zod";

// Errors are message keys: zod's own English sentences never reach a page.
z.config({
  customError: (issue) => {
    // One of a few words of which none was chosen.
    if (issue.code === "invalid_value" && issue.input === undefined) return "error.missing";
    if (issue.code === "invalid_type") return issue.input === undefined ? "error.missing" : "error.wrongType";
    if (issue.code === "too_small") return issue.origin === "string" ? "error.tooShort" : issue.origin === "array" ? "error.tooFew" : "error.tooSmall";
    if (issue.code === "too_big") return issue.origin === "string" ? "error.tooLong" : issue.origin === "array" ? "error.tooMany" : "error.tooBig";
    if (issue.code === "unrecognized_keys") return "error.unknownField";
    return "error.invalid";
  },
});

/** Characters that no text of ours may hold: PostgreSQL refuses NUL, and a lone surrogate cannot be hashed as UTF-8. */
const unstorable = (text: string) => text.includes("\0") || !text.isWellFormed();

/** Text that somebody typed: trimmed, storable, at most `max` UTF-16 units. Not normalised: both twins are kept. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !unstorable(value), "error.unstorable");

/** The same, and not empty. */
export const requiredText = (max: number) => text(max).min(1, "error.missing");

/** A number as people write it: full-width digits, and commas where each sets three digits apart. Any other comma could mean something else. */
export function plainNumber(typed: string): string {
  const narrow = typed.normalize("NFKC").trim();
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(narrow) ? narrow.replaceAll(",", "") : narrow;
}

/** A decimal as text, so that no float ever touches it: up to `digits` before the point and 4 after. Never negative. */
export const decimal = (digits = 10) =>
  z
    .string()
    .overwrite(plainNumber)
    // The rules of an object calculate with its numbers: they are not asked where one is none.
    .regex(new RegExp(`^\\d{1,${digits}}(\\.\\d{1,4})?$`), { error: "error.notANumber", abort: true });

/** A count or a place: a whole number from 1 on. Whatever else was typed is answered with what is wanted. */
export const wholeNumber = (most: number) =>
  z.number("error.notAWholeNumber").int("error.notAWholeNumber").min(1, "error.notAWholeNumber").max(most, "error.tooBig");

export { z };
