"use client";
import { useTranslations } from "next-intl";
import { Kept, type Keeping, type KeptForm } from "@/components/autosave/kept";
import type { SendAction } from "@/components/custody/use-sending";
import { useVersionForm } from "@/components/custody/use-version-form";
import { VersionActs } from "@/components/custody/version-acts";
import { VersionForm } from "@/components/custody/version-form";
import { InvestigationField } from "@/components/investigations/investigation-field";
import { useBind } from "@/components/ui/bind";
import { TextAreaField, TextField } from "@/components/ui/field";
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
  const bind = useBind();
  const differences = useDifferences();
  const { form, fields, answer, isEdit, newer, mine, frame } = useVersionForm<z.input<typeof companyInput>, CompanyContent>({
    action,
    schema: (edits) => (edits ? companyEdit : companyForm),
    saved,
    empty: { aliases: [], notStated: [], investigationId: investigationId ?? "" },
    initial: typed,
    around,
  });
  const [first] = investigations;
  const typing = useAlike({
    investigation: fields.investigationId.value ?? (investigations.length === 1 ? first?.id : undefined) ?? "",
    names: [fields.name.value ?? "", ...fields.aliases.getFieldList().map((alias) => alias.getFieldset().name.value ?? "")],
    code: fields.creditCode.value ?? "",
    except: companyId,
  });
  // What the answer asked about stays until it is answered; what is typed since may bring more.
  const asked = (answer as { answer?: AlikeCompany[] } | undefined)?.answer ?? [];
  const alike = [...asked, ...typing.filter(({ id }) => !asked.some((one) => one.id === id))];

  return (
    <VersionForm frame={frame} newer={newer && { version: newer.version, differences: differences(newer.content, mine ?? {}) }}>
      <input type="hidden" name="companyId" value={companyId} />
      <InvestigationField field={fields.investigationId} investigations={investigations} label={t("form.investigation")} hint={t("form.investigationHint")} />
      <TextField {...bind(fields.name)} key={fields.name.key} label={t("form.name")} hint={t("form.nameHint")} maxLength={200} />
      {(!isEdit || alike.length > 0) && <AlikeList alike={alike} asked={asked.length > 0} />}
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
      <VersionActs newer={newer} save={t(isEdit ? "form.save" : "form.record")} cancel={{ href: cancel, label: t("form.cancel") }} />
    </VersionForm>
  );
}
