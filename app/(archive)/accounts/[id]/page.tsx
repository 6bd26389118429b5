import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/access/form-words";
import { AccountActs } from "@/components/accounts/account-acts";
import { AccountHistory } from "@/components/accounts/account-history";
import { AccountState } from "@/components/accounts/account-state";
import { When } from "@/components/evidence/when";
import { Fact, Facts } from "@/components/ui/facts";
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
  const [t, access, { password: _none, ...words }, history] = await Promise.all([
    getTranslations("accounts"),
    getTranslations("access"),
    formWords(),
    listAccountHistory(actor, account.id),
  ]);

  return (
    <Page at="accounts" crumbs={[{ label: t("title"), href: "/accounts" }, { label: account.name }]} log={false}>
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

      <AccountActs account={account} inviteAgain={inviteOnceMore} disable={disable} enable={enable} words={words} />
      <AccountHistory entries={history} />
    </Page>
  );
}
