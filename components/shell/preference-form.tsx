import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { locales } from "@/lib/locale";
import { type Preferences, themes } from "@/lib/preferences";

const themeIcons = { system: "sun-moon", light: "sun", dark: "moon" } as const;

/** One tap in the rail: the next theme, or the other language. A plain form, so that it works without JavaScript; with it (preferences.ts of the island) the page stays where it is. */
export function PreferenceForm({ of, preferences }: { of: "theme" | "locale"; preferences: Preferences }) {
  const t = useTranslations("common");
  const nextTheme = themes[(themes.indexOf(preferences.theme) + 1) % themes.length] ?? "system";
  const nextLocale = locales.find((locale) => locale !== preferences.locale) ?? preferences.locale;
  return (
    <form method="post" action="/api/preferences" data-preference>
      {of === "theme" ? (
        <button
          className="n"
          name="theme"
          value={nextTheme}
          aria-label={t("switchTheme", { now: t(`theme.${preferences.theme}`), next: t(`theme.${nextTheme}`) })}
        >
          <Icon name={themeIcons[preferences.theme]} />
          {t(`theme.${preferences.theme}`)}
        </button>
      ) : (
        <button className="n" name="locale" value={nextLocale} lang={nextLocale}>
          <Icon name="languages" />
          {t(`language.${nextLocale}`)}
        </button>
      )}
    </form>
  );
}
