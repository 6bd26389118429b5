"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldErrors, SelectField, TextField } from "@/components/ui/field";
import { type AttributionStep, formatAttribution, isOurs, parseAttribution, rootStep, stepHows } from "@/lib/evidence/attribution";
import { useNewRow } from "./use-new-row";

type Bound = { id: string; name: string; form: string; defaultValue: string | undefined; errors: string[] | undefined };
type Row = { key: number; who: string; how: string };

const isHow = (word: string) => stepHows.find((how) => how === word);
const lineOf = (rows: readonly Row[]) =>
  formatAttribution(
    rows.flatMap(({ who, how }) => {
      const known = isHow(how);
      return who.trim() === "" ? [] : [{ who: who.trim(), ...(known && { how: known }) }];
    }),
  );

/**
 * Who said it and through whom it reached us, a row each. What the form sends is the line that the rows make; whoever is
 * faster with an arrow, or has no JavaScript, writes the line.
 */
export function StepsField({ field: { errors, defaultValue = "", ...field }, legend }: { field: Bound; legend: string }) {
  const t = useTranslations("evidence.form.steps");
  const hows = useTranslations("evidence.page.how");
  const keys = useRef(0);
  const rowsOf = (line: string): Row[] => {
    const steps: AttributionStep[] = parseAttribution(line);
    return (steps.length > 0 ? steps : [{ who: "", how: undefined }]).map(({ who, how }) => ({ key: (keys.current += 1), who, how: how ?? "" }));
  };
  const [line, setLine] = useState(defaultValue);
  const [steps, setSteps] = useState(() => rowsOf(defaultValue));
  const { rows, ask } = useNewRow(steps.length);
  const typed = useRef<HTMLDetailsElement>(null);

  // A row has no name of its own: whoever listens to the form hears of the line.
  const told = useRef(line);
  useEffect(() => {
    if (told.current === line) return;
    told.current = line;
    typed.current?.querySelector("input")?.dispatchEvent(new Event("input", { bubbles: true }));
  }, [line]);

  const change = (next: Row[]) => {
    setSteps(next);
    setLine(lineOf(next));
  };
  const set = (key: number, part: Partial<Row>) => change(steps.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const named = parseAttribution(line);
  const root = rootStep(named);

  return (
    <fieldset className="rows steps" ref={rows}>
      <legend className="lab">{legend}</legend>
      <p className="hint">{t("hint")}</p>
      {steps.map(({ key, who, how }, index) => (
        <fieldset className="row-form" key={key}>
          <legend className="row-name">{index === 0 ? t("first") : t("next", { number: index + 1 })}</legend>
          <div className="pair">
            <TextField
              id={`${field.id}-who-${key}`}
              form="" // no field of the form: conform would take it, which has no name, for the place of an error without one
              label={t("who")}
              value={who}
              maxLength={120}
              onChange={({ target }) => set(key, { who: target.value })}
              hint={index > 0 && isOurs(who) ? t("ours") : undefined}
            />
            <SelectField
              id={`${field.id}-how-${key}`}
              form=""
              label={t("how")}
              value={how}
              empty={t("howUnknown")}
              options={stepHows.map((value) => ({ value, label: hows(value) }))}
              onChange={({ target }) => set(key, { how: target.value })}
            />
          </div>
          {steps.length > 1 && (
            <Button type="button" tone="quiet" icon="x" onClick={() => change(steps.filter((row) => row.key !== key))}>
              {t("remove", { number: index + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      <FieldErrors id={field.id} errors={errors} />
      <Button
        type="button"
        icon="plus"
        onClick={() => {
          ask();
          setSteps([...steps, { key: (keys.current += 1), who: "", how: "" }]);
        }}
      >
        {t("add")}
      </Button>
      {root && <p className="hint">{t("root", { root: root.who })}</p>}
      <details className="more-fields" ref={typed} open={errors?.length ? true : undefined}>
        <summary>{t("asLine")}</summary>
        <TextField
          {...field}
          label={t("line")}
          hint={t("lineHint")}
          value={line}
          onChange={({ target }) => {
            told.current = target.value;
            setLine(target.value);
            setSteps(rowsOf(target.value));
          }}
        />
      </details>
    </fieldset>
  );
}
