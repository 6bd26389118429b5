"use client";
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { FieldErrors, SelectField } from "@/components/ui/field";
import { Toggle } from "@/components/ui/segmented";
import type { Fact } from "@/lib/evidence/fact";
import { ownWordsOf } from "@/lib/evidence/words/rules";
import { type FactWord, factWords } from "@/lib/evidence/words/schema";
import type { EvidenceKind } from "@/lib/evidence/schema";
import { Rows } from "./rows";
import { StepsField } from "./steps-field";

type Row = { fact?: string; qualifiers?: FactWord[]; line?: string };

/** The words that bound one fact. What its kind asks for itself is said there: figures go by those fields. */
function Words({ kind, fact, field }: { kind: EvidenceKind; fact: string | undefined; field: FieldMetadata<FactWord[]> }) {
  const t = useTranslations("evidence.form.apart");
  const kinds = useTranslations("kinds");
  const { errors } = useBind()(field);
  const chosen = ([] as unknown[]).concat(field.initialValue ?? []);
  const own = fact ? ownWordsOf(kind, fact) : [];
  return (
    <fieldset className="field" id={field.id} role="group" aria-labelledby={`${field.id}-name`} aria-describedby={`${field.id}-hint`}>
      <legend className="lab" id={`${field.id}-name`}>
        {t("words")}
      </legend>
      <div className="with">
        {factWords
          .filter((word) => !own.includes(word) || chosen.includes(word))
          .map((word) => (
            <Toggle key={word} name={field.name} value={word} on={chosen.includes(word)} form={field.formId}>
              {kinds(`qualifiers.${word}`)}
            </Toggle>
          ))}
      </div>
      <p className="hint" id={`${field.id}-hint`}>
        {own.length > 0 ? t("own", { words: own.map((word) => kinds(`qualifiers.${word}`)).join(kinds("listSeparator")) }) : t("wordsHint")}
      </p>
      <FieldErrors id={field.id} errors={errors} />
    </fieldset>
  );
}

/** Single facts: the words that bound each, and who says it where it came another way than the record. Only what the record states can be chosen. */
export function ApartFields({ kind, field, form, stated }: { kind: EvidenceKind; field: FieldMetadata<Row[]>; form: FormMetadata; stated: readonly Fact[] }) {
  const t = useTranslations("evidence.form.apart");
  const bind = useBind();
  const count = field.getFieldList().length;
  if (stated.length === 0 && count === 0) return null;
  const options = stated.map(({ name, label, text = "" }) => ({ value: name, label: `${label}: ${text.length > 40 ? `${text.slice(0, 40)}…` : text}` }));
  return (
    <details className="more-fields" open={count > 0}>
      <summary>{t("add")}</summary>
      <Rows field={field} form={form} legend={(rows) => t("legend", { count: rows })} name={(number) => t("name", { number })} add={t("add")}>
        {(row) => {
          const { fact, qualifiers, line } = row.getFieldset() as unknown as {
            fact: FieldMetadata<string>;
            qualifiers: FieldMetadata<FactWord[]>;
            line: FieldMetadata<string>;
          };
          const gone = fact.value && !options.some(({ value }) => value === fact.value) ? [{ value: fact.value, label: t("gone") }] : [];
          return (
            <>
              <SelectField {...bind(fact)} key={fact.key} label={t("fact")} empty={t("choose")} options={[...options, ...gone]} />
              <Words kind={kind} fact={fact.value} field={qualifiers} key={qualifiers.key} />
              <details className="more-fields" open={Boolean(line.initialValue) || Boolean(line.errors?.length)}>
                <summary>{t("other")}</summary>
                <StepsField field={bind(line)} key={line.key} legend={t("line")} />
              </details>
            </>
          );
        }}
      </Rows>
    </details>
  );
}
