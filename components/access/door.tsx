import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Logo } from "@/components/shell/logo";
import { PreferenceChoice } from "@/components/shell/preference-choice";
import { Icon } from "@/components/ui/icon";
import { readPreferences } from "@/lib/preferences";
import "./door.css";

/** The page before the archive: whose it is at the left, one thing to do at the right. Says nothing about what is inside. */
export async function Door({ appName, title, children }: { appName: string; title: ReactNode; children: ReactNode }) {
  const [t, preferences] = await Promise.all([getTranslations("access"), readPreferences()]);
  return (
    <main className="door" id="main">
      <div className="door-name">
        <p className="wm">
          <Logo size={34} />
          <b>{appName}</b>
        </p>
        <p className="ft">
          <Icon name="shield-check" small />
          <span>{t("door.promise")}</span>
        </p>
      </div>
      <div className="door-act">
        <div className="lang">
          <PreferenceChoice of="locale" preferences={preferences} />
        </div>
        <div className="door-in">
          <h1>{title}</h1>
          {children}
        </div>
      </div>
    </main>
  );
}
