import { type Fact, factsOf, type Qualifier, type Translate } from "../../fact";
import { boundText } from "../../bounded/describe";
import { needsWorkingHours, perHour } from "./rules";
import type { CallQuotaFacts } from "./schema";

const periodOf = ({ periodAmount, periodUnit }: CallQuotaFacts, t: Translate) =>
  periodAmount === undefined || periodUnit === undefined ? undefined : t(`callQuota.periods.${periodUnit}`, { amount: Number(periodAmount) });

/** A quota as a sentence. What it does not say is said too, but in a title: that stays when the gap is filled. */
export function summarizeCallQuota(facts: CallQuotaFacts, t: Translate, { gaps = true } = {}): string {
  // Not stated and not filled in are never the same word.
  const absent = (name: (typeof facts.notStated)[number]) =>
    gaps ? t("absent", { field: t(`callQuota.${name}`), state: t(facts.notStated.includes(name) ? "notStated" : "notFilled") }) : "";
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
  return said
    .replaceAll(/\s+/g, " ")
    .replaceAll(/(\p{Script=Han}) (?=\p{Script=Han})/gu, "$1")
    .replaceAll(/ (?=[，,])/g, "")
    .trim();
}

export function describeCallQuota(facts: CallQuotaFacts, t: Translate): Fact[] {
  const fact = factsOf(facts.notStated, (name) => t(`callQuota.${name}`));
  const { nature, about, average, ability } = facts;
  const qualifiers: Qualifier[] = [
    nature,
    ...(about ? (["about"] as const) : []),
    ...(average ? (["average"] as const) : []),
    ...(ability ? (["ability"] as const) : []),
  ];
  const hour = perHour(facts);
  const unit = facts.unit && t(`callQuota.units.${facts.unit}`);
  return [
    fact("amount", boundText(facts, t), ...qualifiers),
    fact("unit", unit),
    fact("period", periodOf(facts, t)),
    ...(hour
      ? [
          {
            name: "perHour",
            label: t("callQuota.perHour"),
            state: "value" as const,
            formula: hour.formula,
            qualifiers: ["derived" as const],
            text: t(hour.exact ? "callQuota.perHourExact" : "callQuota.perHourCut", {
              amount: hour.min && hour.max ? `${hour.min}–${hour.max}` : (hour.min ?? hour.max ?? ""),
              unit: unit ?? "",
            }),
          },
        ]
      : needsWorkingHours(facts)
        ? [{ name: "perHour", label: t("callQuota.perHour"), state: "notDerived" as const, reason: "noHours", text: t("callQuota.noHours"), qualifiers: [] }]
        : []),
    fact("appliesTo", facts.appliesTo && t(`staff.${facts.appliesTo}`)),
    ...(facts.appliesNote === undefined ? [] : [fact("appliesNote", facts.appliesNote)]),
    fact("workingHours", facts.workingHours),
    fact("basis", facts.basis),
  ];
}
