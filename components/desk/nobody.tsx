import { useTranslations } from "next-intl";
import { Empty } from "@/components/ui/empty";

/** No investigation to look into. An administrator has accounts to manage; anybody may open an investigation of their own. */
export function Nobody({ isAdministrator }: { isAdministrator: boolean }) {
  const t = useTranslations("desk.nobody");
  return (
    <div className="nobody">
      <Empty title={t("title")}>
        {isAdministrator ? (
          <>
            {t("administrator")} <a href="/accounts">{t("accounts")}</a>
          </>
        ) : (
          <>
            {t("member")} <a href="/investigations/new">{t("open")}</a>
          </>
        )}
      </Empty>
    </div>
  );
}
