import { withBound } from "../../bounded/describe";
import type { Fact, Translate } from "../../fact";
import type { Compare, Measure } from "../compare";
import { describePerRecord, perRecordText, priceBoundedBy, priceOf, unitText } from "./describe";
import { boundOf, perRecord, perWhat, whyNotPerRecord } from "./rules";
import type { PriceLine, PriceListFacts } from "./schema";

function measures({ sense }: PriceListFacts, line: PriceLine, index: number, t: Translate): Measure[] {
  const { currency, unit, packageSize, min, max, notStated } = line;
  const text = priceOf(line, t);
  if (text === undefined) return [];
  const open = (field: "currency" | "unit" | "packageSize") =>
    t("open", { field: t(`priceList.${field}`), state: t(notStated.includes(field) ? "notStated" : "notFilled") });
  // A package of a hundred and one of a thousand are two units; how much one holds of which nobody says that is as open as no unit.
  const size = packageSize === undefined ? open("packageSize") : t("priceList.records", { count: packageSize });
  const per = (of: Pick<PriceLine, "unit" | "packageSize">) => ({
    scale: `${sense ?? "open"}/${currency ?? "open"}/${perWhat(of)}`,
    title: [
      sense ? t(`priceList.senses.${sense}`) : t("priceList.amount"),
      currency === "CNY" ? t("priceList.yuan") : (currency ?? open("currency")),
      unitText(of, t) ?? open("unit"),
      ...(of.unit === "package" ? [size] : []),
    ].join(" · "),
  });
  const qualifiers = priceBoundedBy(line);
  const isOpen = unit === undefined || currency === undefined || (unit === "package" && packageSize === undefined);
  const look = isOpen ? ("open" as const) : ("told" as const);
  const found = perRecord(line);
  return [
    {
      fact: `lines.${index}.amount`,
      ...per(line),
      min,
      max,
      text,
      as: "span",
      of: line.item,
      look,
      qualifiers,
      ...(unit === "record" && { column: "lines.perRecord" }),
    },
    ...(found
      ? [
          {
            fact: `lines.${index}.perRecord`,
            ...per({ unit: "record" }),
            min: found.min,
            max: found.max,
            as: "span" as const,
            of: line.item,
            text: `${perRecordText(found, currency, t)} = ${found.formula}`,
            look: currency === undefined ? ("open" as const) : ("derived" as const),
            qualifiers: ["derived" as const, ...qualifiers],
            column: "lines.perRecord",
          },
        ]
      : []),
  ];
}

/** Prices in two currencies, for two units, or to buy and to sell, are never on one scale. */
export const comparePriceList: Compare<PriceListFacts> = {
  columns: {
    sense: "priceList.sense",
    "lines.item": "priceList.item",
    "lines.amount": "priceList.amount",
    "lines.unit": "priceList.unit",
    "lines.packageSize": "priceList.packageSize",
    "lines.perRecord": "priceList.perRecord",
    "lines.fields": "priceList.fields",
    seller: "priceList.seller",
    buyer: "priceList.buyer",
    "lines.customisable": "priceList.customisable",
  },
  /** What was stated per record stands beside what others can be worked out to; it is not marked as derived. */
  more: ({ lines }, t) =>
    lines.flatMap((line, index): Fact[] => {
      const label = lines.length === 1 ? t("priceList.perRecord") : t("priceList.ofLine", { number: index + 1, field: t("priceList.perRecord") });
      const name = `lines.${index}.perRecord`;
      if (whyNotPerRecord(line) === "noAmount") return describePerRecord(line, label, t).map((fact) => ({ ...fact, name }));
      const text = line.unit === "record" ? priceOf(line, t) : undefined;
      return text === undefined ? [] : [withBound({ name, label, state: "value", text, qualifiers: priceBoundedBy(line) }, boundOf(line))];
    }),
  together: { lines: "priceList.lines" },
  measured: { "lines.amount": "said", "lines.perRecord": "derived" },
  measures: (facts, t) => facts.lines.flatMap((line, index) => measures(facts, line, index, t)),
};
