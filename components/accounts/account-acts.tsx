import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogButton } from "@/components/ui/dialog";
import { Section } from "@/components/ui/section";
import { InviteForm } from "./invite-form";

type Form = ComponentProps<typeof ActionForm>;
type Props = {
  account: { id: string; name: string; state: "active" | "invited" | "expired" | "disabled"; isOneself: boolean };
  inviteAgain: ComponentProps<typeof InviteForm>["action"];
  disable: Form["action"];
  enable: Form["action"];
  words: Pick<ComponentProps<typeof InviteForm>, "errors" | "fallback" | "icon">;
};

/** What an administrator can do about an account now. About one's own there is nothing here: it has a page of its own. */
export function AccountActs(props: Props) {
  const t = useTranslations("accounts");
  if (props.account.isOneself)
    return (
      <Section title={t("acts")}>
        <p>
          {t.rich("yourself", {
            link: (words) => (
              <a className="link" href="/account">
                {words}
              </a>
            ),
          })}
        </p>
      </Section>
    );
  if (props.account.state === "disabled") return <Enable {...props} />;
  return (
    <>
      <NewLink {...props} />
      <Disable {...props} />
    </>
  );
}

function NewLink({ account, inviteAgain, words }: Props) {
  const t = useTranslations("accounts");
  const why = account.state === "active" ? "newPasswordLink" : "newLink";
  return (
    <Section title={t(why)}>
      <p className="soft">{t(`${why}Lead`)}</p>
      <InviteForm
        {...words}
        action={inviteAgain}
        fields={[]}
        hidden={{ userId: account.id }}
        words={{ title: t("link.title"), once: t("link.once"), copy: t("link.copy") }}
      >
        <div className="acts">
          <Button type="submit" icon="link">
            {t("makeLink")}
          </Button>
        </div>
      </InviteForm>
    </Section>
  );
}

function Disable({ account, disable, words }: Props) {
  const t = useTranslations("accounts");
  const common = useTranslations("common");
  return (
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
  );
}

function Enable({ account, enable, words }: Props) {
  const t = useTranslations("accounts");
  return (
    <Section title={t("enable")}>
      <p className="soft">{t("enableLead")}</p>
      <ActionForm {...words} action={enable}>
        <input type="hidden" name="userId" value={account.id} />
        <div className="acts">
          <Button type="submit">{t("enable")}</Button>
        </div>
      </ActionForm>
    </Section>
  );
}
