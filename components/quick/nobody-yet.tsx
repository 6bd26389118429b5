"use client";
import { useTranslations } from "next-intl";

/** Why nothing can be logged here, and what to do about it. */
export function NobodyYet({ canKeep }: { canKeep: boolean }) {
  const t = useTranslations("quick.none");
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
