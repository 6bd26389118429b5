import { type Fact, factsOf, type Qualifier, type Translate } from "../../fact";
import { perRecord, whyNotPerRecord } from "./rules";
import type { PriceLine, PriceListFacts } from "./schema";

export function priceOf({ min, max, currency }: Pick<PriceLine, "min" | "max" | "currency">, t: Translate): string | undefined {
  if (min === undefined && max === undefined) return undefined;
  const range = min !== undefined && max !== undefined ? (min === max ? "exact" : "range") : min !== undefined ? "from" : "to";
  return t(`priceList.amounts.${range}`, { min: min ?? "", max: max ?? "", currency: currency === "CNY" ? t("priceList.yuan") : (currency ?? "") });
}

export function summarizePriceList({ sense, lines: [first, ...more], buyer, seller, notStated }: PriceListFacts, t: Translate): string {
  if (!first) return "";
  const absent = [
    ...(first.unit === undefined ? [{ name: "unit", isStated: !first.notStated.includes("unit") }] : []),
    ...(buyer === undefined ? [{ name: "buyer", isStated: !notStated.includes("buyer") }] : []),
    ...(seller === undefined ? [{ name: "seller", isStated: !notStated.includes("seller") }] : []),
  ];
  // Not stated and not filled in are never the same word.
  const open = ([false, true] as const).flatMap((isStated) => {
    const names = absent.filter((one) => one.isStated === isStated).map(({ name }) => t(`priceList.${name}`));
    return names.length ? [t("priceList.absent", { fields: names.join(t("listSeparator")), state: t(isStated ? "notFilled" : "notStated") })] : [];
  });
  return t("priceList.summary", {
    sense: sense ? t(`priceList.senses.${sense}`) : "none",
    item: first.item ?? "none",
    price: priceOf(first, t) ?? t(first.notStated.includes("amount") ? "notStated" : "notFilled"),
    about: first.about ? "yes" : "no",
    unit: first.unit ? t(`priceList.per.${first.unit}`) : "none",
    customisable: first.customisable ?? "none",
    open: open.join(t("priceList.absentSeparator")) || "none",
    more: more.length,
  });
}

/** What bounds a price, and so whatever is worked out of it. */
export const priceBoundedBy = ({ about, average }: PriceLine): Qualifier[] => [
  ...(about ? (["about"] as const) : []),
  ...(average ? (["average"] as const) : []),
];

/** What a record costs, worked out; or why not. Nothing where it was stated so. */
export function describePerRecord(line: PriceLine, label: string, t: Translate): Fact[] {
  const found = perRecord(line);
  if (found) {
    const text = priceOf({ min: found.min, max: found.max, currency: line.currency }, t);
    return [
      {
        name: "perRecord",
        label,
        state: "value",
        ...(text !== undefined && { text }),
        formula: found.formula,
        qualifiers: ["derived", ...priceBoundedBy(line)],
      },
    ];
  }
  const reason = whyNotPerRecord(line);
  return reason === undefined ? [] : [{ name: "perRecord", label, state: "notDerived", reason, text: t(`priceList.notDerived.${reason}`), qualifiers: [] }];
}

function describeLine(line: PriceLine, index: number, of: number, t: Translate): Fact[] {
  const label = (name: string) => (of === 1 ? t(`priceList.${name}`) : t("priceList.ofLine", { number: index + 1, field: t(`priceList.${name}`) }));
  const fact = factsOf(line.notStated, label);
  const fields = line.fields.map((field) => t(`personalData.${field}`)).join(t("listSeparator")) || undefined;
  return [
    fact("item", line.item),
    fact("fields", fields, ...(line.openEnded ? (["andOthers"] as const) : [])),
    fact("amount", priceOf(line, t), ...priceBoundedBy(line)),
    fact("unit", line.unit && t(`priceList.units.${line.unit}`)),
    // That the price itself is missing says so already.
    ...(whyNotPerRecord(line) === "noAmount" ? [] : describePerRecord(line, label("perRecord"), t)),
    fact("customisable", line.customisable && t(`priceList.customisables.${line.customisable}`)),
    ...(line.customisable === "no" ? [] : [fact("customisation", line.customisation)]),
  ].map((one) => ({ ...one, name: `lines.${index}.${one.name}` }));
}

export function describePriceList(facts: PriceListFacts, t: Translate): Fact[] {
  const fact = factsOf(facts.notStated, (name) => t(`priceList.${name}`));
  return [
    fact("sense", facts.sense && t(`priceList.senses.${facts.sense}`)),
    fact("buyer", facts.buyer),
    fact("seller", facts.seller),
    ...facts.lines.flatMap((line, index) => describeLine(line, index, facts.lines.length, t)),
  ];
}
