import { createHash } from "node:crypto";
import { normalize } from "./normal";
import { spellingOf } from "./spelled";

// Whoever types the whole name of a company wants the company, and then what mentions it. No engine knows that a field is a
// list of names, so each whole name is a word of its own, and records that have it come first.

const wholeName = (name: string) => {
  const bare = normalize(name).text.replace(/[\s\p{P}]+/gu, "");
  return bare && `4${createHash("sha256").update(bare).digest("hex").slice(0, 16)}`;
};

/** The words of these whole names, also as they are spelled in pinyin. */
export const wholeNames = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name) => [name, spellingOf(name) ?? ""]).flatMap((name) => wholeName(name) || [])),
];

/** The word that a question is, if it is a whole name. */
export const askedName = (question: string): string | undefined =>
  question.length > 1 && question.length <= 200 ? wholeName(question) || undefined : undefined;
