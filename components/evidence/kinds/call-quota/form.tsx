"use client";
import type { FieldMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { NumberField, SelectField, TextField } from "@/components/ui/field";
import { describeCallQuota, summarizeCallQuota } from "@/lib/evidence/kinds/call-quota/describe";
import { type CallQuotaFacts, periodUnits, quotaNatures, quotaUnits, staffGroups } from "@/lib/evidence/kinds/call-quota/schema";
import { BoundFields } from "../../form/bound-fields";
import { Choice, Flag } from "../../form/choices";
import { NumberPad } from "../../form/number-pad";
import { StatedField } from "../../form/stated-field";
import { kindForm } from "../form";

/** The periods that people name most, beside the digits. Of minutes nobody knows how many until it is typed. */
const padPeriods = [
  ["1", "day"],
  ["1", "hour"],
  ["", "minute"],
  ["1", "month"],
] as const;

function CallQuotaFields({ field, bound: chosen }: { field: FieldMetadata<CallQuotaFacts>; bound: string | undefined }) {
  const t = useTranslations("kinds.callQuota");
  const words = useTranslations("evidence.form");
  const common = useTranslations("common");
  const bind = useBind();
  const { bound, min, max, about, average, unit, periodAmount, periodUnit, nature, ability, appliesTo, appliesNote, workingHours, basis, notStated } =
    field.getFieldset();
  return (
    <>
      <Choice field={bind(nature)} label={t("nature")} values={quotaNatures} words="natures" />
      <StatedField list={notStated} name="appliesTo" label={t("appliesTo")}>
        <Choice field={bind(appliesTo)} label={t("appliesTo")} values={staffGroups} words="staff" none={common("notFilled")} />
      </StatedField>
      <StatedField list={notStated} name="amount" label={t("amount")}>
        <BoundFields bound={bound} min={min} max={max} chosen={chosen}>
          <Flag field={bind(about)}>{common("qualifier.about")}</Flag>
          <Flag field={bind(average)}>{common("qualifier.average")}</Flag>
          <Flag field={bind(ability)}>{t("ability")}</Flag>
        </BoundFields>
      </StatedField>
      <NumberPad
        side={padPeriods.map(([amount, name]) => ({
          label: t(`padPeriods.${name}`),
          pressed: periodUnit.value === name && (amount === "" || periodAmount.value === amount),
          sets: { [periodUnit.name]: name, [periodAmount.name]: amount },
        }))}
      />
      <StatedField list={notStated} name="unit" label={t("unit")}>
        <Choice field={bind(unit)} label={t("unit")} values={quotaUnits} words="callQuota.unitNames" none={common("notFilled")} />
      </StatedField>
      <StatedField list={notStated} name="period" label={t("period")}>
        <div className="stack">
          <div className="with">
            <NumberField {...bind(periodAmount)} label={words("every")} data-pad />
            <SelectField
              {...bind(periodUnit)}
              label={words("periodUnit")}
              empty={common("notFilled")}
              options={periodUnits.map((name) => ({ value: name, label: t(`periodNames.${name}`) }))}
            />
          </div>
        </div>
      </StatedField>
      <div className="pairs">
        <TextField {...bind(appliesNote)} label={t("appliesNote")} />
        <StatedField list={notStated} name="workingHours" label={t("workingHours")}>
          <NumberField {...bind(workingHours)} label={t("workingHours")} />
        </StatedField>
        <StatedField list={notStated} name="basis" label={t("basis")}>
          <TextField {...bind(basis)} label={t("basis")} />
        </StatedField>
      </div>
    </>
  );
}

export const callQuotaForm = kindForm<CallQuotaFacts, { bound?: string }>({
  empty: {},
  ownNature: true,
  fields: (field, _form, raw) => <CallQuotaFields field={field} bound={raw?.bound} />,
  sentence: summarizeCallQuota,
  describe: describeCallQuota,
});
