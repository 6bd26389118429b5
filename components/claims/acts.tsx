import { useTranslations } from "next-intl";
import { ActForm, Seen } from "@/components/evidence/act-form";
import { WithdrawDialog } from "@/components/evidence/withdraw-dialog";
import { Button, LinkButton } from "@/components/ui/button";
import { DialogButton } from "@/components/ui/dialog";
import type { Action } from "@/components/ui/use-answer";
import type { ClaimView } from "@/lib/claims/queries";

type Props = { claim: ClaimView; writes: boolean; owns: boolean; actions: Record<"withdraw" | "restore", Action> };

/** What the reader may do with the sentence itself. Clearing stands at the side. */
export function ClaimActs({ claim: { id, version, withdrawnAt }, writes, owns, actions }: Props) {
  const t = useTranslations("claims.page");
  if (withdrawnAt)
    return owns ? (
      <div className="acts">
        <ActForm action={actions.restore} className="ev-act">
          <Seen id={id} version={version} />
          <Button type="submit" icon="archive-restore">
            {t("restore")}
          </Button>
        </ActForm>
      </div>
    ) : null;
  if (!writes) return null;
  return (
    <>
      <div className="acts">
        <LinkButton href={`/claims/${id}/tie`} icon="link" shortcut="L">
          {t("tie")}
        </LinkButton>
        <LinkButton href={`/claims/${id}/edit`} icon="pen-line" shortcut="E">
          {t("edit")}
        </LinkButton>
        {owns && (
          <DialogButton opens="withdraw" tone="quiet" icon="archive">
            {t("withdraw")}
          </DialogButton>
        )}
      </div>
      {owns && (
        <WithdrawDialog
          id={id}
          version={version}
          action={actions.withdraw}
          words={{ title: t("withdrawTitle"), means: t("withdrawMeans"), reason: t("reason"), cancel: t("cancel"), withdraw: t("withdraw") }}
        />
      )}
    </>
  );
}
