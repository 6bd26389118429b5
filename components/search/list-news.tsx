import { useTranslations } from "next-intl";

/** How many names of a list found something new. Where too much changed to look through it all, that there are more is said. */
export function ListNews({ fresh, isAll }: { fresh: number; isAll: boolean }) {
  const t = useTranslations("search.list");
  return <>{fresh === 0 ? t("noNews") : t(isAll ? "news" : "newsAtLeast", { count: fresh })}</>;
}
