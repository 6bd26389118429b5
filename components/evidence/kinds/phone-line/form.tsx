"use client";
import type { FieldMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { TextField } from "@/components/ui/field";
import { staffGroups } from "@/lib/evidence/kinds/call-quota/schema";
import { describePhoneLine, summarizePhoneLine } from "@/lib/evidence/kinds/phone-line/describe";
import { extents, lineTypes, operatorTypes, type PhoneLineFacts } from "@/lib/evidence/kinds/phone-line/schema";
import { BoundFields } from "../../form/bound-fields";
import { Choice, Flag } from "../../form/choices";
import { NumberPad } from "../../form/number-pad";
import { StatedField } from "../../form/stated-field";
import { kindForm } from "../form";

type Typed = { bound?: string };

function PhoneLineFields({ field, bound: chosen }: { field: FieldMetadata<PhoneLineFacts>; bound: string | undefined }) {
  const t = useTranslations("kinds.phoneLine");
  const common = useTranslations("common");
  const bind = useBind();
  const facts = field.getFieldset();
  const { notStated } = facts;
  return (
    <>
      <StatedField list={notStated} name="digits" label={t("digits")}>
        <div className="stack">
          <TextField {...bind(facts.digits)} label={t("digits")} hint={t("companyOnly")} inputMode="tel" data-pad />
          <NumberPad dials />
          <Choice field={bind(facts.extent)} label={t("extent")} values={extents} words="phoneLine.extents" none={common("notFilled")} />
        </div>
      </StatedField>
      <StatedField list={notStated} name="lineType" label={t("lineType")}>
        <Choice field={bind(facts.lineType)} label={t("lineType")} values={lineTypes} words="phoneLine.lineTypes" none={common("notFilled")} />
      </StatedField>
      <StatedField list={notStated} name="operatorType" label={t("operatorType")}>
        <Choice field={bind(facts.operatorType)} label={t("operatorType")} values={operatorTypes} words="phoneLine.operatorTypes" none={common("notFilled")} />
      </StatedField>
      <StatedField list={notStated} name="forWhom" label={t("forWhom")}>
        <Choice field={bind(facts.forWhom)} label={t("forWhom")} values={staffGroups} words="staff" none={common("notFilled")} />
      </StatedField>
      <div className="pairs">
        <TextField {...bind(facts.forNote)} label={t("forNote")} />
        {(["arrangedBy", "operator", "registeredTo"] as const).map((name) => (
          <StatedField key={name} list={notStated} name={name} label={t(name)}>
            <TextField {...bind(facts[name])} label={t(name)} />
          </StatedField>
        ))}
      </div>
      <StatedField list={notStated} name="count" label={t("count")}>
        <fieldset className="field">
          <legend className="lab">{t("count")}</legend>
          <BoundFields bound={facts.bound} min={facts.min} max={facts.max} chosen={chosen} hasPad={false}>
            <Flag field={bind(facts.about)}>{common("qualifier.about")}</Flag>
          </BoundFields>
        </fieldset>
      </StatedField>
    </>
  );
}

export const phoneLineForm = kindForm<PhoneLineFacts, Typed>({
  empty: {},
  fields: (field, _form, typed) => <PhoneLineFields field={field} bound={typed?.bound} />,
  sentence: summarizePhoneLine,
  describe: describePhoneLine,
});
