import { useTranslations } from "next-intl";
import { SideSection } from "@/components/ui/section";
import { claimsAddress } from "@/lib/claims/filter";
import { type ClaimFlag, claimFlags } from "@/lib/claims/rules";
import { Count } from "@/components/ui/count";

/** What an editor asks of the sentences: each question with how many it is true of, and the way to them. */
export function ClaimQuestions({
  questions: { total, cleared, flags },
  investigation,
}: {
  questions: { total: number; cleared: number; flags: Record<ClaimFlag, number> };
  investigation: string | undefined;
}) {
  const t = useTranslations("claims.questions");
  if (total === 0) return null;
  return (
    <SideSection title={t("title")} count={t("count", { count: total })} more={{ href: claimsAddress({ investigation }), label: t("all") }}>
      <ul className="claim-questions">
        {claimFlags.map((flag) => (
          <li key={flag}>
            {flags[flag] > 0 ? (
              <a className="t" href={claimsAddress({ investigation, flag })}>
                {t(flag)}
              </a>
            ) : (
              <span className="muted">{t(flag)}</span>
            )}
            <b>
              <span className="sr">{t("of", { count: flags[flag], total })}</span>
              <span aria-hidden="true">
                <Count of={flags[flag]} /> / <Count of={total} />
              </span>
            </b>
          </li>
        ))}
      </ul>
      <p className="sub">{t("cleared", { total, count: cleared })}</p>
    </SideSection>
  );
}
