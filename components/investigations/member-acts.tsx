import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogButton } from "@/components/ui/dialog";

type Form = ComponentProps<typeof ActionForm>;
type Props = {
  investigationId: string;
  member: { id: string; name: string; role: string };
  action: Form["action"];
  words: Pick<Form, "errors" | "fallback" | "icon">;
};

function Which({ investigationId, member }: Pick<Props, "investigationId" | "member">) {
  return (
    <>
      <input type="hidden" name="investigationId" value={investigationId} />
      <input type="hidden" name="userId" value={member.id} />
    </>
  );
}

/** The role of a member, and another one instead. */
export function MemberRole({ roles, action, words, ...which }: Props & { roles: { value: string; label: string }[] }) {
  const t = useTranslations("investigations");
  const label = t("members.roleOf", { name: which.member.name });
  return (
    <ActionForm {...words} action={action} className="inline" label={label}>
      <Which {...which} />
      <select className="inp" name="role" aria-label={label} defaultValue={which.member.role} key={which.member.role}>
        {roles.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Button type="submit" tone="quiet">
        {t("members.giveRole")}
      </Button>
    </ActionForm>
  );
}

/** Takes a member out, after saying what that means. */
export function RemoveMember({ action, words, ...which }: Props) {
  const t = useTranslations("investigations");
  const common = useTranslations("common");
  const dialog = `remove-${which.member.id}`;
  return (
    <>
      <DialogButton opens={dialog} tone="quiet">
        {t("members.remove")}
      </DialogButton>
      <Dialog id={dialog} title={t("members.removeTitle", { name: which.member.name })}>
        <p>{t("members.removeConsequence")}</p>
        <ActionForm {...words} action={action}>
          <Which {...which} />
          <div className="bs">
            <DialogButton closes={dialog}>{common("cancel")}</DialogButton>
            <Button type="submit" tone="primary">
              {t("members.remove")}
            </Button>
          </div>
        </ActionForm>
      </Dialog>
    </>
  );
}
