"use client";
import { useTranslations } from "next-intl";
import { Kept, type Keeping, type KeptForm } from "@/components/autosave/kept";
import type { SendAction } from "@/components/custody/use-sending";
import { useVersionForm } from "@/components/custody/use-version-form";
import { VersionActs } from "@/components/custody/version-acts";
import { VersionForm } from "@/components/custody/version-form";
import { InvestigationField } from "@/components/investigations/investigation-field";
import { useBind } from "@/components/ui/bind";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
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
  const { fields, isEdit, newer, mine, frame } = useVersionForm<z.input<typeof sourceInput>, Content>({
    action,
    schema: (edits) => (edits ? sourceEdit : sourceInput),
    saved,
    empty: { investigationId: investigationId ?? "" },
    initial: typed,
    around,
  });
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
    const [a, b] = [words(theirs), words(mine ?? {})];
    return (["kind", "description", "reliability", "note"] as const)
      .filter((name) => a[name].trim() !== b[name].trim())
      .map((name) => ({ label: t(`field.${name}`), theirs: a[name], mine: b[name] }));
  };

  return (
    <VersionForm frame={frame} newer={newer && { version: newer.version, differences: differences(newer.content) }}>
      <Note tone="warn">{t("warning")}</Note>
      <input type="hidden" name="id" value={id} />
      <InvestigationField field={fields.investigationId} investigations={investigations} label={t("form.investigation")} hint={t("form.investigationHint")} />
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
      <VersionActs newer={newer} save={t(isEdit ? "form.save" : "form.record")} cancel={{ href: cancel, label: t("form.cancel") }} />
    </VersionForm>
  );
}
