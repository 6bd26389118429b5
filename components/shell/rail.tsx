import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Logo } from "./logo";
import { type Place, places } from "./places";
import { PreferenceForm } from "./preference-form";
import type { Preferences } from "@/lib/preferences";

/** The last character of a Chinese name, the first letter of another. */
const initial = (name: string) => (/\p{Script=Han}$/u.test(name) ? ([...name].at(-1) ?? "") : ([...name][0] ?? "").toUpperCase());

/** The slim column of places; on a phone the bar at the thumb. */
export function Rail({
  at,
  appName,
  name,
  waiting,
  administers,
  preferences,
}: {
  at: Place | undefined;
  appName: string;
  name: string;
  waiting: number;
  /** Whether there is a way to the accounts. */
  administers: boolean;
  preferences: Preferences;
}) {
  const t = useTranslations("common");
  return (
    <div className="rail">
      <nav className="rail-in" aria-label={t("mainNavigation")}>
        <a className="logo" href="/">
          <Logo label={t("backToDesk", { name: appName })} />
        </a>
        {places.map((place) => (
          <a key={place.at} className={place.thumb ? "n" : "n opt"} href={place.href} aria-current={at === place.at ? "page" : undefined}>
            <Icon name={place.icon} />
            {t(`place.${place.at}`)}
            {place.at === "review" && waiting > 0 && (
              <span className="num">
                <span className="sr">{t("waiting")} </span>
                {waiting > 99 ? "99+" : waiting}
              </span>
            )}
          </a>
        ))}
        {administers && (
          <a className="n opt" href="/accounts" aria-current={at === "accounts" ? "page" : undefined}>
            <Icon name="users" />
            {t("place.accounts")}
          </a>
        )}
        <a className="n more-s" href="/more" aria-current={at === "more" || places.some((place) => place.at === at && !place.thumb) ? "page" : undefined}>
          <Icon name="ellipsis" />
          {t("place.more")}
        </a>
        <div className="foot">
          <PreferenceForm of="theme" preferences={preferences} />
          <PreferenceForm of="locale" preferences={preferences} />
          <a className="who" href="/account" aria-label={t("account", { name })} aria-current={at === "account" ? "page" : undefined}>
            {initial(name)}
          </a>
        </div>
      </nav>
    </div>
  );
}
