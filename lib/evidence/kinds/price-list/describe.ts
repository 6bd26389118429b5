import { withBound } from "../../bounded/describe";
import { type Fact, factsOf, type Qualifier, type Summing, tidied, type Translate } from "../../fact";
import { boundOf, type PerRecord, perRecord, whyNotPerRecord } from "./rules";
import { fewLines, type PriceLine, type PriceListFacts } from "./schema";

export function priceOf({ min, max, currency }: Pick<PriceLine, "min" | "max" | "currency">, t: Translate): string | undefined {
  if (min === undefined && max === undefined) return undefined;
  const range = min !== undefined && max !== undefined ? (min === max ? "exact" : "range") : min !== undefined ? "from" : "to";
  return t(`priceList.amounts.${range}`, { min: min ?? "", max: max ?? "", currency: currency === "CNY" ? t("priceList.yuan") : (currency ?? "") });
}

/** What a price is for, as a sentence says it: of a package with what is in it, as far as that is known. */
const unitSaid = (line: Pick<PriceLine, "unit" | "packageSize">, t: Translate): string | undefined =>
  line.unit === "package" && line.packageSize !== undefined ? t("priceList.perPackageOf", { count: line.packageSize }) : unitText(line, t);

/** What a price is for. Of so many records their number belongs to it: nobody says that they are a package. */
export const unitText = ({ unit, packageSize }: Pick<PriceLine, "unit" | "packageSize">, t: Translate): string | undefined =>
  unit === "records"
    ? packageSize === undefined
      ? undefined // it is being typed
      : t("priceList.perRecords", { count: packageSize })
    : unit && t(`priceList.units.${unit}`);

/** What was worked out, in words: it goes on where digits were cut. */
export function perRecordText({ min, max, cut }: PerRecord, currency: PriceLine["currency"], t: Translate): string | undefined {
  const end = (name: "min" | "max", value: string | undefined) => (value !== undefined && cut.includes(name) ? t("cut", { value }) : value);
  return priceOf({ min: end("min", min), max: end("max", max), currency }, t);
}

/** Prices as a sentence: of a long list the first lines, unless `every` is wanted. */
export function summarizePriceList(
  { sense, lines, buyer, seller, notStated }: PriceListFacts,
  t: Translate,
  { gaps = true, every = false }: Summing & { every?: boolean } = {},
): string {
  const said = every ? lines : lines.slice(0, fewLines);
  const absent = (name: string, of: readonly { value: unknown; notStated: readonly string[] }[]) =>
    of.flatMap((one) => (one.value === undefined ? [{ name, isStated: !one.notStated.includes(name) }] : []));
  const open = [
    ...absent(
      "unit",
      said.map((line) => ({ value: line.unit, notStated: line.notStated })),
    ),
    ...absent(
      "packageSize",
      said.filter(({ unit }) => unit === "package").map((line) => ({ value: line.packageSize, notStated: line.notStated })),
    ),
    ...absent("buyer", [{ value: buyer, notStated }]),
    ...absent("seller", [{ value: seller, notStated }]),
  ];
  // Not stated and not filled in are never the same word.
  const openWords = ([false, true] as const).flatMap((isStated) => {
    const names = [...new Set(open.filter((one) => one.isStated === isStated).map(({ name }) => t(`priceList.${name}`)))];
    return names.length && gaps ? [t("priceList.absent", { fields: names.join(t("listSeparator")), state: t(isStated ? "notFilled" : "notStated") })] : [];
  });
  const sentences = said.map((line, index) =>
    tidied(
      t("priceList.lineSaid", {
        sense: index === 0 && sense ? t(`priceList.senses.${sense}`) : "none",
        item: line.item ?? "none",
        price: priceOf(line, t) ?? (gaps ? t(line.notStated.includes("amount") ? "notStated" : "notFilled") : ""),
        average: line.average ? "yes" : "no",
        about: line.about ? "yes" : "no",
        unit: unitSaid(line, t) ?? "none",
        customisable: line.customisable ?? "none",
      }),
    ),
  );
  return tidied(
    t("priceList.summary", {
      lines: sentences.filter(Boolean).join(t("priceList.lineSeparator")),
      open: openWords.join(t("priceList.absentSeparator")) || "none",
      more: lines.length - said.length,
    }),
  );
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
    const text = perRecordText(found, line.currency, t);
    return [
      withBound(
        {
          name: "perRecord",
          label,
          state: "value",
          ...(text !== undefined && { text }),
          formula: found.formula,
          qualifiers: ["derived", ...priceBoundedBy(line)],
        },
        boundOf(line),
      ),
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
    withBound(fact("amount", priceOf(line, t), ...priceBoundedBy(line)), boundOf(line)),
    fact("unit", unitText(line, t)),
    ...(line.unit === "package" ? [fact("packageSize", line.packageSize === undefined ? undefined : t("priceList.records", { count: line.packageSize }))] : []),
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
