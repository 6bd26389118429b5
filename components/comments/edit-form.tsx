"use client";
import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Conflict } from "@/components/custody/conflict";
import { type SendAction, useSending } from "@/components/custody/use-sending";
import { VersionActs } from "@/components/custody/version-acts";
import { useBind, useSentences } from "@/components/ui/bind";
import { TextAreaField } from "@/components/ui/field";
import { FormError } from "@/components/ui/note";
import { commentEdit, longestComment } from "@/lib/comments/schema";
import type { z } from "@/lib/zod";

type Props = {
  id: string;
  /** What is saved now. It becomes newer under the form when it was saved in another place. */
  saved: { version: number; text: string };
  action: SendAction;
  cancel: string;
};

/** One's own words, said anew. */
export function EditForm({ id, saved, action, cancel }: Props) {
  const t = useTranslations("comments");
  const bind = useBind();
  const sentences = useSentences();
  const [seen] = useState(saved);
  const { answer, send, submit, sending, stale, sentVersion = seen.version } = useSending(action);
  const [form, fields] = useForm<z.input<typeof commentEdit>>({
    ...(answer && { lastResult: answer as never }),
    defaultValue: { text: seen.text },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: commentEdit }) as never,
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
  });
  const props = getFormProps(form);
  const errors = sentences(form.errors);
  const newer = stale && saved.version !== sentVersion ? saved : undefined;
  const mine = (form.value?.text as string | undefined) ?? "";

  return (
    <form {...props} action={send} onSubmit={(event) => submit(event, props.onSubmit)} aria-busy={sending} className="form">
      {newer ? (
        <Conflict version={newer.version} differences={newer.text === mine.trim() ? [] : [{ label: t("field.text"), theirs: newer.text, mine }]} />
      ) : errors?.length ? (
        <FormError id={form.errorId}>{errors.join(" ")}</FormError>
      ) : null}
      <input type="hidden" name="id" value={id} />
      {!newer && <input type="hidden" name="seenVersion" value={sentVersion} />}
      <TextAreaField {...bind(fields.text)} key={fields.text.key} label={t("text")} hint={t("textHint")} maxLength={longestComment} rows={5} />
      <VersionActs newer={newer} save={t("page.save")} cancel={{ href: cancel, label: t("page.cancel") }} />
    </form>
  );
}
