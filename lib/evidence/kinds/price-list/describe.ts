import { type Fact, factsOf, type Translate } from "../../fact";
import type { PriceLine, PriceListFacts } from "./schema";

export function priceOf({ min, max, currency }: PriceLine, t: Translate): string | undefined {
  if (min === undefined && max === undefined) return undefined;
  const range = min !== undefined && max !== undefined ? (min === max ? "exact" : "range") : min !== undefined ? "from" : "to";
  return t(`priceList.amounts.${range}`, { min: min ?? "", max: max ?? "", currency: currency === "CNY" ? t("priceList.yuan") : (currency ?? "") });
}

export function summarizePriceList({ sense, lines: [first, ...more], buyer, seller }: PriceListFacts, t: Translate): string {
  if (!first) return "";
  const open = [
    ...(first.unit === undefined ? [t("priceList.unit")] : []),
    ...(buyer === undefined ? [t("priceList.buyer")] : []),
    ...(seller === undefined ? [t("priceList.seller")] : []),
  ];
  return t("priceList.summary", {
    sense: sense ? t(`priceList.senses.${sense}`) : "none",
    item: first.item ?? "none",
    price: priceOf(first, t) ?? t(first.notStated.includes("amount") ? "notStated" : "notFilled"),
    about: first.about ? "yes" : "no",
    unit: first.unit ? t(`priceList.per.${first.unit}`) : "none",
    customisable: first.customisable ?? "none",
    open: open.join(t("listSeparator")) || "none",
    more: more.length,
  });
}

function describeLine(line: PriceLine, index: number, of: number, t: Translate): Fact[] {
  const fact = factsOf(line.notStated, (name) =>
    of === 1 ? t(`priceList.${name}`) : t("priceList.ofLine", { number: index + 1, field: t(`priceList.${name}`) }),
  );
  const fields = line.fields.map((field) => t(`personalData.${field}`)).join(t("listSeparator")) || undefined;
  return [
    fact("item", line.item),
    fact("fields", fields, ...(line.openEnded ? (["andOthers"] as const) : [])),
    fact("amount", priceOf(line, t), ...(line.about ? (["about"] as const) : []), ...(line.average ? (["average"] as const) : [])),
    fact("unit", line.unit && t(`priceList.units.${line.unit}`)),
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
