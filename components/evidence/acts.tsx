import { useTranslations } from "next-intl";
import type { Action } from "@/components/ui/use-answer";
import { BlockedButton, Button, LinkButton } from "@/components/ui/button";
import { DialogButton } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { mayAct, type PageAct, type Standing } from "@/lib/review/rules";
import { ActForm, Seen } from "./act-form";
import { PrintButton } from "./print-button";
import { WithdrawDialog } from "./withdraw-dialog";

const icons = { edit: "pen-line", link: "link", submit: "send" } as const;

/** What the reader may do with the record. What is none of their business is not there; what has to wait says why. */
export function Acts({
  id,
  version,
  sorts,
  groundless,
  standing,
  actions,
}: {
  id: string;
  version: number;
  /** The record has no kind yet. */
  sorts: boolean;
  /** It shows nothing that it rests on: said to whoever is about to hand it in. */
  groundless: boolean;
  standing: Standing;
  actions: Record<"submit" | "withdraw" | "restore", Action>;
}) {
  const t = useTranslations("evidence.page.act");
  const may = (act: PageAct) => mayAct(act, standing);
  const blocked = (["edit", "link", "submit"] as const).flatMap((act) => {
    const reason = may(act);
    return typeof reason === "string" ? [{ act, reason }] : [];
  });
  return (
    <>
      <div className="acts">
        {may("decide") === true && (
          <LinkButton href={`/review/${id}`} icon="list-checks">
            {t("review")}
          </LinkButton>
        )}
        {may("submit") === true && (
          <ActForm action={actions.submit} className="ev-act">
            <Seen id={id} version={version} />
            <Button type="submit" icon="send">
              {t("submit")}
            </Button>
          </ActForm>
        )}
        {may("restore") === true && (
          <ActForm action={actions.restore} className="ev-act">
            <Seen id={id} version={version} />
            <Button type="submit" icon="archive-restore">
              {t("restore")}
            </Button>
          </ActForm>
        )}
        {sorts && may("edit") === true && (
          <LinkButton href={`/evidence/${id}/sort`} icon="list-ordered">
            {t("sort")}
          </LinkButton>
        )}
        {may("edit") === true && (
          <LinkButton href={`/evidence/${id}/edit`} icon="pen-line" shortcut="E">
            {t("edit")}
          </LinkButton>
        )}
        {may("link") === true && (
          <LinkButton href={`/evidence/${id}/link`} icon="link" shortcut="L">
            {t("link")}
          </LinkButton>
        )}
        <PrintButton>
          <Icon name="printer" small />
          {t("print")}
        </PrintButton>
        {may("withdraw") === true && (
          <DialogButton opens="withdraw" tone="quiet" icon="archive">
            {t("withdraw")}
          </DialogButton>
        )}
      </div>
      {groundless && may("submit") === true && <p className="hint">{t("groundless")}</p>}
      {blocked.map(({ act, reason }) => (
        <div className="acts blocked" key={act}>
          <BlockedButton icon={icons[act]} reason={t(`blocked.${reason}`)}>
            {t(act)}
          </BlockedButton>
        </div>
      ))}
      {may("withdraw") === true && (
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
