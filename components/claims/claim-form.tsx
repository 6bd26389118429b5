"use client";
import { useTranslations } from "next-intl";
import { Kept, type Keeping, type KeptForm } from "@/components/autosave/kept";
import type { SendAction } from "@/components/custody/use-sending";
import { useVersionForm } from "@/components/custody/use-version-form";
import { VersionActs } from "@/components/custody/version-acts";
import { VersionForm } from "@/components/custody/version-form";
import { InvestigationField } from "@/components/investigations/investigation-field";
import { useBind } from "@/components/ui/bind";
import { SelectField, TextAreaField } from "@/components/ui/field";
import type { Typed } from "@/lib/autosave/rules";
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
  const bind = useBind();
  const { fields, isEdit, newer, mine, frame } = useVersionForm<z.input<typeof claimInput>, Content>({
    action,
    schema: (edits) => (edits ? claimEdit : claimInput),
    saved,
    empty: { investigationId: investigationId ?? "" },
    initial: typed,
    around,
  });
  const differences = (theirs: Content) =>
    (["sentence", "note"] as const)
      .filter((name) => theirs[name].trim() !== (mine?.[name] ?? "").trim())
      .map((name) => ({ label: t(`field.${name}`), theirs: theirs[name], mine: mine?.[name] ?? "" }));

  return (
    <VersionForm frame={frame} newer={newer && { version: newer.version, differences: differences(newer.content) }}>
      <input type="hidden" name="id" value={id} />
      <InvestigationField field={fields.investigationId} investigations={investigations} only={from && investigationId} label={t("form.investigation")} />
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
      <VersionActs newer={newer} save={t(isEdit ? "form.save" : "form.state")} cancel={{ href: cancel, label: t("form.cancel") }} />
    </VersionForm>
  );
}
