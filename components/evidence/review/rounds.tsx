import { useTranslations } from "next-intl";
import { SideSection } from "@/components/ui/section";
import type { SubmissionView } from "@/lib/review/queries";
import { When } from "../when";

/** Every version that was handed in, and what was decided on it, newest first. */
export function Rounds({ rounds }: { rounds: SubmissionView["submissions"] }) {
  const t = useTranslations("review");
  return (
    <SideSection title={t("rounds")} count={rounds.length}>
      <ol>
        {rounds.map(({ version, submittedAt, submittedBy, decision }) => (
          <li key={version}>
            <p>
              <b>{t("version", { version })}</b> {t("handedInBy", { who: submittedBy.name })}{" "}
              <span className="muted">
                <When at={submittedAt} />
              </span>
            </p>
            {decision ? (
              <>
                <p>
                  {t(`round.${decision.verdict}`, { who: decision.decidedBy.name })}{" "}
                  <span className="muted">
                    <When at={decision.decidedAt} />
                  </span>
                </p>
                {decision.note && <p className="ev-said">{decision.note}</p>}
              </>
            ) : (
              <p className="muted">{t("undecided")}</p>
            )}
          </li>
        ))}
      </ol>
    </SideSection>
  );
}
