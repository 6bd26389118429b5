import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";

/** Missing and hidden alike: nobody can tell which. */
export function MissingWords() {
  const t = useTranslations("common");
  return <p className="soft">{t("missing.words")}</p>;
}

export function MissingActions() {
  const t = useTranslations("common");
  return (
    <>
      <LinkButton href="/">{t("backToTheDesk")}</LinkButton>
      <LinkButton href="/search" tone="quiet" icon="search">
        {t("missing.search")}
      </LinkButton>
    </>
  );
}
