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
import { SelectField, TextAreaField } from "@/components/ui/field";
import { FormError } from "@/components/ui/note";
import { type Typed, versionIn } from "@/lib/autosave/rules";
import { claimEdit, claimInput, claimRoles } from "@/lib/claims/schema";
import { z } from "@/lib/zod";

type Content = { sentence: string; note: string };

type Props = {
  id: string;
  /** Where it can be stated; none for an edit, a claim stays where it is. */
  investigations: { id: string; title: string }[];
  investigationId?: string | undefined;
  /** The piece of evidence that a new claim begins with. */
  from?: { id: string; ref: string; title: string } | undefined;
  /** What is saved now. It becomes newer under the form when somebody else saves. */
  saved?: { version: number; content: Content };
  action: SendAction;
  cancel: string;
};

/** One sentence as it would be printed, and what is still to be asked about it. Kept while it is typed in. */
export function ClaimForm({ keeping, ...form }: Props & { keeping: Keeping }) {
  return (
    <Kept {...keeping} recordHref={`/claims/${form.id}`}>
      {(kept) => <ClaimFields {...form} {...kept} />}
    </Kept>
  );
}

/** What the piece that a new claim begins with was to it, as far as a text of it says so. */
const roleIn = (typed: Typed | null): string | undefined =>
  z.object({ evidence: z.array(z.object({ role: z.enum(claimRoles) })) }).safeParse(typed).data?.evidence[0]?.role;

function ClaimFields({ id, investigations, investigationId, from, saved, action, cancel, initial: typed, around }: Props & KeptForm) {
  const t = useTranslations("claims");
  const common = useTranslations("common");
  const bind = useBind();
  const sentences = useSentences();
  // A text that was begun on an older version says so when it is sent, and both are shown.
  const [seen] = useState(saved && { ...saved, version: versionIn(typed) ?? saved.version });
  const [initial] = useState({ ...seen?.content, investigationId: investigationId ?? "", ...typed });
  const { answer, send, submit, sending, stale, sentVersion = seen?.version } = useSending(action, around);
  const [form, fields] = useForm<z.input<typeof claimInput>>({
    ...(answer && { lastResult: answer as never }),
    defaultValue: initial as never,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: seen ? claimEdit : claimInput }) as never,
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
  });
  const props = getFormProps(form);
  const errors = sentences(form.errors);
  const newer = stale && saved && saved.version !== sentVersion ? saved : undefined;
  const differences = (theirs: Content) => {
    const mine = form.value as Partial<Content>;
    return (["sentence", "note"] as const)
      .filter((name) => theirs[name].trim() !== (mine[name] ?? "").trim())
      .map((name) => ({ label: t(`field.${name}`), theirs: theirs[name], mine: mine[name] ?? "" }));
  };
  const [only] = investigations;

  return (
    <form {...props} action={send} onSubmit={(event) => submit(event, props.onSubmit)} aria-busy={sending} className="form">
      {newer ? (
        <Conflict version={newer.version} differences={differences(newer.content)} />
      ) : errors?.length ? (
        <FormError id={form.errorId}>{errors.join(" ")}</FormError>
      ) : null}
      <input type="hidden" name="id" value={id} />
      {investigations.length > 1 && !from ? (
        <SelectField
          {...bind(fields.investigationId)}
          key={fields.investigationId.key}
          label={t("form.investigation")}
          empty={common("notFilled")}
          options={investigations.map((one) => ({ value: one.id, label: one.title }))}
        />
      ) : (
        only && <input type="hidden" name="investigationId" value={investigationId ?? only.id} />
      )}
      {seen && !newer && <input type="hidden" name="seenVersion" value={sentVersion} />}
      <TextAreaField {...bind(fields.sentence)} key={fields.sentence.key} label={t("form.sentence")} hint={t("form.sentenceHint")} maxLength={500} rows={3} />
      {from && (
        <>
          <p className="soft">{t("form.from", { ref: from.ref, title: from.title })}</p>
          <input type="hidden" name="evidence[0].evidenceId" value={from.id} />
          <SelectField
            id="tie-role"
            name="evidence[0].role"
            label={t("form.role")}
            defaultValue={roleIn(typed)}
            options={claimRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
          />
        </>
      )}
      <TextAreaField {...bind(fields.note)} key={fields.note.key} label={t("form.note")} hint={t("form.noteHint")} maxLength={2000} />
      <VersionActs newer={newer} save={t(seen ? "form.save" : "form.state")} cancel={{ href: cancel, label: t("form.cancel") }} />
    </form>
  );
}
