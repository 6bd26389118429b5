import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import { waitingKinds } from "./facts-of-kinds";

/** Says what of the text this form has no fields for: it waits, and is not saved with the record. */
export function OtherFacts({ values }: { values: Record<string, unknown> }) {
  const t = useTranslations("evidence.form");
  const kinds = useTranslations("kinds");
  const names = waitingKinds(values).map((kind) => kinds(`names.${kind}`));
  if (names.length === 0) return null;
  return <Note tone="warn">{t("otherFacts", { kinds: names.join(kinds("listSeparator")) })}</Note>;
}
