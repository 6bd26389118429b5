import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { places } from "@/components/shell/places";
import { PreferenceChoice } from "@/components/shell/preference-choice";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { readPreferences } from "@/lib/preferences";
import { Page } from "../frame";
import "./more.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("more.title") };
}

/** What the bar of a phone has no room for. */
export default async function MorePage() {
  const [actor, t, preferences] = await Promise.all([signedIn(), getTranslations("common"), readPreferences()]);
  return (
    <Page at="more" crumbs={[{ label: t("more.title") }]}>
      <h1 className="h">{t("more.title")}</h1>
      <p className="soft">{t("more.lead")}</p>
      <Section title={t("more.places")}>
        <ul className="more-places">
          {places
            .filter(({ thumb }) => !thumb)
            .map(({ at, href, icon }) => (
              <li key={at}>
                <a href={href}>
                  <Icon name={icon} />
                  {t(`place.${at}`)}
                </a>
              </li>
            ))}
          <li>
            <a href="/account">
              <Icon name="user" />
              {t("accountPage")}
            </a>
          </li>
          {actor.isAdministrator && (
            <li>
              <a href="/accounts">
                <Icon name="users" />
                {t("accountsPage")}
              </a>
            </li>
          )}
        </ul>
      </Section>
      <Section title={t("more.browser")}>
        <dl className="facts more-choices">
          {(["theme", "locale", "shortcuts"] as const).map((of) => (
            <div key={of} className="full">
              <dt>{t(`choose.${of}`)}</dt>
              <dd>
                <PreferenceChoice of={of} preferences={preferences} />
                {of === "shortcuts" && <p className="sub">{t("more.shortcutsHint")}</p>}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </Page>
  );
}
