import { useTranslations } from "next-intl";
import { ActForm, Seen } from "@/components/evidence/act-form";
import { Button, LinkButton } from "@/components/ui/button";
import { Dialog, DialogButton } from "@/components/ui/dialog";
import { TextAreaField } from "@/components/ui/field";
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
        <Dialog id="withdraw" title={t("withdrawTitle")}>
          <p>{t("withdrawMeans")}</p>
          <ActForm action={actions.withdraw} className="form">
            <Seen id={id} version={version} />
            <TextAreaField id="withdraw-reason" name="reason" label={t("reason")} required maxLength={2000} />
            <div className="bs">
              <DialogButton closes="withdraw">{t("cancel")}</DialogButton>
              <Button type="submit" tone="primary">
                {t("withdraw")}
              </Button>
            </div>
          </ActForm>
        </Dialog>
      )}
    </>
  );
}
