"use client";
import type { FieldMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { SelectField } from "@/components/ui/field";
import { Choice } from "./choices";
import { StatedField } from "./stated-field";

type Props = {
  list: FieldMetadata<string[] | undefined>;
  name: string;
  label: string;
  field: FieldMetadata<string | undefined>;
  values: readonly string[];
  /** The place of their messages in the namespace `kinds`. */
  words: string;
  /** Many values stand in a list that opens, few in sight. */
  opens?: boolean;
};

/** One of a few words, with its third state. */
export function StatedChoice({ list, name, label, field, values, words, opens = false }: Props) {
  const t = useTranslations("kinds");
  const none = useTranslations("common")("notFilled");
  const bound = useBind()(field);
  return (
    <StatedField list={list} name={name} label={label}>
      {opens ? (
        <SelectField {...bound} label={label} empty={none} options={values.map((value) => ({ value, label: t(`${words}.${value}`) }))} />
      ) : (
        <Choice field={bound} label={label} values={values} words={words} none={none} />
      )}
    </StatedField>
  );
}
