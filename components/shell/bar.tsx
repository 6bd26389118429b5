import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

export type Crumb = { label: ReactNode; href?: string };

/** Where one is; the last crumb is here. On a phone only that stays, with one step back. */
function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = useTranslations("common");
  const up = crumbs.at(-2);
  return (
    <>
      {up?.href && (
        <a className="up" href={up.href} aria-label={t("upTo")}>
          <Icon name="chevron-left" />
        </a>
      )}
      <ol>
        {crumbs.map(({ label, href }, index) => (
          <li key={href ?? index}>
            {index === crumbs.length - 1 ? <b aria-current="page">{label}</b> : href ? <a href={href}>{label}</a> : label}
            {index < crumbs.length - 1 && <Icon name="chevron-right" small />}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Above the page: where one is, one field to search from anywhere, one thing to do. */
export function Bar({ crumbs, search, log }: { crumbs: Crumb[]; search: boolean; log: string | undefined }) {
  const t = useTranslations("common");
  return (
    <header className="bar">
      <nav className="crumbs" aria-label={t("whereYouAre")}>
        <Crumbs crumbs={crumbs} />
      </nav>
      <span className="grow" />
      {search && (
        <form className="find" action="/search" role="search" aria-label={t("place.search")}>
          <button aria-label={t("place.search")}>
            <Icon name="search" small />
          </button>
          <input type="search" name="q" aria-label={t("searchEverything")} placeholder={t("searchEverything")} aria-keyshortcuts="/" maxLength={300} />
          <kbd data-key="/" />
        </form>
      )}
      {log && (
        <a className="btn pri" href={log} aria-keyshortcuts="N">
          <Icon name="plus" small />
          <span className="lbl">{t("log")}</span>
          <kbd data-key="N" />
        </a>
      )}
      <form className="leave" action="/api/leave" method="post" data-leave>
        <button className="btn quiet" title={t("leaveHint")} aria-label={t("leave")}>
          <Icon name="eye-off" small />
          <span className="lbl">{t("leave")}</span>
        </button>
      </form>
    </header>
  );
}
