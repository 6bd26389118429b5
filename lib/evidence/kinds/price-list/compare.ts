import type { Fact } from "../../fact";
import type { Compare } from "../compare";
import { priceOf } from "./describe";
import type { PriceListFacts } from "./schema";

/** Prices in two currencies, for two units, or to buy and to sell, are never on one scale. */
export const comparePriceList: Compare<PriceListFacts> = {
  columns: {
    sense: "priceList.sense",
    "lines.item": "priceList.item",
    "lines.fields": "priceList.fields",
    "lines.amount": "priceList.amount",
    "lines.unit": "priceList.unit",
    seller: "priceList.seller",
    buyer: "priceList.buyer",
    "lines.customisable": "priceList.customisable",
  },
  measured: { "lines.amount": "said" },
  measures: ({ sense, lines }, t) =>
    lines.flatMap((line) => {
      const text = priceOf(line, t);
      if (text === undefined) return [];
      const { currency, unit, min, max, about, average, notStated } = line;
      const open = (field: "currency" | "unit") =>
        t("open", { field: t(`priceList.${field}`), state: t(notStated.includes(field) ? "notStated" : "notFilled") });
      const qualifiers: Fact["qualifiers"] = [...(about ? (["about"] as const) : []), ...(average ? (["average"] as const) : [])];
      return [
        {
          scale: `${sense ?? "open"}/${currency ?? "open"}/${unit ?? "open"}`,
          title: [
            sense ? t(`priceList.senses.${sense}`) : t("priceList.amount"),
            currency === "CNY" ? t("priceList.yuan") : (currency ?? open("currency")),
            unit ? t(`priceList.units.${unit}`) : open("unit"),
          ].join(" · "),
          min,
          max,
          text,
          look: unit === undefined || currency === undefined ? ("open" as const) : ("told" as const),
          qualifiers,
        },
      ];
    }),
};
