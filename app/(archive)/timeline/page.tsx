import { getTranslations } from "next-intl/server";
import { timelineAddress } from "@/lib/timeline/filter";
import { OfWhich } from "../of-which";

export async function generateMetadata() {
  return { title: (await getTranslations("timeline"))("title") };
}

/** The timeline of the only investigation that one reads, or a choice of them. */
export default async function WhichTimelinePage() {
  const t = await getTranslations("timeline");
  return <OfWhich title={t("title")} address={(id) => timelineAddress(id, {})} />;
}
