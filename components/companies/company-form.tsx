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
import { versionIn } from "@/lib/autosave/rules";
import { FormError } from "@/components/ui/note";
import type { AlikeCompany } from "@/lib/companies/queries";
import { companyEdit, companyForm, type companyInput } from "@/lib/companies/schema";
import type { z } from "@/lib/zod";
import { AliasFields } from "./alias-fields";
import { AlikeList } from "./alike-list";
import { type CompanyContent, useDifferences } from "./differences";
import { StatedText } from "./stated-text";
import { useAlike } from "./use-alike";

type Props = {
  companyId: string;
  /** Where it can be recorded; the one that it is in, for an edit. */
  investigations: { id: string; title: string }[];
  investigationId?: string | undefined;
  /** What is saved now. It becomes newer under the form when somebody else saves. */
  saved?: { version: number; content: CompanyContent };
  action: SendAction;
  cancel: string;
};

/** What an investigation says of a company: for a new one, and for its next version. Kept while it is typed in. */
export function CompanyForm({ keeping, ...form }: Props & { keeping: Keeping }) {
  return (
    <Kept {...keeping} recordHref={`/companies/${form.companyId}`}>
      {(kept) => <CompanyFields {...form} {...kept} />}
    </Kept>
  );
}

function CompanyFields({ companyId, investigations, investigationId, saved, action, cancel, initial: typed, around }: Props & KeptForm) {
  const t = useTranslations("companies");
  const common = useTranslations("common");
  const bind = useBind();
  const sentences = useSentences();
  const differences = useDifferences();
  // A text that was begun on an older version says so when it is sent, and both are shown.
  const [seen] = useState(saved && { ...saved, version: versionIn(typed) ?? saved.version });
  const [initial] = useState({ aliases: [], notStated: [], ...seen?.content, investigationId: investigationId ?? "", ...typed });
  const { answer, send, submit, sending, stale, sentVersion = seen?.version } = useSending(action, around);
  const [form, fields] = useForm<z.input<typeof companyInput>>({
    ...(answer && { lastResult: answer as never }),
    defaultValue: initial as never,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: seen ? companyEdit : companyForm }) as never,
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
  });
  const props = getFormProps(form);
  const errors = sentences(form.errors);
  const newer = stale && saved && saved.version !== sentVersion ? saved : undefined;
  const only = investigations.length === 1 ? investigations[0] : undefined;
  const typing = useAlike({
    investigation: fields.investigationId.value ?? only?.id ?? "",
    names: [fields.name.value ?? "", ...fields.aliases.getFieldList().map((alias) => alias.getFieldset().name.value ?? "")],
    code: fields.creditCode.value ?? "",
    except: companyId,
  });
  // What the answer asked about stays until it is answered; what is typed since may bring more.
  const asked = (answer as { answer?: AlikeCompany[] } | undefined)?.answer ?? [];
  const alike = [...asked, ...typing.filter(({ id }) => !asked.some((one) => one.id === id))];

  return (
    <form {...props} action={send} onSubmit={(event) => submit(event, props.onSubmit)} aria-busy={sending} className="form">
      {newer ? (
        <Conflict version={newer.version} differences={differences(newer.content, form.value as Partial<CompanyContent>)} />
      ) : errors?.length ? (
        <FormError id={form.errorId}>{errors.join(" ")}</FormError>
      ) : null}
      <input type="hidden" name="companyId" value={companyId} />
      {only ? (
        <input type="hidden" name="investigationId" value={only.id} />
      ) : (
        <SelectField
          {...bind(fields.investigationId)}
          key={fields.investigationId.key}
          label={t("form.investigation")}
          hint={t("form.investigationHint")}
          empty={common("notFilled")}
          options={investigations.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      {seen && !newer && <input type="hidden" name="seenVersion" value={sentVersion} />}
      <TextField {...bind(fields.name)} key={fields.name.key} label={t("form.name")} hint={t("form.nameHint")} maxLength={200} />
      {(!seen || alike.length > 0) && <AlikeList alike={alike} asked={asked.length > 0} />}
      <AliasFields aliases={fields.aliases} form={form} />
      <StatedText field={fields.lineOfBusiness} list={fields.notStated} name="lineOfBusiness" label={t("form.lineOfBusiness")} maxLength={300} />
      <StatedText
        field={fields.creditCode}
        list={fields.notStated}
        name="creditCode"
        label={t("form.creditCode")}
        hint={t("form.creditCodeHint")}
        autoCapitalize="characters"
        spellCheck={false}
      />
      <TextAreaField {...bind(fields.note)} key={fields.note.key} label={t("form.note")} hint={t("form.noteHint")} maxLength={4000} />
      <VersionActs newer={newer} save={t(seen ? "form.save" : "form.record")} cancel={{ href: cancel, label: t("form.cancel") }} />
    </form>
  );
}
