"use client";
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { Button } from "@/components/ui/button";
import { FieldErrors, NumberField, SelectField, TextField } from "@/components/ui/field";
import { describeLeadMarking, summarizeLeadMarking } from "@/lib/evidence/kinds/lead-marking/describe";
import { callOutcomes, type LeadMarkingFacts, markNatures, markSenses, shares } from "@/lib/evidence/kinds/lead-marking/schema";
import { Choice, Flag } from "../../form/choices";
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
  const list = marks.getFieldList();
  return (
    <fieldset className="rows">
      <legend className="lab">{words("marks", { count: list.length })}</legend>
      {list.map((mark, index) => {
        const { code, meaning, sense, rulesExclusive, nature, notStated } = mark.getFieldset();
        return (
          <fieldset className="row-form" key={mark.key}>
            <legend className="sr">{words("mark", { number: index + 1 })}</legend>
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
              {list.length > 1 && (
                <Button tone="quiet" icon="x" {...form.remove.getButtonProps({ name: marks.name, index })} type="submit">
                  {words("removeMark", { number: index + 1 })}
                </Button>
              )}
            </div>
          </fieldset>
        );
      })}
      <FieldErrors id={marks.id} errors={bind(marks).errors} />
      <Button icon="plus" {...form.insert.getButtonProps({ name: marks.name, defaultValue: { nature: "heard" } })} type="submit">
        {words("addMark")}
      </Button>
    </fieldset>
  );
}

/** The code of a mark, chosen among those above. */
function CodeField({ field, codes }: { field: FieldMetadata<string>; codes: string[] }) {
  const t = useTranslations("kinds.leadMarking");
  const bound = useBind()(field);
  const known = bound.defaultValue && !codes.includes(bound.defaultValue) ? [bound.defaultValue, ...codes] : codes;
  return <SelectField {...bound} label={t("code")} empty="" options={known.map((value) => ({ value, label: value }))} />;
}

function Rules({ field, form, codes }: Props) {
  const t = useTranslations("kinds.leadMarking");
  const words = useTranslations("evidence.form");
  const bind = useBind();
  const { rules } = field.getFieldset();
  const list = rules.getFieldList();
  return (
    <fieldset className="rows">
      <legend className="lab">{words("rules", { count: list.length })}</legend>
      {list.map((rule, index) => {
        const { code, text, outcome, atLeast, nature } = rule.getFieldset();
        return (
          <fieldset className="row-form" key={rule.key}>
            <legend className="sr">{words("rule", { number: index + 1 })}</legend>
            <div className="pair code">
              <CodeField field={code} codes={codes} />
              <TextField {...bind(text)} label={t("rule")} />
            </div>
            <div className="pair">
              <SelectField {...bind(outcome)} label={t("outcome")} empty="" options={callOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))} />
              <NumberField {...bind(atLeast)} label={t("atLeast")} inputMode="numeric" />
            </div>
            <Choice field={bind(nature)} label={t("nature")} values={markNatures} words="natures" />
            <Button tone="quiet" icon="x" {...form.remove.getButtonProps({ name: rules.name, index })} type="submit">
              {words("removeRule", { number: index + 1 })}
            </Button>
          </fieldset>
        );
      })}
      <Button icon="plus" {...form.insert.getButtonProps({ name: rules.name, defaultValue: { nature: "required" } })} type="submit">
        {words("addRule")}
      </Button>
    </fieldset>
  );
}

function Practices({ field, form, codes }: Props) {
  const t = useTranslations("kinds.leadMarking");
  const words = useTranslations("evidence.form");
  const bind = useBind();
  const { practices } = field.getFieldset();
  const list = practices.getFieldList();
  return (
    <fieldset className="rows">
      <legend className="lab">{words("practices", { count: list.length })}</legend>
      {list.map((practice, index) => {
        const { code, text, outcome, share, inference, nature, notStated } = practice.getFieldset();
        return (
          <fieldset className="row-form" key={practice.key}>
            <legend className="sr">{words("practice", { number: index + 1 })}</legend>
            <div className="pair code">
              <CodeField field={code} codes={codes} />
              <TextField {...bind(text)} label={t("practice")} />
            </div>
            <div className="pair">
              <SelectField {...bind(outcome)} label={t("outcome")} empty="" options={callOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))} />
              <StatedField list={notStated} name="share" label={t("share")}>
                <SelectField {...bind(share)} label={t("share")} empty="" options={shares.map((value) => ({ value, label: t(`shares.${value}`) }))} />
              </StatedField>
            </div>
            <TextField {...bind(inference)} label={t("inference")} hint={words("inferenceHint")} />
            <Choice field={bind(nature)} label={t("nature")} values={markNatures} words="natures" />
            <Button tone="quiet" icon="x" {...form.remove.getButtonProps({ name: practices.name, index })} type="submit">
              {words("removePractice", { number: index + 1 })}
            </Button>
          </fieldset>
        );
      })}
      <Button icon="plus" {...form.insert.getButtonProps({ name: practices.name, defaultValue: { nature: "heard" } })} type="submit">
        {words("addPractice")}
      </Button>
    </fieldset>
  );
}

export const leadMarkingForm = kindForm<LeadMarkingFacts, { marks?: { code?: string }[] }>({
  empty: { marks: [{ nature: "heard" }] },
  fields: (field, form, raw) => <LeadMarkingFields field={field} form={form} codes={(raw?.marks ?? []).flatMap(({ code }) => code?.trim() || [])} />,
  sentence: summarizeLeadMarking,
  describe: describeLeadMarking,
});
