import { mustFitBound } from "../../evidence/bounded/schema";
import { amountIn, filled, notStatedIn, unlessNotStated } from "../filled";
import type { Draft } from "../schema";

/** A rate has no currency; money has one, or nobody says which. */
export const measureIn = ({ isPercent, currency }: Draft) => (isPercent ? "percent" : currency ? "money" : undefined);

export function termsFactsIn(draft: Draft) {
  const { fee, isPercent, currency, base, payer, about, average } = draft;
  return {
    ...amountIn(draft),
    ...filled({
      fee,
      measure: measureIn(draft),
      currency: isPercent ? undefined : unlessNotStated(currency),
      base: unlessNotStated(base),
      payer: unlessNotStated(payer),
    }),
    about,
    average,
    notStated: notStatedIn({ currency: !isPercent && currency === "notStated", base: base === "notStated", payer: payer === "notStated" }),
  };
}

const isNumber = (typed: string) => /^\d{1,10}(\.\d{1,4})?$/.test(typed);

export function termsProblems(draft: Draft): string[] {
  const amount = amountIn(draft);
  const typed = [amount.min, amount.max].filter((one) => one !== undefined);
  if (typed.length === 0) return ["quick.missing.amount"];
  if (!measureIn(draft)) return ["quick.missing.measure"];
  if (!typed.every(isNumber)) return ["error.notANumber"];
  const problems = new Set<string>();
  mustFitBound(amount, (_field, message) => problems.add(message));
  return [...problems];
}
