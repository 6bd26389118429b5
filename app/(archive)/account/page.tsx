import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/access/form-words";
import { PasswordForm } from "@/components/accounts/password-form";
import { SessionTable } from "@/components/accounts/session-table";
import { TokenSection } from "@/components/accounts/token-section";
import { PreferenceChoice } from "@/components/shell/preference-choice";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { getOwnAccount, listOwnSessions } from "@/lib/accounts/queries";
import { listInvestigations } from "@/lib/investigations/queries";
import { readPreferences } from "@/lib/preferences";
import { listOwnTokens } from "@/lib/tokens/queries";
import { Page } from "../frame";
import { changeOwnPassword, endOneSession, makeOwnToken, revokeOwnToken, signOut, signOutEverywhere } from "./actions";
import "@/components/accounts/accounts.css";

export async function generateMetadata() {
  return { title: (await getTranslations("accounts"))("own") };
}

/** Who one is here, where one is signed in, and how to get out. */
export default async function OwnAccountPage() {
  const actor = await signedIn();
  const [account, sessions, tokens, investigations, preferences, words] = await Promise.all([
    getOwnAccount(actor),
    listOwnSessions(actor),
    listOwnTokens(actor),
    listInvestigations(actor),
    readPreferences(),
    formWords(),
  ]);
  const [t, access, common, roles] = await Promise.all([
    getTranslations("accounts"),
    getTranslations("access"),
    getTranslations("common"),
    getTranslations("investigations.roles"),
  ]);
  const { password, ...acting } = words;

  return (
    <Page at="account" crumbs={[{ label: t("own") }]} log={false}>
      <h1 className="h">{account.name}</h1>
      <Facts>
        <Fact label={access("email")} full={!actor.isAdministrator}>
          {account.email}
        </Fact>
        {actor.isAdministrator && (
          <Fact label={t("administrator")}>
            <a className="link" href="/accounts">
              {t("title")}
            </a>
          </Fact>
        )}
        <Fact label={t("memberOf")} full>
          {investigations.length === 0 && <span className="muted">{t("memberOfNone")}</span>}
          <ul>
            {investigations.map(({ id, code, title, role }) => (
              <li key={id}>
                <a className="link" href={`/investigations/${id}`}>
                  {code} {title}
                </a>
                <span className="muted"> {roles(role)}</span>
              </li>
            ))}
          </ul>
        </Fact>
      </Facts>

      <Section title={t("sessions")} count={sessions.length} remark={t("sessionsRemark")}>
        <SessionTable sessions={sessions} end={endOneSession} words={acting} />
        <div className="acts account-out">
          <ActionForm {...acting} action={signOut} className="inline">
            <Button type="submit" icon="log-out">
              {t("signOut")}
            </Button>
          </ActionForm>
          {sessions.length > 1 && (
            <ActionForm {...acting} action={signOutEverywhere} className="inline">
              <Button type="submit" tone="negative">
                {t("signOutEverywhere")}
              </Button>
            </ActionForm>
          )}
        </div>
      </Section>

      <Section title={t("changePassword")} remark={t("changePasswordRemark")}>
        <PasswordForm
          {...acting}
          password={password}
          action={changeOwnPassword}
          changed={t("passwordChanged")}
          fields={[
            { name: "current", label: t("currentPassword"), type: "password", autoComplete: "current-password" },
            { name: "password", label: access("newPassword"), hint: access("passwordHint"), type: "password", autoComplete: "new-password" },
          ]}
        >
          <div className="acts">
            <Button type="submit">{t("changePassword")}</Button>
          </div>
        </PasswordForm>
      </Section>

      <TokenSection tokens={tokens} make={makeOwnToken} revoke={revokeOwnToken} words={acting} />

      <Section title={common("more.browser")}>
        <Facts>
          {(["theme", "locale", "shortcuts"] as const).map((of) => (
            <Fact key={of} label={common(`choose.${of}`)} full>
              <PreferenceChoice of={of} preferences={preferences} />
              {of === "shortcuts" && <p className="sub">{common("more.shortcutsHint")}</p>}
            </Fact>
          ))}
        </Facts>
      </Section>
    </Page>
  );
}
