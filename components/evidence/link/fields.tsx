import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/ui/field";
import { credibilities } from "@/lib/evidence/schema";

/** How credible this is, from this source, this once. Empty while nobody has judged it. */
export function CredibilityField({ id = "credibility", chosen }: { id?: string; chosen?: number | null | undefined }) {
  const t = useTranslations("evidence");
  return (
    <SelectField
      id={id}
      name="credibility"
      label={t("links.credibility")}
      hint={t("links.credibilityHint")}
      defaultValue={chosen ?? ""}
      empty={t("form.credibilityOpen")}
      options={credibilities.map((value) => ({ value: String(value), label: t(`credibilities.${value}`) }))}
    />
  );
}

export function LinkNoteField({ id = "note", note }: { id?: string; note?: string | null }) {
  const t = useTranslations("evidence.links");
  return <TextField id={id} name="note" label={t("note")} hint={t("noteHint")} defaultValue={note ?? ""} maxLength={300} />;
}
