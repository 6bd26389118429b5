import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";

/** Missing and hidden alike: nobody can tell which. */
export function MissingWords() {
  const t = useTranslations("fault");
  return <p className="soft">{t("missing")}</p>;
}

export function MissingActions() {
  const t = useTranslations("fault");
  return (
    <>
      <LinkButton href="/">{t("desk")}</LinkButton>
      <LinkButton href="/search" tone="quiet" icon="search">
        {t("missingSearch")}
      </LinkButton>
    </>
  );
}
