"use client";
import { useTranslations } from "next-intl";

/** Why nothing can be logged here, and what to do about it. */
export function NobodyYet({ canKeep, logsNowhere }: { canKeep: boolean; logsNowhere: boolean }) {
  const t = useTranslations("quick.none");
  if (logsNowhere)
    return (
      <section className="quick-none">
        <h2 className="h">{t("readerTitle")}</h2>
        <p>{t("reader")}</p>
        <a className="btn pri" href="/">
          {t("back")}
        </a>
      </section>
    );
  return (
    <section className="quick-none">
      <h2 className="h">{t("title")}</h2>
      <p>{t(canKeep ? "card" : "insecure")}</p>
      {canKeep && (
        <a className="btn pri" href="/sign-in?next=/quick">
          {t("signIn")}
        </a>
      )}
    </section>
  );
}
