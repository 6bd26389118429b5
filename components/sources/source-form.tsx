"use client";
import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Kept, type Keeping, type KeptForm } from "@/components/autosave/kept";
import { Conflict } from "@/components/custody/conflict";
import { type SendAction, useSending } from "@/components/custody/use-sending";
import { VersionActs } from "@/components/custody/version-acts";
import { useBind, useSentences } from "@/components/ui/bind";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { FormError, Note } from "@/components/ui/note";
import { versionIn } from "@/lib/autosave/rules";
import { reliabilities, sourceEdit, sourceInput, sourceKinds } from "@/lib/sources/schema";
import type { z } from "@/lib/zod";

/** A version as its form holds it. */
type Content = { kind: string; description: string; note: string; reliability: string };

type Props = {
  id: string;
  /** Where it can be recorded; none for an edit, a source stays where it is. */
  investigations: { id: string; title: string }[];
  investigationId?: string | undefined;
  /** What is saved now. It becomes newer under the form when somebody else saves. */
  saved?: { version: number; content: Content };
  action: SendAction;
  cancel: string;
};

/** What may be said of a source. Who it is has no field here, and the form says so. Kept while it is typed in. */
export function SourceForm({ keeping, ...form }: Props & { keeping: Keeping }) {
  return (
    <Kept {...keeping} recordHref={`/sources/${form.id}`}>
      {(kept) => <SourceFields {...form} {...kept} />}
    </Kept>
  );
}

function SourceFields({ id, investigations, investigationId, saved, action, cancel, initial: typed, around }: Props & KeptForm) {
  const t = useTranslations("sources");
  const common = useTranslations("common");
  const bind = useBind();
  const sentences = useSentences();
  // A text that was begun on an older version says so when it is sent, and both are shown.
  const [seen] = useState(saved && { ...saved, version: versionIn(typed) ?? saved.version });
  const [initial] = useState({ ...seen?.content, investigationId: investigationId ?? "", ...typed });
  const { answer, send, submit, sending, stale, sentVersion = seen?.version } = useSending(action, around);
  const [form, fields] = useForm<z.input<typeof sourceInput>>({
    ...(answer && { lastResult: answer as never }),
    defaultValue: initial as never,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: seen ? sourceEdit : sourceInput }) as never,
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
  });
  const props = getFormProps(form);
  const errors = sentences(form.errors);
  const newer = stale && saved && saved.version !== sentVersion ? saved : undefined;
  const kindWord = (kind: string | undefined) => t(`kinds.${sourceKinds.find((one) => one === kind) ?? "other"}`);
  const gradeWord = (grade: string | undefined) => {
    const known = reliabilities.find((one) => one === grade);
    return known ? t(`reliabilities.${known}`) : common("notFilled");
  };
  const words = ({ kind, description = "", reliability, note = "" }: Partial<Content>) => ({
    kind: kindWord(kind),
    description,
    reliability: gradeWord(reliability),
    note,
  });
  const differences = (theirs: Content) => {
    const [a, b] = [words(theirs), words(form.value as Partial<Content>)];
    return (["kind", "description", "reliability", "note"] as const)
      .filter((name) => a[name].trim() !== b[name].trim())
      .map((name) => ({ label: t(`field.${name}`), theirs: a[name], mine: b[name] }));
  };
  const [only] = investigations;

  return (
    <form {...props} action={send} onSubmit={(event) => submit(event, props.onSubmit)} aria-busy={sending} className="form">
      {newer ? (
        <Conflict version={newer.version} differences={differences(newer.content)} />
      ) : errors?.length ? (
        <FormError id={form.errorId}>{errors.join(" ")}</FormError>
      ) : null}
      <Note tone="warn">{t("warning")}</Note>
      <input type="hidden" name="id" value={id} />
      {investigations.length > 1 ? (
        <SelectField
          {...bind(fields.investigationId)}
          key={fields.investigationId.key}
          label={t("form.investigation")}
          hint={t("form.investigationHint")}
          empty={common("notFilled")}
          options={investigations.map((one) => ({ value: one.id, label: one.title }))}
        />
      ) : (
        only && <input type="hidden" name="investigationId" value={only.id} />
      )}
      {seen && !newer && <input type="hidden" name="seenVersion" value={sentVersion} />}
      <SelectField
        {...bind(fields.kind)}
        key={fields.kind.key}
        label={t("form.kind")}
        empty={common("notFilled")}
        options={sourceKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextField {...bind(fields.description)} key={fields.description.key} label={t("form.description")} hint={t("form.descriptionHint")} maxLength={200} />
      <SelectField
        {...bind(fields.reliability)}
        key={fields.reliability.key}
        label={t("form.reliability")}
        hint={t("form.reliabilityHint")}
        empty={common("notFilled")}
        options={reliabilities.map((value) => ({ value, label: t(`reliabilities.${value}`) }))}
      />
      <TextAreaField {...bind(fields.note)} key={fields.note.key} label={t("form.note")} hint={t("form.noteHint")} maxLength={4000} />
      <VersionActs newer={newer} save={t(seen ? "form.save" : "form.record")} cancel={{ href: cancel, label: t("form.cancel") }} />
    </form>
  );
}
