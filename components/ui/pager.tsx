import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "./button";

/** Pages by key: on from the last row, back to the first. Nobody needs page 7, and counting to it costs. */
export function Pager({ first, next, children }: { first?: string | undefined; next?: string | undefined; children?: ReactNode }) {
  const t = useTranslations("common");
  if (!first && !next) return null;
  return (
    <nav className="pager" aria-label={t("pages")}>
      {children}
      <span className="grow" />
      {first && (
        <LinkButton href={first} tone="quiet" icon="arrow-left" rel="prev">
          {t("firstPage")}
        </LinkButton>
      )}
      {next && (
        <LinkButton href={next} rel="next">
          {t("nextPage")}
        </LinkButton>
      )}
    </nav>
  );
}
