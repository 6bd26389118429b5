import { useTranslations } from "next-intl";
import { zones } from "@/lib/evidence/form";

/** Time zones that are offered, in the words that people use for them. */
export function useZoneOptions() {
  const t = useTranslations("kinds.zones");
  return zones.map((value) => ({ value: value as string, label: t(value) }));
}
