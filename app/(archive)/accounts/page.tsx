import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/access/form-words";
import { AccountState } from "@/components/accounts/account-state";
import { InviteForm } from "@/components/accounts/invite-form";
import { When } from "@/components/evidence/when";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { signedIn } from "@/lib/access/session";
import { listAccounts } from "@/lib/accounts/queries";
import { Page } from "../frame";
import { invite } from "./actions";
import "@/components/accounts/accounts.css";

export async function generateMetadata() {
  return { title: (await getTranslations("accounts"))("title") };
}

/** For administrators: who has an account. For anybody else there is no such page. */
export default async function AccountsPage() {
  const actor = await signedIn();
  if (!actor.isAdministrator) notFound();
  const [t, search, access, words, accounts] = await Promise.all([
    getTranslations("accounts"),
    getTranslations("search"),
    getTranslations("access"),
    formWords(),
    listAccounts(actor),
  ]);

  return (
    <Page at="accounts" crumbs={[{ label: t("title") }]} width="table" log={false}>
      <h1 className="h">{t("title")}</h1>
      <p className="soft">
        {t("lead")}{" "}
        <a className="link" href="/search/state">
          {search("state.title")}
        </a>
      </p>
      <Section title={t("all")} count={accounts.length}>
        <Table
          caption={t("all")}
          columns={[
            { key: "name", label: access("name") },
            { key: "email", label: access("email") },
            { key: "state", label: t("state") },
            { key: "since", label: t("since") },
          ]}
          rows={accounts.map(({ id, name, email, state, isAdministrator, isOneself, createdAt }) => ({
            key: id,
            cells: [
              <a key="name" className="link" href={`/accounts/${id}`}>
                {name}
              </a>,
              email,
              <AccountState key="state" state={state} remark={[isAdministrator && t("administrator"), isOneself && t("oneself")]} />,
              <When key="since" at={createdAt} short />,
            ],
          }))}
        />
      </Section>
      <Section title={t("invite")} id="invite">
        <InviteForm
          {...words}
          action={invite}
          fields={[
            { name: "name", label: access("name"), hint: access("nameHint"), autoComplete: "off" },
            { name: "email", label: access("email"), type: "email", autoComplete: "off", autoCapitalize: "none" },
          ]}
          words={{ title: t("link.title"), once: t("link.once"), copy: t("link.copy") }}
        >
          <div className="acts">
            <Button type="submit" tone="primary" icon="user-plus">
              {t("makeLink")}
            </Button>
          </div>
        </InviteForm>
      </Section>
    </Page>
  );
}
