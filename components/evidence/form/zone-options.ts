import { useTranslations } from "next-intl";
import { zones } from "@/lib/evidence/form";

/** Time zones that are offered, in the words that people use for them. One that a record came with stays to be chosen. */
export function useZoneOptions(present: string | undefined) {
  const t = useTranslations("kinds.zones");
  const offered = zones.map((value) => ({ value: value as string, label: t(value) }));
  return !present || offered.some(({ value }) => value === present) ? offered : [...offered, { value: present, label: present }];
}
