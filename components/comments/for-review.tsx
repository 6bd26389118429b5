import { useTranslations } from "next-intl";
import { SideSection } from "@/components/ui/section";
import type { ThreadView } from "@/lib/comments/queries";
import { isOpen, type Reader, wholeOf } from "@/lib/comments/rules";
import { Thread } from "./thread";
import "./comments.css";

/** What is still open about a piece, beside the decision on it. It is answered on its own page. */
export function ThreadsForReview({
  threads,
  reader,
  evidence,
}: {
  threads: readonly ThreadView[];
  reader: Reader;
  evidence: { id: string; authorId: string };
}) {
  const t = useTranslations("comments");
  const open = threads.filter(isOpen);
  return (
    <SideSection title={t("unsettled.title")} count={open.length} more={{ href: `/evidence/${evidence.id}#comments`, label: t("review.look") }}>
      {open.length === 0 ? (
        <p className="ev-none">{t("review.none")}</p>
      ) : (
        <ul className="threads">
          {[...wholeOf(open)].map((thread) => (
            <Thread key={thread.head.id} thread={thread} reader={reader} subject={evidence} doing={undefined} />
          ))}
        </ul>
      )}
    </SideSection>
  );
}
