import type { Compare } from "../compare";
import type { TermsFacts } from "./schema";

export const compareTerms: Compare<TermsFacts> = {
  columns: { fee: "terms.fee", amount: "terms.amount", currency: "terms.currency", base: "terms.base", payer: "terms.payer", due: "terms.due" },
};
