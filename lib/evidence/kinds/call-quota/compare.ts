import { boundText, withBound } from "../../bounded/describe";
import type { Fact, Translate } from "../../fact";
import type { Compare, Measure } from "../compare";
import { boundedBy, describeWorked, workedText } from "./describe";
import { statedPer, type WorkedName, whyNot, workedOut } from "./rules";
import type { CallQuotaFacts } from "./schema";

const derived = ["perHour", "perDay"] as const satisfies readonly WorkedName[];

/** Calls are never laid on the scale of numbers, nor a day on that of an hour. */
function measures(facts: CallQuotaFacts, t: Translate): Measure[] {
  const { unit, min, max, periodAmount, periodUnit, nature, notStated } = facts;
  const text = boundText(facts, t);
  if (text === undefined || periodAmount === undefined || periodUnit === undefined) return [];
  const unitName = unit
    ? t(`callQuota.units.${unit}`)
    : t("absent", { field: t("callQuota.unit"), state: t(notStated.includes("unit") ? "notStated" : "notFilled") });
  const on = (amount: string, of: typeof periodUnit) => ({
    scale: `${unit ?? "open"}/${amount}${of}`,
    title: t(unit ? "callQuota.scale" : "callQuota.scaleOpen", {
      unit: unitName,
      per: t("callQuota.per", { period: t(`callQuota.periods.${of}`, { amount: Number(amount) }) }),
    }),
  });
  const qualifiers: Fact["qualifiers"] = [nature, ...boundedBy(facts)];
  const look = unit === undefined ? ("open" as const) : nature === "required" ? ("rule" as const) : ("told" as const);
  const statedAs = derived.find((name) => statedPer(facts, workedOut[name].unit));
  return [
    { fact: "amount", ...on(periodAmount, periodUnit), min, max, text, look, qualifiers, ...(statedAs && { column: statedAs }) },
    ...derived.flatMap((name): Measure[] => {
      const found = workedOut[name].of(facts);
      if (!found) return [];
      return [
        {
          fact: name,
          ...on("1", workedOut[name].unit),
          min: found.min,
          max: found.max,
          text: `${workedText({ ...facts, unit: undefined }, found, t)} = ${found.formula}`,
          look: unit === undefined ? "open" : "derived",
          qualifiers: ["derived", ...qualifiers],
          column: name,
        },
      ];
    }),
  ];
}

export const compareCallQuota: Compare<CallQuotaFacts> = {
  columns: {
    amount: "callQuota.amount",
    unit: "callQuota.unit",
    period: "callQuota.period",
    perHour: "callQuota.perHour",
    perDay: "callQuota.perDay",
    appliesTo: "callQuota.appliesTo",
    appliesNote: "callQuota.appliesNote",
    workingHours: "callQuota.workingHours",
    basis: "callQuota.basis",
  },
  /** What was stated per hour or per day stands beside what others can be worked out to; it is not marked as derived. */
  more: (facts, t) =>
    derived.flatMap((name): Fact[] => {
      if (whyNot(name, facts) === "noAmount") return describeWorked(name, facts, t);
      if (!statedPer(facts, workedOut[name].unit)) return [];
      const text = [boundText(facts, t), facts.unit && t(`callQuota.units.${facts.unit}`)].filter(Boolean).join(" ");
      return [withBound({ name, label: t(`callQuota.${name}`), state: "value", text, qualifiers: [facts.nature, ...boundedBy(facts)] }, facts.bound)];
    }),
  measures,
  measured: { amount: "said", perHour: "derived", perDay: "derived" },
};
