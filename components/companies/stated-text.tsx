"use client";
import type { FieldMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import type { InputHTMLAttributes } from "react";
import { useBind } from "@/components/ui/bind";
import { described, Field } from "@/components/ui/field";
import { NotStatedField } from "@/components/ui/not-stated-field";

type Props = Pick<InputHTMLAttributes<HTMLInputElement>, "maxLength" | "autoCapitalize" | "spellCheck"> & {
  field: FieldMetadata<string | undefined>;
  /** The list of the record's facts that nobody stated, and the name of this one in it. */
  list: FieldMetadata<string[] | undefined>;
  name: string;
  label: string;
  hint?: string;
};

/** A line of text with its third state: a value, not stated, or not filled in yet. */
export function StatedText({ field, list, name, label, hint, ...input }: Props) {
  const t = useTranslations("common");
  const { id, errors, ...bound } = useBind()(field);
  const listed = ([] as unknown[]).concat(list.defaultValue ?? list.initialValue ?? []);
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      <NotStatedField
        label={label}
        name={list.name}
        value={name}
        form={list.formId}
        stated={!listed.includes(name)}
        words={{ notStated: t("notStated"), fillIn: t("fillIn") }}
      >
        <input className="inp" type="text" autoComplete="off" {...input} {...bound} key={field.key} id={id} {...described({ id, hint, errors })} />
      </NotStatedField>
    </Field>
  );
}
