"use client";
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { FieldErrors, NumberField, TextAreaField, TextField } from "@/components/ui/field";
import { describeLegalReference, summarizeLegalReference } from "@/lib/evidence/kinds/legal-reference/describe";
import { fineRules, type LegalReferenceFacts, type LegalTier, penaltyKinds } from "@/lib/evidence/kinds/legal-reference/schema";
import { Choice } from "../../form/choices";
import { Rows } from "../../form/rows";
import { StatedField } from "../../form/stated-field";
import { kindForm } from "../form";

function LegalReferenceFields({ field, form }: { field: FieldMetadata<LegalReferenceFacts>; form: FormMetadata }) {
  const t = useTranslations("kinds.legalReference");
  const bind = useBind();
  const facts = field.getFieldset();
  const { tiers, notStated } = facts;
  return (
    <>
      <div className="pairs">
        {(["law", "article"] as const).map((name) => (
          <StatedField key={name} list={notStated} name={name} label={t(name)}>
            <TextField {...bind(facts[name])} label={t(name)} />
          </StatedField>
        ))}
        <StatedField list={notStated} name="inForceFrom" label={t("inForceFrom")}>
          <TextField {...bind(facts.inForceFrom)} label={t("inForceFrom")} hint={t("dateHint")} />
        </StatedField>
        <TextField {...bind(facts.elsewhere)} label={t("elsewhere")} />
      </div>
      <Rows field={tiers} form={form} legend={(count) => t("tiers", { count })} name={(number) => t("tier", { number })} add={t("addTier")}>
        {(tier) => <TierFields field={tier} />}
      </Rows>
    </>
  );
}

function TierFields({ field }: { field: FieldMetadata<LegalTier> }) {
  const t = useTranslations("kinds.legalReference");
  const common = useTranslations("common");
  const bind = useBind();
  const { condition, circumstance, penalties, yearsFrom, yearsTo, fine, notStated } = field.getFieldset();
  const chosen = ([] as unknown[]).concat(penalties.initialValue ?? []);
  return (
    <>
      <StatedField list={notStated} name="condition" label={t("condition")}>
        <TextAreaField {...bind(condition)} label={t("condition")} rows={2} />
      </StatedField>
      <StatedField list={notStated} name="circumstance" label={t("circumstance")}>
        <TextField {...bind(circumstance)} label={t("circumstance")} />
      </StatedField>
      <StatedField list={notStated} name="penalties" label={t("penalties")}>
        <fieldset className="field" id={penalties.id}>
          <legend className="lab">{t("penalties")}</legend>
          <div className="with">
            {penaltyKinds.map((name) => (
              <label className="btn" key={name}>
                <input className="sr" type="checkbox" name={penalties.name} value={name} form={penalties.formId} defaultChecked={chosen.includes(name)} />
                {t(`penaltyKinds.${name}`)}
              </label>
            ))}
          </div>
          <FieldErrors id={penalties.id} errors={bind(penalties).errors} />
        </fieldset>
      </StatedField>
      <StatedField list={notStated} name="years" label={t("years")}>
        <div className="with">
          <NumberField {...bind(yearsFrom)} label={t("yearsFrom")} />
          <NumberField {...bind(yearsTo)} label={t("yearsTo")} />
        </div>
      </StatedField>
      <StatedField list={notStated} name="fine" label={t("fine")}>
        <Choice field={bind(fine)} label={t("fine")} values={fineRules} words="legalReference.fineRules" none={common("notFilled")} />
      </StatedField>
    </>
  );
}

export const legalReferenceForm = kindForm<LegalReferenceFacts>({
  empty: { tiers: [{}] },
  fields: (field, form) => <LegalReferenceFields field={field} form={form} />,
  sentence: summarizeLegalReference,
  describe: describeLegalReference,
});
