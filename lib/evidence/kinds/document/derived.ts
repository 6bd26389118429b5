import { type Derived, derivedAs } from "../../derived";
import { timeInName } from "./rules";
import type { DocumentFacts } from "./schema";

/** The times that names of files read as. */
export const derivedOfDocument = ({ files }: DocumentFacts): Derived[] =>
  files.flatMap(({ name }, index) => {
    const read = name === undefined ? undefined : timeInName(name);
    return read ? [derivedAs(`files.${index}.time`, { text: read.text, formula: `${read.reads}(${read.digits})` })] : [];
  });
