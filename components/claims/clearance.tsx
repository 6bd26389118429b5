import { useTranslations } from "next-intl";
import { ActForm, Seen } from "@/components/evidence/act-form";
import { When } from "@/components/evidence/when";
import { BlockedButton, Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { SideSection } from "@/components/ui/section";
import type { Action } from "@/components/ui/use-answer";
import type { ClaimView } from "@/lib/claims/queries";
import type { mayClear } from "@/lib/claims/rules";
import { ClaimStanding } from "./marks";

type Props = { claim: ClaimView; may: ReturnType<typeof mayClear>; clear: Action };

/** Whether it may be published, who said so, of which version and why; and the form of those who can say so. */
export function ClearanceSection({ claim: { id, version, state, clearance, basis }, may, clear }: Props) {
  const t = useTranslations("claims.clear");
  return (
    <SideSection title={t("title")} count={t("version", { version })}>
      <p className="row">
        <ClaimStanding is={state} />
      </p>
      {clearance ? (
        <>
          <p className="sub">
            {t("by", { who: clearance.clearedBy.name, version: clearance.version })} · <When at={clearance.clearedAt} />
          </p>
          {clearance.note && <p className="ev-said">{clearance.note}</p>}
          {(state === "changed" || state === "moved") && <p className="ev-none">{t(state)}</p>}
        </>
      ) : (
        <p className="ev-none">{t("none")}</p>
      )}
      {may === true && (
        <ActForm action={clear} className="claim-clear" label={t("title")}>
          <Seen id={id} version={version} />
          <p className="sub">{t("means")}</p>
          <TextAreaField id="clear-note" name="note" label={t("note")} hint={t("noteHint")} maxLength={2000} required={basis.flags.length > 0} rows={3} />
          <div className="acts">
            <Button type="submit" icon="shield-check">
              {t("act")}
            </Button>
          </div>
        </ActForm>
      )}
      {(may === "ownWork" || may === "unsupported") && (
        <div className="acts blocked claim-clear">
          <BlockedButton icon="shield-check" reason={t(`blocked.${may}`)}>
            {t("act")}
          </BlockedButton>
        </div>
      )}
    </SideSection>
  );
}
