import { z } from "../zod";

/**
 * An object of facts with its third state: a field is a value, or its name stands in `notStated` (somebody looked, and
 * nobody says it), or neither (not filled in yet). A field that is given and said to be not stated is refused.
 * `names` says which fields each name stands for, since an amount may be two columns.
 */
export function stated<Shape extends z.ZodRawShape, Name extends string>(shape: Shape, names: Record<Name, readonly (keyof Shape & string)[]>) {
  const keys = Object.keys(names) as [Name, ...Name[]];
  return z
    .object({
      ...shape,
      notStated: z
        .array(z.enum(keys))
        .max(keys.length)
        .default([])
        .transform((listed) => keys.filter((key) => listed.includes(key))),
    })
    .superRefine((facts, context) => {
      const given = facts as Record<string, unknown> & { notStated: Name[] };
      for (const name of given.notStated) {
        for (const field of names[name]) {
          const value = given[field];
          if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
          context.addIssue({ code: "custom", path: [field], message: "error.givenAndNotStated" });
        }
      }
    });
}

/** Absent where Prisma says null, so that what nobody stated stays absent when read back. */
export const given = <Row extends Record<string, unknown>>(row: Row) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as { [Key in keyof Row]?: Exclude<Row[Key], null> };

/** Null where a form says nothing: the columns are nullable, and Prisma refuses undefined. */
export const orNull = <Value>(value: Value | undefined): Value | null => value ?? null;
