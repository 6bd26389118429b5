import { getTranslations } from "next-intl/server";
import { MissingActions, MissingWords } from "@/components/shell/missing";
import { Page } from "./frame";

/** Inside the archive the way on stays at hand. */
export default async function NotFound() {
  const t = await getTranslations("common");
  return (
    <Page crumbs={[{ label: t("missing.title") }]}>
      <h1 className="h">{t("missing.title")}</h1>
      <MissingWords />
      <div className="acts">
        <MissingActions />
      </div>
    </Page>
  );
}
