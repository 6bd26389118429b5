"use client";
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { SelectField } from "@/components/ui/field";
import type { Fact } from "@/lib/evidence/fact";
import { Rows } from "./rows";
import { StepsField } from "./steps-field";

type Row = { fact?: string; line?: string };

/** Facts that came another way than the record: each with its own line of who says so. Only what the record states can be chosen. */
export function FactAttributionFields({ field, form, stated }: { field: FieldMetadata<Row[]>; form: FormMetadata; stated: readonly Fact[] }) {
  const t = useTranslations("evidence.form.factAttribution");
  const bind = useBind();
  const count = field.getFieldList().length;
  if (stated.length === 0 && count === 0) return null;
  const options = stated.map(({ name, label, text = "" }) => ({ value: name, label: `${label}: ${text.length > 40 ? `${text.slice(0, 40)}…` : text}` }));
  return (
    <details className="more-fields" open={count > 0}>
      <summary>{t("add")}</summary>
      <Rows field={field} form={form} legend={(rows) => t("legend", { count: rows })} name={(number) => t("name", { number })} add={t("add")}>
        {(row) => {
          const { fact, line } = row.getFieldset() as unknown as { fact: FieldMetadata<string>; line: FieldMetadata<string> };
          const gone = fact.value && !options.some(({ value }) => value === fact.value) ? [{ value: fact.value, label: t("gone") }] : [];
          return (
            <>
              <SelectField {...bind(fact)} key={fact.key} label={t("fact")} empty={t("choose")} options={[...options, ...gone]} />
              <StepsField field={bind(line)} key={line.key} legend={t("line")} />
            </>
          );
        }}
      </Rows>
    </details>
  );
}
