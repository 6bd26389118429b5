import { useTranslations } from "next-intl";
import { NotFilled, NotStated } from "@/components/ui/not-stated";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { priceOf, unitText } from "@/lib/evidence/kinds/price-list/describe";
import { perWhat } from "@/lib/evidence/kinds/price-list/rules";
import type { PriceLine, PriceListFacts } from "@/lib/evidence/kinds/price-list/schema";
import { spanAxisEnd } from "@/lib/comparison/rules";
import { AmountScale, AmountSpan } from "../../amount-span";
import { Bounds, FactValue } from "../../fact-value";
import { Figures } from "../../figures";
import { kindView, type Said } from "../view";
import "./price-list.css";

/** Absent is not the same as not stated. */
const Absent = ({ line, name }: { line: PriceLine; name: PriceLine["notStated"][number] }) => (line.notStated.includes(name) ? <NotStated /> : <NotFilled />);

/** A line with its facts, by their names in it. */
type OfLine = { line: PriceLine; said: Said };

function Item({ line, said }: OfLine) {
  const t = useTranslations("kinds");
  const fields = line.fields.map((field) => t(`personalData.${field}`)).join(t("listSeparator"));
  return (
    <>
      {line.item ?? <Absent line={line} name="item" />} <Bounds of={said("item")} />
      <span className="pl-fields-p">
        {t("priceList.fields")} {fields || <Absent line={line} name="fields" />} <Bounds of={said("fields")} />
      </span>
    </>
  );
}

/** What the price is for, and what a record costs by that: worked out and marked so, or why it cannot be. */
function Unit({ line, said }: OfLine) {
  const t = useTranslations("kinds");
  const perRecord = said("perRecord");
  return (
    <>
      {unitText(line, t) ?? <Absent line={line} name="unit" />} <Bounds of={said("unit")} />
      {line.unit === "package" && (
        <span className="pl-fields-p">
          {t("priceList.packageSize")}{" "}
          {line.packageSize === undefined ? <Absent line={line} name="packageSize" /> : t("priceList.records", { count: line.packageSize })}{" "}
          <Bounds of={said("packageSize")} />
        </span>
      )}
      {perRecord && (
        <span className="pl-fields-p">
          {t("priceList.perRecord")} <FactValue fact={perRecord} />
        </span>
      )}
    </>
  );
}

/** Lines share an axis only where they can be compared: the same currency for the same unit, and for packages that hold as much. */
const scaleOf = (line: PriceLine) => `${line.currency} ${perWhat(line)}`;
const priced = ({ min, max }: PriceLine) => min !== undefined || max !== undefined;

function View({ facts, said }: { facts: PriceListFacts; said: Said }) {
  const t = useTranslations("evidence.page.price");
  const kinds = useTranslations("kinds");
  const scales = Map.groupBy(facts.lines, scaleOf);
  const ends = new Map([...scales].map(([scale, lines]) => [scale, spanAxisEnd(lines)]));
  const comparable = scales.size === 1;
  return (
    <Section
      title={t("title")}
      count={t("count", { count: facts.lines.length })}
      remark={facts.lines.every(({ unit }) => unit === undefined) ? t("unitOpen") : comparable ? undefined : t("notComparable")}
    >
      <Table
        caption={t("title")}
        columns={[
          { key: "item", label: kinds("priceList.item") },
          { key: "amount", label: kinds("priceList.amount") },
          { key: "unit", label: kinds("priceList.unit") },
          { key: "customisable", label: kinds("priceList.customisable") },
        ]}
        rows={facts.lines.map((line, index) => {
          const ofLine: Said = (name) => said(`lines.${index}.${name}`);
          return {
            key: String(index),
            cells: [
              <Item key="item" line={line} said={ofLine} />,
              <span key="amount" className="pl-price">
                {priceOf(line, kinds) === undefined ? <Absent line={line} name="amount" /> : <Figures>{priceOf(line, kinds) ?? ""}</Figures>}{" "}
                <Bounds of={ofLine("amount")} />
                {priced(line) && (
                  <span className="pl-range">
                    <AmountSpan min={line.min} max={line.max} end={ends.get(scaleOf(line)) ?? 1} openUnit={line.unit === undefined} about={line.about} />
                    <AmountScale end={ends.get(scaleOf(line)) ?? 1} />
                  </span>
                )}
              </span>,
              <Unit key="unit" line={line} said={ofLine} />,
              <span key="customisable">
                {line.customisable ? kinds(`priceList.customisables.${line.customisable}`) : <NotFilled />} <Bounds of={ofLine("customisable")} />
                {line.customisable === "yes" && (
                  <span className="pl-fields-p">
                    {kinds("priceList.customisation")} {line.customisation ?? <Absent line={line} name="customisation" />}{" "}
                    <Bounds of={ofLine("customisation")} />
                  </span>
                )}
              </span>,
            ],
          };
        })}
      />
      <p className="pl-units">{t(facts.lines.some(({ unit }) => unit === undefined) ? "noUnitPrice" : "noTotals")}</p>
    </Section>
  );
}

export const priceListView = kindView<PriceListFacts>({
  View,
  draws: ({ name }) => name.startsWith("lines."),
  gaps: ({ lines }, t) =>
    lines.flatMap((line, index) => {
      const of = (field: string) => t(lines.length === 1 ? "priceList.one" : "priceList.ofLine", { field, number: index + 1 });
      return (["item", "fields", "amount", "unit", "packageSize", "customisation"] as const)
        .filter((name) =>
          name === "amount"
            ? line.min === undefined && line.max === undefined
            : name === "fields"
              ? line.fields.length === 0
              : name === "packageSize"
                ? line.unit === "package" && line.packageSize === undefined
                : name === "customisation"
                  ? line.customisable === "yes" && line.customisation === undefined
                  : line[name] === undefined,
        )
        .map((name) => ({ text: of(name), state: line.notStated.includes(name) ? ("notStated" as const) : ("missing" as const) }));
    }),
});
