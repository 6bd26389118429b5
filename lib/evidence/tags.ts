import { text, z } from "../zod";

/** What separates tags where they are typed in one line. A tag holds none of it. */
const between = /[,，、;；\n]/;

/** One spelling of a tag: width, letter case, spaces, a leading # and characters that cannot be seen make no other tag. */
const spelled = (tag: string) =>
  tag
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^#+ ?/, "")
    .toLowerCase();

/** One tag, however it is typed. */
export const tag = text(60)
  .transform(spelled)
  .pipe(
    z
      .string()
      .min(1, "error.missing")
      .max(40)
      .refine((name) => !between.test(name), "error.tagHoldsComma"),
  );

/** The tags of a record, each once, in the order given. */
export const tags = z
  .array(tag)
  .max(30)
  .transform((names) => [...new Set(names)]);

/** Reads a line of tags as people type it. */
export const parseTags = (line: string): string[] =>
  line
    .split(between)
    .map(spelled)
    .filter((name) => name !== "");

/** The line that reads back to the same tags. */
export const formatTags = (names: readonly string[]): string => names.join(", ");
