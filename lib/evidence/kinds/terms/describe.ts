import { boundText, withBound } from "../../bounded/describe";
import { type Fact, factsOf, type Summing, tidied, type Translate } from "../../fact";
import type { TermsFacts } from "./schema";

/** "3%", "100–150 yuan", "at least 500 yuan". */
function chargeOf(facts: TermsFacts, t: Translate): string | undefined {
  const amount = boundText(facts, t);
  if (amount === undefined || facts.measure === undefined) return undefined;
  return t(`terms.charges.${facts.measure}`, { amount, currency: facts.currency === "CNY" ? t("priceList.yuan") : (facts.currency ?? "") });
}

/** What the charge is reckoned on, in the list's word, or in the source's own where the list has none. */
const baseOf = ({ base, baseNote }: TermsFacts, t: Translate) =>
  base === undefined ? undefined : base === "other" && baseNote ? baseNote : t(`terms.bases.${base}`);
const payerOf = ({ payer, payerNote }: TermsFacts, t: Translate) =>
  payer === undefined ? undefined : payer === "other" && payerNote ? payerNote : t(`terms.payers.${payer}`);

export function summarizeTerms(facts: TermsFacts, t: Translate, { gaps = true }: Summing = {}): string {
  const state = (name: "amount" | "base" | "payer") =>
    gaps ? t("open", { field: t(`terms.${name}`), state: t(facts.notStated.includes(name) ? "notStated" : "notFilled") }) : "";
  if (!gaps && facts.fee === undefined && chargeOf(facts, t) === undefined) return "";
  return tidied(
    t("terms.summary", {
      fee: facts.fee ?? "none",
      charge: chargeOf(facts, t) ?? state("amount"),
      about: facts.about ? "yes" : "no",
      average: facts.average ? "yes" : "no",
      measure: facts.measure ?? "none",
      base: baseOf(facts, t) ?? (facts.measure === "money" ? "none" : state("base") || "none"),
      payer: payerOf(facts, t) ?? "none",
      noPayer: state("payer"),
    }),
  );
}

export function describeTerms(facts: TermsFacts, t: Translate): Fact[] {
  const fact = factsOf(facts.notStated, (name) => t(`terms.${name}`));
  const { about, average, measure, bound, base, baseNote, payer, payerNote } = facts;
  return [
    fact("fee", facts.fee),
    withBound(fact("amount", chargeOf(facts, t), ...(about ? (["about"] as const) : []), ...(average ? (["average"] as const) : [])), bound),
    // A rate has no currency; an amount of money without one says so.
    ...(measure === "money" && bound !== undefined && facts.currency === undefined ? [fact("currency", undefined)] : []),
    fact("base", baseOf(facts, t)),
    ...(baseNote === undefined || base === "other" ? [] : [fact("baseNote", baseNote)]),
    fact("payer", payerOf(facts, t)),
    ...(payerNote === undefined || payer === "other" ? [] : [fact("payerNote", payerNote)]),
    fact("due", facts.due),
  ];
}
