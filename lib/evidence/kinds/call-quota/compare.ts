import { boundText } from "../../bounded/describe";
import type { Fact, Translate } from "../../fact";
import type { Compare, Measure } from "../compare";
import { needsWorkingHours, perHour, whyNoHour } from "./rules";
import type { CallQuotaFacts } from "./schema";

/** Calls are never laid on the scale of numbers, nor a day on that of an hour. */
function measures(facts: CallQuotaFacts, t: Translate): Measure[] {
  const { unit, min, max, periodAmount, periodUnit, nature, about, average, ability, notStated } = facts;
  const text = boundText(facts, t);
  if (text === undefined || periodAmount === undefined || periodUnit === undefined) return [];
  const unitName = unit
    ? t(`callQuota.units.${unit}`)
    : t("absent", { field: t("callQuota.unit"), state: t(notStated.includes("unit") ? "notStated" : "notFilled") });
  const on = (amount: string, of: typeof periodUnit) => ({
    scale: `${unit ?? "open"}/${amount}${of}`,
    title: `${unitName} ${t("callQuota.per", { period: t(`callQuota.periods.${of}`, { amount: Number(amount) }) })}`,
  });
  const qualifiers: Fact["qualifiers"] = [
    nature,
    ...(about ? (["about"] as const) : []),
    ...(average ? (["average"] as const) : []),
    ...(ability ? (["ability"] as const) : []),
  ];
  const hour = perHour(facts);
  const look = unit === undefined ? ("open" as const) : nature === "required" ? ("rule" as const) : ("told" as const);
  return [
    { ...on(periodAmount, periodUnit), min, max, text, look, qualifiers },
    ...(hour
      ? [
          {
            ...on("1", "hour"),
            min: hour.min,
            max: hour.max,
            text: `${[hour.min, hour.max].filter(Boolean).join("–")}${hour.exact ? "" : "…"} = ${hour.formula}`,
            look: "derived" as const,
            qualifiers: ["derived" as const, ...qualifiers],
          },
        ]
      : []),
  ];
}

export const compareCallQuota: Compare<CallQuotaFacts> = {
  columns: {
    amount: "callQuota.amount",
    unit: "callQuota.unit",
    period: "callQuota.period",
    perHour: "callQuota.perHour",
    appliesTo: "callQuota.appliesTo",
    appliesNote: "callQuota.appliesNote",
    workingHours: "callQuota.workingHours",
    basis: "callQuota.basis",
  },
  more(facts, t) {
    const why = whyNoHour(facts);
    if (why === undefined || needsWorkingHours(facts)) return [];
    return [{ name: "perHour", label: t("callQuota.perHour"), state: "notDerived", reason: why, text: t(`callQuota.notPerHour.${why}`), qualifiers: [] }];
  },
  measures,
  measured: { amount: "said", perHour: "derived" },
};
