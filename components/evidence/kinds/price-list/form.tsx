"use client";
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { TextField } from "@/components/ui/field";
import { describePriceList, summarizePriceList } from "@/lib/evidence/kinds/price-list/describe";
import { type PriceListFacts, priceSenses, priceUnits } from "@/lib/evidence/kinds/price-list/schema";
import { Choice, Flag } from "../../form/choices";
import { DataFields } from "../../form/data-fields";
import { Rows } from "../../form/rows";
import { StatedField } from "../../form/stated-field";
import { kindForm } from "../form";
import { PriceAmount } from "./amount";
import { PackageSize } from "./package-size";

function PriceListFields({ field, form }: { field: FieldMetadata<PriceListFacts>; form: FormMetadata }) {
  const t = useTranslations("kinds.priceList");
  const words = useTranslations("evidence.form");
  const common = useTranslations("common");
  const bind = useBind();
  const { sense, buyer, seller, lines, notStated } = field.getFieldset();

  return (
    <>
      <StatedField list={notStated} name="sense" label={t("sense")}>
        <Choice field={bind(sense)} label={t("sense")} values={priceSenses} words="priceList.senses" none={common("notFilled")} />
      </StatedField>
      <Rows
        field={lines}
        form={form}
        legend={(count) => words("lines", { count })}
        name={(number) => t("line", { number })}
        add={words("addLine")}
        least={1}
        empty={{ currency: lines.getFieldList().at(-1)?.getFieldset().currency.value }}
      >
        {(line) => {
          const one = line.getFieldset();
          return (
            <>
              <StatedField list={one.notStated} name="item" label={t("item")}>
                <TextField {...bind(one.item)} label={t("item")} />
              </StatedField>
              <StatedField list={one.notStated} name="amount" label={t("amount")}>
                <div className="stack">
                  <PriceAmount min={one.min} max={one.max} currency={one.currency} />
                  <div className="with">
                    <Flag field={bind(one.about)}>{common("qualifier.about")}</Flag>
                    <Flag field={bind(one.average)}>{common("qualifier.average")}</Flag>
                  </div>
                </div>
              </StatedField>
              <StatedField list={one.notStated} name="unit" label={t("unit")}>
                <Choice field={bind(one.unit)} label={t("unit")} values={priceUnits} words="priceList.units" none={common("notFilled")} />
              </StatedField>
              <PackageSize list={one.notStated} field={one.packageSize} unit={one.unit.value} />
              <StatedField list={one.notStated} name="fields" label={t("fields")}>
                <DataFields field={one.fields} label={t("fields")} />
              </StatedField>
              <div className="with">
                <Flag field={bind(one.openEnded)}>{t("openEnded")}</Flag>
              </div>
              <Choice
                field={bind(one.customisable)}
                label={t("customisable")}
                values={["yes", "no"]}
                words="priceList.customisables"
                none={common("notFilled")}
              />
              <StatedField list={one.notStated} name="customisation" label={t("customisation")}>
                <TextField {...bind(one.customisation)} label={t("customisation")} />
              </StatedField>
            </>
          );
        }}
      </Rows>
      <div className="pairs">
        <StatedField list={notStated} name="buyer" label={t("buyer")}>
          <TextField {...bind(buyer)} label={t("buyer")} />
        </StatedField>
        <StatedField list={notStated} name="seller" label={t("seller")}>
          <TextField {...bind(seller)} label={t("seller")} />
        </StatedField>
      </div>
    </>
  );
}

export const priceListForm = kindForm<PriceListFacts>({
  empty: { lines: [{}] },
  fields: (field, form) => <PriceListFields field={field} form={form} />,
  sentence: (facts, t, how) => summarizePriceList(facts, t, { every: how?.gaps !== false, ...how }),
  describe: describePriceList,
});
