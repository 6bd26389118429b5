"use client";
import type { FieldMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NotStatedField } from "@/components/ui/not-stated-field";

/** A fact with its third state: `list` is the record's list of what nobody stated, `name` the fact in it. */
export function StatedField({ list, name, label, children }: { list: FieldMetadata<string[] | undefined>; name: string; label: string; children: ReactNode }) {
  const t = useTranslations("common");
  // All that is listed: conform calls the first one alone the default value.
  const listed = ([] as unknown[]).concat(list.initialValue ?? []).includes(name);
  return (
    <NotStatedField label={label} name={list.name} value={name} form={list.formId} stated={!listed} words={{ notStated: t("notStated"), fillIn: t("fillIn") }}>
      {children}
    </NotStatedField>
  );
}
