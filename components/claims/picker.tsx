import { useTranslations } from "next-intl";
import { ActForm } from "@/components/evidence/act-form";
import { ChooseTarget, FindTarget } from "@/components/evidence/link/targets";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { SelectField, TextField } from "@/components/ui/field";
import type { Action } from "@/components/ui/use-answer";
import { claimRoles } from "@/lib/claims/schema";
import type { linkable } from "@/lib/links/queries";

type Props = { claimId: string; words: string; found: Awaited<ReturnType<typeof linkable>>; action: Action };

/** Find a piece of evidence, and say what it is to the sentence. Two plain forms: the first only changes the address. */
export function EvidencePicker({ claimId, words, found: { total, options }, action }: Props) {
  const t = useTranslations("claims");
  return (
    <>
      <FindTarget action={`/claims/${claimId}/tie`} label={t("tie.find")} search={t("tie.search")} words={words} />
      {options.length === 0 ? (
        <Empty title={words ? t("tie.notFound", { words }) : t("tie.nothing")}>{t("tie.onlySubmitted")}</Empty>
      ) : (
        <ActForm action={action} className="form" label={t("tie.title")}>
          <input type="hidden" name="claimId" value={claimId} />
          <ChooseTarget
            name="evidenceIds"
            several
            label={t("tie.choose")}
            hint={total > options.length ? t("tie.more", { shown: options.length, total }) : t("tie.onlySubmitted")}
            options={options}
          />
          <SelectField id="role" name="role" label={t("tie.role")} options={claimRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))} />
          <TextField id="note" name="note" label={t("tie.note")} hint={t("tie.noteHint")} maxLength={300} />
          <div className="acts">
            <Button type="submit" tone="primary" icon="link">
              {t("tie.save")}
            </Button>
          </div>
        </ActForm>
      )}
    </>
  );
}
