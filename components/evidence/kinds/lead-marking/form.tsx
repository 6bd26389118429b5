"use client";
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { NumberField, SelectField, TextField } from "@/components/ui/field";
import { describeLeadMarking, summarizeLeadMarking } from "@/lib/evidence/kinds/lead-marking/describe";
import { callOutcomes, type LeadMarkingFacts, markNatures, markSenses, shares } from "@/lib/evidence/kinds/lead-marking/schema";
import { Choice, Flag } from "../../form/choices";
import { Rows } from "../../form/rows";
import { StatedField } from "../../form/stated-field";
import { kindForm } from "../form";

type Props = { field: FieldMetadata<LeadMarkingFacts>; form: FormMetadata; codes: string[] };

function LeadMarkingFields({ field, form, codes }: Props) {
  const t = useTranslations("kinds.leadMarking");
  const bind = useBind();
  const { scope, notStated } = field.getFieldset();
  return (
    <>
      <Marks field={field} form={form} />
      <Rules field={field} form={form} codes={codes} />
      <Practices field={field} form={form} codes={codes} />
      <StatedField list={notStated} name="scope" label={t("scope")}>
        <TextField {...bind(scope)} label={t("scope")} />
      </StatedField>
    </>
  );
}

function Marks({ field, form }: Omit<Props, "codes">) {
  const t = useTranslations("kinds.leadMarking");
  const words = useTranslations("evidence.form");
  const common = useTranslations("common");
  const bind = useBind();
  const { marks } = field.getFieldset();
  return (
    <Rows field={marks} form={form} legend={(count) => words("marks", { count })} name={(number) => words("mark", { number })} add={words("addMark")} least={1}>
      {(mark) => {
        const { code, meaning, sense, rulesExclusive, nature, notStated } = mark.getFieldset();
        return (
          <>
            <div className="pair code">
              <TextField {...bind(code)} label={t("code")} />
              <StatedField list={notStated} name="meaning" label={t("meaning")}>
                <TextField {...bind(meaning)} label={t("meaning")} />
              </StatedField>
            </div>
            <Choice field={bind(sense)} label={t("sense")} values={markSenses} words="leadMarking.senses" none={common("notFilled")} />
            <Choice field={bind(nature)} label={t("nature")} values={markNatures} words="natures" />
            <div className="with">
              <Flag field={bind(rulesExclusive)}>{t("rulesExclusive")}</Flag>
            </div>
          </>
        );
      }}
    </Rows>
  );
}

/** The code of a mark, chosen among those above. */
function CodeField({ field, codes }: { field: FieldMetadata<string>; codes: string[] }) {
  const t = useTranslations("kinds.leadMarking");
  const common = useTranslations("common");
  const bound = useBind()(field);
  const known = bound.defaultValue && !codes.includes(bound.defaultValue) ? [bound.defaultValue, ...codes] : codes;
  return <SelectField {...bound} label={t("code")} empty={common("notFilled")} options={known.map((value) => ({ value, label: value }))} />;
}

function Rules({ field, form, codes }: Props) {
  const t = useTranslations("kinds.leadMarking");
  const common = useTranslations("common");
  const words = useTranslations("evidence.form");
  const bind = useBind();
  const { rules } = field.getFieldset();
  return (
    <Rows field={rules} form={form} legend={(count) => words("rules", { count })} name={(number) => words("rule", { number })} add={words("addRule")}>
      {(rule) => {
        const { code, text, outcome, atLeast, nature } = rule.getFieldset();
        return (
          <>
            <div className="pair code">
              <CodeField field={code} codes={codes} />
              <TextField {...bind(text)} label={t("rule")} />
            </div>
            <div className="pair">
              <SelectField
                {...bind(outcome)}
                label={t("outcome")}
                empty={common("notFilled")}
                options={callOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
              />
              <NumberField {...bind(atLeast)} label={t("atLeast")} inputMode="numeric" />
            </div>
            <Choice field={bind(nature)} label={t("nature")} values={markNatures} words="natures" />
          </>
        );
      }}
    </Rows>
  );
}

function Practices({ field, form, codes }: Props) {
  const t = useTranslations("kinds.leadMarking");
  const common = useTranslations("common");
  const words = useTranslations("evidence.form");
  const bind = useBind();
  const { practices } = field.getFieldset();
  return (
    <Rows
      field={practices}
      form={form}
      legend={(count) => words("practices", { count })}
      name={(number) => words("practice", { number })}
      add={words("addPractice")}
    >
      {(practice) => {
        const { code, text, outcome, share, inference, nature, notStated } = practice.getFieldset();
        return (
          <>
            <div className="pair code">
              <CodeField field={code} codes={codes} />
              <TextField {...bind(text)} label={t("practice")} />
            </div>
            <div className="pair">
              <SelectField
                {...bind(outcome)}
                label={t("outcome")}
                empty={common("notFilled")}
                options={callOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
              />
              <StatedField list={notStated} name="share" label={t("share")}>
                <SelectField
                  {...bind(share)}
                  label={t("share")}
                  empty={common("notFilled")}
                  options={shares.map((value) => ({ value, label: t(`shares.${value}`) }))}
                />
              </StatedField>
            </div>
            <TextField {...bind(inference)} label={t("inference")} hint={words("inferenceHint")} />
            <Choice field={bind(nature)} label={t("nature")} values={markNatures} words="natures" />
          </>
        );
      }}
    </Rows>
  );
}

export const leadMarkingForm = kindForm<LeadMarkingFacts, { marks?: ({ code?: string } | undefined)[] }>({
  empty: { marks: [{}] },
  ownNature: true,
  fields: (field, form, raw) => <LeadMarkingFields field={field} form={form} codes={(raw?.marks ?? []).flatMap((mark) => mark?.code?.trim() || [])} />,
  sentence: summarizeLeadMarking,
  describe: describeLeadMarking,
});
