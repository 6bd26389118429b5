import { getTranslations } from "next-intl/server";
import { networkAddress } from "@/lib/network/filter";
import { OfWhich } from "../of-which";

export async function generateMetadata() {
  return { title: (await getTranslations("network"))("title") };
}

/** The network of the only investigation that one reads, or a choice of them. */
export default async function WhichNetworkPage() {
  const t = await getTranslations("network");
  return <OfWhich title={t("title")} address={(id) => networkAddress(id, {})} />;
}
