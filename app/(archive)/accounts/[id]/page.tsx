import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/access/form-words";
import { AccountState } from "@/components/accounts/account-state";
import { InviteForm } from "@/components/accounts/invite-form";
import { When } from "@/components/evidence/when";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogButton } from "@/components/ui/dialog";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { findAccount, listAccountHistory } from "@/lib/accounts/queries";
import { z } from "@/lib/zod";
import { Page } from "../../frame";
import { disable, enable, inviteOnceMore } from "../actions";
import "@/components/accounts/accounts.css";

export async function generateMetadata() {
  return { title: (await getTranslations("accounts"))("one") };
}

export default async function AccountPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await signedIn();
  const id = z.uuid().safeParse((await params).id);
  const account = actor.isAdministrator && id.success ? await findAccount(actor, id.data) : null;
  if (!account) notFound();
  const [t, access, common, { password: _none, ...words }, history] = await Promise.all([getTranslations("accounts"), getTranslations("access"), getTranslations("common"), formWords(), listAccountHistory(actor, account.id)]);
  const hidden = { userId: account.id };

  return (
    <Page at="account" crumbs={[{ label: t("own"), href: "/account" }, { label: t("title"), href: "/accounts" }, { label: account.name }]} log={false}>
      <h1 className="h">{account.name}</h1>
      <Facts>
        <Fact label={access("email")}>{account.email}</Fact>
        <Fact label={t("state")}>
          <AccountState state={account.state} remark={[account.isAdministrator && t("administrator")]} />
        </Fact>
        <Fact label={t("since")}>
          <When at={account.createdAt} />
        </Fact>
      </Facts>

      {account.isOneself ? (
        <Section title={t("acts")}>
          <p>{t.rich("yourself", { link: (words) => <a className="link" href="/account">{words}</a> })}</p>
        </Section>
      ) : account.state === "disabled" ? (
        <Section title={t("enable")}>
          <p className="soft">{t("enableLead")}</p>
          <ActionForm {...words} action={enable}>
            <input type="hidden" name="userId" value={account.id} />
            <div className="acts">
              <Button type="submit">{t("enable")}</Button>
            </div>
          </ActionForm>
        </Section>
      ) : (
        <>
          <Section title={t(account.state === "active" ? "newPasswordLink" : "newLink")}>
            <p className="soft">{t(account.state === "active" ? "newPasswordLinkLead" : "newLinkLead")}</p>
            <InviteForm {...words} action={inviteOnceMore} fields={[]} hidden={hidden} words={{ title: t("link.title"), once: t("link.once"), copy: t("link.copy") }}>
              <div className="acts">
                <Button type="submit" icon="link">
                  {t("makeLink")}
                </Button>
              </div>
            </InviteForm>
          </Section>
          <Section title={t("disable")}>
            <p className="soft">{t("disableLead")}</p>
            <div className="acts">
              <DialogButton opens="disable" tone="negative">
                {t("disable")}
              </DialogButton>
            </div>
            <Dialog id="disable" title={t("disableTitle", { name: account.name })}>
              <p>{t("disableConsequence")}</p>
              <ActionForm {...words} action={disable}>
                <input type="hidden" name="userId" value={account.id} />
                <div className="bs">
                  <DialogButton closes="disable">{common("cancel")}</DialogButton>
                  <Button type="submit" tone="primary">
                    {t("disable")}
                  </Button>
                </div>
              </ActionForm>
            </Dialog>
          </Section>
        </>
      )}

      <Section title={t("history")} count={history.length}>
        <ol className="account-history">
          {history.map(({ seq, at, action, by }) => (
            <li key={seq}>
              <When at={at} /> <span>{t.has(`did.${action.slice(8)}`) ? t(`did.${action.slice(8)}`, { by: by ?? t("nobody") }) : action}</span>
            </li>
          ))}
        </ol>
      </Section>
    </Page>
  );
}
