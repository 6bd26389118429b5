import { type Derived, derivedAs, notDerivedAs } from "../../derived";
import { perRecord, whyNotPerRecord } from "./rules";
import type { PriceListFacts } from "./schema";

/** The price of a record, line by line. Nothing where it was stated so. */
export const derivedOfPrices = ({ lines }: PriceListFacts): Derived[] =>
  lines.flatMap((line, index) => {
    const name = `lines.${index}.perRecord`;
    const unit = { unit: line.currency ?? null, per: "record" as const };
    const found = perRecord(line);
    if (found) return [derivedAs(name, { ...found, ...unit, bounds: (["about", "average"] as const).filter((one) => line[one]) })];
    const reason = whyNotPerRecord(line);
    return reason === undefined ? [] : [notDerivedAs(name, reason, unit)];
  });
