"use client";
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { TextAreaField, TextField } from "@/components/ui/field";
import { describeObservation, summarizeObservation } from "@/lib/evidence/kinds/observation/describe";
import type { ObservationFacts } from "@/lib/evidence/kinds/observation/schema";
import { DelayFields } from "../../form/delay-fields";
import { Rows } from "../../form/rows";
import { StatedText } from "../../form/stated-text";
import { kindForm } from "../form";

function ObservationFields({ field, form }: { field: FieldMetadata<ObservationFacts>; form: FormMetadata }) {
  const t = useTranslations("kinds.observation");
  const bind = useBind();
  const { seen, observer, method, steps, notStated } = field.getFieldset();
  return (
    <>
      <TextAreaField {...bind(seen)} label={t("seen")} rows={2} />
      <div className="pairs">
        <StatedText list={notStated} name="observer" label={t("observer")} field={observer} />
        <StatedText list={notStated} name="method" label={t("method")} field={method} hint={t("methodHint")} />
      </div>
      <Rows field={steps} form={form} legend={(count) => t("stepsCount", { count })} name={(number) => t("step", { number })} add={t("addStep")}>
        {(step) => {
          const one = step.getFieldset();
          return (
            <>
              <StatedText list={one.notStated} name="trigger" label={t("trigger")} field={one.trigger} />
              <TextField {...bind(one.follows)} label={t("follows")} />
              <DelayFields list={one.notStated} delay={one.delay} note={one.delayNote} />
            </>
          );
        }}
      </Rows>
    </>
  );
}

export const observationForm = kindForm<ObservationFacts>({
  empty: {},
  fields: (field, form) => <ObservationFields field={field} form={form} />,
  sentence: summarizeObservation,
  describe: describeObservation,
});
