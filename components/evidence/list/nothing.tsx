import { useTranslations } from "next-intl";
import { Empty } from "@/components/ui/empty";

/** Nothing to list: because of the filters, or because nobody has logged anything yet. Says which, and one thing to do. */
export function NothingListed({ narrowed, wider, log }: { narrowed: boolean; wider: string; log: string | undefined }) {
  const t = useTranslations("evidence.list.empty");
  if (narrowed)
    return (
      <div className="ev-empty">
        <Empty title={t("narrowed")}>
          {t("narrowedHint")} <a href={wider}>{t("wider")}</a>
        </Empty>
      </div>
    );
  return (
    <div className="ev-empty">
      <Empty title={t("title")}>
        {log ? (
          <>
            {t("teach")} <a href={log}>{t("log")}</a>
          </>
        ) : (
          t("readerOnly")
        )}
      </Empty>
    </div>
  );
}
