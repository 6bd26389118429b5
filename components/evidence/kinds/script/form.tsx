"use client";
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { NumberField, TextAreaField, TextField } from "@/components/ui/field";
import { describeScript, summarizeScript } from "@/lib/evidence/kinds/script/describe";
import { missingWorkedFrom } from "@/lib/evidence/kinds/script/rules";
import type { ScriptFacts } from "@/lib/evidence/kinds/script/schema";
import { Flag } from "../../form/choices";
import { Rows } from "../../form/rows";
import { StatedField } from "../../form/stated-field";
import { StatedText } from "../../form/stated-text";
import { kindForm } from "../form";

const told = ["form", "management", "onRefusal", "duration", "trainer"] as const;

function ScriptFields({ field, form }: { field: FieldMetadata<ScriptFacts>; form: FormMetadata }) {
  const t = useTranslations("kinds.script");
  const words = useTranslations("evidence.form");
  const bind = useBind();
  const facts = field.getFieldset(); // a proxy: what is not named is not copied
  const { claimedStages, openEnded, stages, notStated } = facts;

  return (
    <>
      <StatedField list={notStated} name="claimedStages" label={t("claimedStages")}>
        <NumberField {...bind(claimedStages)} label={t("claimedStages")} inputMode="numeric" />
      </StatedField>
      <Rows field={stages} form={form} legend={(count) => words("stages", { count })} name={(number) => words("stage", { number })} add={words("addStage")}>
        {(stage) => {
          const { name, gloss, quote, callPosition, notStated: ofStage } = stage.getFieldset();
          return (
            <>
              <div className="pair">
                <TextField {...bind(name)} label={t("name")} />
                <TextField {...bind(gloss)} label={words("gloss")} />
              </div>
              <StatedField list={ofStage} name="quote" label={t("quote")}>
                <TextAreaField {...bind(quote)} label={t("quote")} rows={2} />
              </StatedField>
              <StatedField list={ofStage} name="callPosition" label={t("callPosition")}>
                <NumberField {...bind(callPosition)} label={t("callPosition")} hint={words("callPositionHint")} inputMode="numeric" />
              </StatedField>
            </>
          );
        }}
      </Rows>
      <div className="with">
        <Flag field={bind(openEnded)}>{t("openEnded")}</Flag>
      </div>
      <div className="pairs">
        {told.map((name) => (
          <StatedField key={name} list={notStated} name={name} label={t(name)}>
            <TextField {...bind(facts[name])} label={t(name)} />
          </StatedField>
        ))}
      </div>
      <StatedText list={notStated} name="transcript" label={t("transcript")} field={facts.transcript} lines={3} />
    </>
  );
}

/** A box is ticked by its default, and its value is always the same. */
export const scriptForm = kindForm<ScriptFacts>({
  empty: { stages: [{}] },
  fields: (field, form) => <ScriptFields field={field} form={form} />,
  sentence: summarizeScript,
  workedFrom: missingWorkedFrom,
  describe: describeScript,
});
