"use client";
import type { FieldMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { SelectField, TextField } from "@/components/ui/field";
import { languages } from "@/lib/evidence/languages";
import { approvals, meansUsed, sensitivities } from "@/lib/evidence/schema";
import { StatedField } from "./stated-field";

type Text = FieldMetadata<string | undefined>;
type List = FieldMetadata<string[] | undefined>;

/** What it is filed under, how carefully it wants to be handled, and in which language the original is. */
export function FilingFields({ tags, sensitivity, language, notStated }: { tags: Text; sensitivity: Text; language: Text; notStated: List }) {
  const t = useTranslations("evidence.form");
  const kinds = useTranslations("kinds");
  const none = useTranslations("common")("notFilled");
  const bind = useBind();
  return (
    <>
      <TextField {...bind(tags)} label={t("tags")} hint={t("tagsHint")} />
      <div className="pairs">
        <SelectField
          {...bind(sensitivity)}
          label={t("sensitivity")}
          hint={t("sensitivityHint")}
          options={sensitivities.map((value) => ({ value, label: kinds(`sensitivities.${value}`) }))}
        />
        <StatedField list={notStated} name="language" label={t("language")}>
          <SelectField
            {...bind(language)}
            label={t("language")}
            empty={none}
            options={languages.map((value) => ({ value, label: kinds(`languages.${value}`) }))}
          />
        </StatedField>
      </div>
    </>
  );
}

/** How we came by it, and for undercover work of our own who approved it, why, and within which limits. */
export function MeansFields({ means, approvals: fields, notStated }: { means: Text; approvals: Record<(typeof approvals)[number], Text>; notStated: List }) {
  const t = useTranslations("evidence.form");
  const kinds = useTranslations("kinds");
  const none = useTranslations("common")("notFilled");
  const bind = useBind();
  return (
    <>
      <SelectField {...bind(means)} label={t("means")} empty={none} options={meansUsed.map((value) => ({ value, label: kinds(`means.${value}`) }))} />
      {means.value === "undercover" && (
        <fieldset className="rows">
          <legend className="lab">{t("approval")}</legend>
          {approvals.map((name) => (
            <StatedField key={name} list={notStated} name={name} label={t(name)}>
              <TextField {...bind(fields[name])} label={t(name)} />
            </StatedField>
          ))}
        </fieldset>
      )}
    </>
  );
}
