import { joinedSpans, type Measures, mostSpans, spanOf } from "../../measures";
import { perRecord } from "./rules";
import type { PriceLine, PriceListFacts } from "./schema";

/** The prices of a list in each currency, lines that have none left out. */
function byCurrency(lines: readonly PriceLine[], priceOf: (line: PriceLine) => { min?: string | undefined; max?: string | undefined } | undefined) {
  const prices = [...Map.groupBy(lines, ({ currency }) => currency)].flatMap(([currency, of]) => {
    if (!currency) return [];
    const spans = of.flatMap((line) => {
      const price = priceOf(line);
      return price ? (spanOf(price.min, price.max) ?? []) : [];
    });
    return joinedSpans(spans).map((span) => ({ ...span, currency }));
  });
  return prices.slice(0, mostSpans);
}

/** Prices as they were stated, whatever they are for, and of a record. */
export const measuresOfPrices = ({ lines }: PriceListFacts): Measures => ({
  prices: byCurrency(lines, (line) => line),
  perRecord: byCurrency(lines, (line) => (line.unit === "record" ? line : perRecord(line))),
});
