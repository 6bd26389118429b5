import { type Fact, factsOf, type Qualifier, type Summing, tidied, type Translate } from "../../fact";
import { boundText, withBound } from "../../bounded/describe";
import { type Worked, type WorkedName, whyNot, workedOut } from "./rules";
import type { CallQuotaFacts } from "./schema";

const periodOf = ({ periodAmount, periodUnit }: CallQuotaFacts, t: Translate) =>
  periodAmount === undefined || periodUnit === undefined ? undefined : t(`callQuota.periods.${periodUnit}`, { amount: Number(periodAmount) });

/** A quota as a sentence. What it does not say is said too, but in a title: that stays when the gap is filled. */
export function summarizeCallQuota(facts: CallQuotaFacts, t: Translate, { gaps = true }: Summing = {}): string {
  const { notStated } = facts;
  if (!gaps && boundText(facts, t) === undefined && facts.appliesTo === undefined) return ""; // how it is known alone says nothing
  // Not stated and not filled in are never the same word.
  const absent = (name: (typeof notStated)[number]) =>
    gaps ? t("absent", { field: t(`callQuota.${name}`), state: t(notStated.includes(name) ? "notStated" : "notFilled") }) : "";
  const period = periodOf(facts, t);
  const said = t("callQuota.summary", {
    who: facts.appliesTo ? t(`staff.${facts.appliesTo}`) : "none",
    amount: boundText(facts, t) ?? absent("amount"),
    unit: facts.unit ? t(`callQuota.units.${facts.unit}`) : absent("unit"),
    per: period === undefined ? absent("period") : t("callQuota.per", { period }),
    average: facts.average ? "yes" : "no",
    about: facts.about ? "yes" : "no",
    nature: t(`natures.${facts.nature}`),
  });
  // Chinese puts no space between its own characters, only beside a number.
  return tidied(said).replaceAll(/(\p{Script=Han}) (?=\p{Script=Han})/gu, "$1");
}

/** What bounds the amount, and so whatever is worked out of it. */
export const boundedBy = ({ about, average, ability }: CallQuotaFacts): Qualifier[] => [
  ...(about ? (["about"] as const) : []),
  ...(average ? (["average"] as const) : []),
  ...(ability ? (["ability"] as const) : []),
];

/** A derived amount in words: bound as the stated one is, and open where digits were cut. */
export function workedText({ bound, unit }: CallQuotaFacts, { min, max, cut }: Worked, t: Translate): string {
  const end = (name: "min" | "max", value: string | undefined) => (value !== undefined && cut.includes(name) ? t("cut", { value }) : value);
  const amount = boundText({ bound, min: end("min", min), max: end("max", max) }, t) ?? "";
  return unit ? t("callQuota.worked", { amount, unit: t(`callQuota.units.${unit}`) }) : amount;
}

/** Per hour and per day, worked out; or why not, in one phrase. Nothing where it was stated so. */
export function describeWorked(name: WorkedName, facts: CallQuotaFacts, t: Translate): Fact[] {
  const label = t(`callQuota.${name}`);
  const found = workedOut[name].of(facts);
  if (found) {
    const worked = { formula: found.formula, text: workedText(facts, found, t), qualifiers: ["derived" as const, ...boundedBy(facts)] };
    return [withBound({ name, label, state: "value", ...worked }, facts.bound)];
  }
  const reason = whyNot(name, facts);
  if (reason === undefined) return [];
  const hours = t(facts.notStated.includes("workingHours") ? "notStated" : "notFilled");
  return [{ name, label, state: "notDerived", reason, text: t(`callQuota.notDerived.${reason}`, { hours }), qualifiers: [] }];
}

export function describeCallQuota(facts: CallQuotaFacts, t: Translate): Fact[] {
  const fact = factsOf(facts.notStated, (name) => t(`callQuota.${name}`));
  // That the amount itself is missing says so already.
  const derived = whyNot("perHour", facts) === "noAmount" ? [] : (["perHour", "perDay"] as const).flatMap((name) => describeWorked(name, facts, t));
  return [
    withBound(fact("amount", boundText(facts, t), facts.nature, ...boundedBy(facts)), facts.bound),
    fact("unit", facts.unit && t(`callQuota.units.${facts.unit}`)),
    fact("period", periodOf(facts, t)?.trim()),
    ...derived,
    fact("appliesTo", facts.appliesTo && t(`staff.${facts.appliesTo}`)),
    ...(facts.appliesNote === undefined ? [] : [fact("appliesNote", facts.appliesNote)]),
    fact("workingHours", facts.workingHours),
    fact("basis", facts.basis),
  ];
}
