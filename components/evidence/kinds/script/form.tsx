"use client";
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { Button } from "@/components/ui/button";
import { CheckField, FieldErrors, NumberField, TextAreaField, TextField } from "@/components/ui/field";
import { describeScript, summarizeScript } from "@/lib/evidence/kinds/script/describe";
import type { ScriptFacts } from "@/lib/evidence/kinds/script/schema";
import { StatedField } from "../../form/stated-field";
import { kindForm } from "../form";

const told = ["form", "management", "onRefusal", "transcript", "duration", "trainer"] as const;

function ScriptFields({ field, form }: { field: FieldMetadata<ScriptFacts>; form: FormMetadata }) {
  const t = useTranslations("kinds.script");
  const words = useTranslations("evidence.form");
  const bind = useBind();
  const facts = field.getFieldset(); // a proxy: what is not named is not copied
  const { claimedStages, openEnded, stages, notStated } = facts;
  const list = stages.getFieldList();

  return (
    <>
      <StatedField list={notStated} name="claimedStages" label={t("claimedStages")}>
        <NumberField {...bind(claimedStages)} label={t("claimedStages")} inputMode="numeric" />
      </StatedField>
      <fieldset className="rows">
        <legend className="lab">{words("stages", { count: list.length })}</legend>
        {list.map((stage, index) => {
          const { name, gloss, quote, callPosition, notStated: ofStage } = stage.getFieldset();
          return (
            <fieldset className="row-form" key={stage.key}>
              <legend className="sr">{words("stage", { number: index + 1 })}</legend>
              <div className="pair">
                <TextField {...bind(name)} label={t("name")} />
                <TextField {...bind(gloss)} label={words("gloss")} />
              </div>
              <StatedField list={ofStage} name="quote" label={t("quote")}>
                <TextAreaField {...bind(quote)} label={t("quote")} rows={2} />
              </StatedField>
              <div className="pair">
                <StatedField list={ofStage} name="callPosition" label={t("callPosition")}>
                  <NumberField {...bind(callPosition)} label={t("callPosition")} inputMode="numeric" />
                </StatedField>
                <Button tone="quiet" icon="x" {...form.remove.getButtonProps({ name: stages.name, index })} type="submit">
                  {words("removeStage", { number: index + 1 })}
                </Button>
              </div>
            </fieldset>
          );
        })}
        <FieldErrors id={stages.id} errors={bind(stages).errors} />
        <Button icon="plus" {...form.insert.getButtonProps({ name: stages.name, defaultValue: {} })} type="submit">
          {words("addStage")}
        </Button>
        <CheckField {...checked(bind(openEnded))} label={t("openEnded")} />
      </fieldset>
      <div className="pairs">
        {told.map((name) => (
          <StatedField key={name} list={notStated} name={name} label={t(name)}>
            <TextField {...bind(facts[name])} label={t(name)} />
          </StatedField>
        ))}
      </div>
    </>
  );
}

/** A box is ticked by its default, and its value is always the same. */
const checked = ({ defaultValue, ...field }: ReturnType<ReturnType<typeof useBind>>) => ({
  ...field,
  value: "on",
  defaultChecked: defaultValue === "on" || (defaultValue as unknown) === true,
});

export const scriptForm = kindForm<ScriptFacts>({
  empty: { stages: [{}] },
  fields: (field, form) => <ScriptFields field={field} form={form} />,
  sentence: summarizeScript,
  describe: describeScript,
});
