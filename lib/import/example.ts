import type { Translate } from "../evidence/fact";
import type { ImportTarget } from "./schema";

/** The columns that an empty table of each target has. Fields that only say the same in another way are left to those who have them. */
const columns: Record<ImportTarget, readonly string[]> = {
  company: ["name", "short", "english", "former", "lineOfBusiness", "creditCode", "note"],
  priceList: ["item", "fields", "amount", "currency", "unit", "customisable", "customisation", "company", "seller", "day"],
  callLog: ["at", "agent", "number", "duration", "outcome", "mark"],
};

/** A table to fill in, in the words of a language (`t` of "import"): its headers, and a row that shows what each cell may say. */
export const exampleOf = (target: ImportTarget, t: Translate): string[][] =>
  ["fields", "example"].map((part) => columns[target].map((field) => t(`${part}.${target}.${field}`)));
