import { useTranslations } from "next-intl";
import { locales } from "@/lib/locale";
import { type Preferences, themes } from "@/lib/preferences";

const choices = { theme: themes, locale: locales, shortcuts: ["on", "off"] } as const;
const words = { theme: "theme", locale: "language", shortcuts: "shortcuts" } as const;

/** Every choice side by side, for pages with room: sign-in, account, “more”. */
export function PreferenceChoice({ of, preferences }: { of: keyof typeof choices; preferences: Preferences }) {
  const t = useTranslations("common");
  const chosen = of === "shortcuts" ? (preferences.shortcuts ? "on" : "off") : preferences[of];
  return (
    <form className="seg" method="post" action="/api/preferences" data-preference aria-label={t(`choose.${of}`)}>
      {choices[of].map((value) => (
        <button key={value} name={of} value={value} aria-pressed={value === chosen} lang={of === "locale" ? value : undefined}>
          {t(`${words[of]}.${value}`)}
        </button>
      ))}
    </form>
  );
}
