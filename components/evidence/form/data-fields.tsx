"use client";
import type { FieldMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { type PersonalData, personalData } from "@/lib/evidence/personal-data";

/** Kinds of personal data, as many as apply. */
export function DataFields({ field, label }: { field: FieldMetadata<PersonalData[]>; label: string }) {
  const t = useTranslations("kinds.personalData");
  const chosen = ([] as unknown[]).concat(field.initialValue ?? []);
  return (
    <fieldset className="field">
      <legend className="lab">{label}</legend>
      <div className="with">
        {personalData.map((name) => (
          <label className="btn" key={name}>
            <input className="sr" type="checkbox" name={field.name} value={name} form={field.formId} defaultChecked={chosen.includes(name)} />
            {t(name)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
