import { useTranslations } from "next-intl";
import type { sensitivities } from "@/lib/evidence/schema";

/** A label that says how carefully a record wants to be handled; the usual care has none. It hides nothing from anybody who may read the record. */
export function SensitivityWord({ is }: { is: (typeof sensitivities)[number] }) {
  const t = useTranslations("kinds.sensitivities");
  return is === "normal" ? null : <span className={`q sens ${is}`}>{t(is)}</span>;
}
