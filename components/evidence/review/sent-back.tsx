import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import type { EvidenceView } from "@/lib/evidence/queries";
import { When } from "../when";

/** What the editor wants, first of all, as long as the record waits for its author. Its words stand with the review, too, which a phone shows far below. */
export function SentBack({ evidence: { status, decisions }, edit }: { evidence: Pick<EvidenceView, "status" | "decisions">; edit?: string | undefined }) {
  const t = useTranslations("evidence.page.review");
  const [decision] = decisions;
  if (status !== "needsWork" || decision?.verdict !== "sentBack") return null;
  return (
    <div className="ev-sent-back">
      <Note tone="warn" icon="undo-2">
        <p>
          {t("verdict.sentBack", { who: decision.decidedBy.name, version: decision.submission.version })} · <When at={decision.decidedAt} />
        </p>
        {decision.note && <p className="ev-said">{decision.note}</p>}
        {edit && (
          <p>
            <a className="link" href={edit}>
              {t("mend")}
            </a>
          </p>
        )}
      </Note>
    </div>
  );
}
