"use client";
import type { FieldMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { TextField } from "@/components/ui/field";
import { describeTerms, summarizeTerms } from "@/lib/evidence/kinds/terms/describe";
import { chargeBases, chargeMeasures, payers, type TermsFacts } from "@/lib/evidence/kinds/terms/schema";
import { BoundFields } from "../../form/bound-fields";
import { Choice, Flag } from "../../form/choices";
import { CurrencyField } from "../../form/currency-field";
import { NumberPad } from "../../form/number-pad";
import { StatedField } from "../../form/stated-field";
import { kindForm } from "../form";

type Typed = { bound?: string; measure?: string };

function TermsFields({ field, typed }: { field: FieldMetadata<TermsFacts>; typed: Typed | undefined }) {
  const t = useTranslations("kinds.terms");
  const common = useTranslations("common");
  const bind = useBind();
  const { fee, measure, bound, min, max, about, average, currency, base, baseNote, payer, payerNote, due, notStated } = field.getFieldset();
  return (
    <>
      <StatedField list={notStated} name="fee" label={t("fee")}>
        <TextField {...bind(fee)} label={t("fee")} />
      </StatedField>
      <StatedField list={notStated} name="amount" label={t("amount")}>
        <div className="stack">
          <Choice field={bind(measure)} label={t("measure")} values={chargeMeasures} words="terms.measures" none={common("notFilled")} />
          <BoundFields bound={bound} min={min} max={max} chosen={typed?.bound}>
            <Flag field={bind(about)}>{common("qualifier.about")}</Flag>
            <Flag field={bind(average)}>{common("qualifier.average")}</Flag>
          </BoundFields>
        </div>
      </StatedField>
      <NumberPad />
      {typed?.measure === "money" && (
        <StatedField list={notStated} name="currency" label={t("currency")}>
          <CurrencyField {...bind(currency)} label={t("currency")} />
        </StatedField>
      )}
      <StatedField list={notStated} name="base" label={t("base")}>
        <Choice field={bind(base)} label={t("base")} values={chargeBases} words="terms.bases" none={common("notFilled")} />
      </StatedField>
      <TextField {...bind(baseNote)} label={t("baseNote")} />
      <StatedField list={notStated} name="payer" label={t("payer")}>
        <Choice field={bind(payer)} label={t("payer")} values={payers} words="terms.payers" none={common("notFilled")} />
      </StatedField>
      <div className="pairs">
        <TextField {...bind(payerNote)} label={t("payerNote")} />
        <StatedField list={notStated} name="due" label={t("due")}>
          <TextField {...bind(due)} label={t("due")} />
        </StatedField>
      </div>
    </>
  );
}

export const termsForm = kindForm<TermsFacts, Typed>({
  empty: {},
  fields: (field, _form, typed) => <TermsFields field={field} typed={typed} />,
  sentence: summarizeTerms,
  describe: describeTerms,
});
