import { useTranslations } from "next-intl";
import { SideSection } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import type { EvidenceView } from "@/lib/evidence/queries";
import { When } from "../when";

/** Where the record stands with the editors: who decided, on which version, and in which words. */
export function ReviewSection({
  evidence: {
    id,
    status,
    version,
    submissions: [submission],
    decisions: [decision],
    firstSubmittedAt,
  },
  reason,
}: {
  evidence: EvidenceView /** Why it was withdrawn. */;
  reason: string | undefined;
}) {
  const t = useTranslations("evidence.page.review");
  const decidedVersion = decision?.submission.version;
  return (
    <SideSection title={t("title")} count={t("version", { version })} {...(submission && { more: { href: `/review/${id}`, label: t("open") } })}>
      <p className="row ev-stand">
        <Status is={status} />
        {status === "inReview" && submission && (
          <span className="muted">
            {t("handedIn", { who: submission.submittedBy.name })} · <When at={submission.submittedAt} />
          </span>
        )}
      </p>
      {!firstSubmittedAt && <p className="ev-none">{t("draft")}</p>}
      {status === "withdrawn" && reason && <p className="ev-said">{t("withdrawn", { reason })}</p>}
      {decision && (
        <>
          <p className="sub">
            {t(`verdict.${decision.verdict}`, { who: decision.decidedBy.name, version: decidedVersion ?? 0 })} · <When at={decision.decidedAt} />
          </p>
          {decision.note && <p className="ev-said">{decision.note}</p>}
          {status === "needsWork" && decidedVersion !== version && <p className="ev-none">{t("changedSince", { version: decidedVersion ?? 0 })}</p>}
        </>
      )}
      {!decision && status === "needsWork" && <p className="ev-none">{t("changedBefore")}</p>}
    </SideSection>
  );
}
