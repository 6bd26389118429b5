import { getTranslations } from "next-intl/server";
import type { EvidenceView } from "@/lib/evidence/queries";

/** From the investigation to this record; `here` is a page below it. */
export async function crumbsOf({ id, ref, investigationId, investigation }: EvidenceView, here?: string) {
  const t = await getTranslations("evidence.page.crumb");
  return [
    { label: t("investigations"), href: "/investigations" },
    { label: investigation.title, href: `/investigations/${investigationId}` },
    { label: t("evidence"), href: `/evidence?investigation=${investigationId}` },
    ...(here ? [{ label: ref, href: `/evidence/${id}` }, { label: here }] : [{ label: ref }]),
  ];
}
