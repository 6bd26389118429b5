import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { listAddress } from "@/lib/evidence/filter";
import type { EvidenceLine } from "@/lib/evidence/lines";
import type { reviewElsewhere } from "@/lib/review/queries";
import { EvidenceRow } from "../list/row";
import { When } from "../when";
import { Decided } from "./decided";

/** What the part holds, or where the rest of it is. */
function Remark({ shown, total, all, children }: { shown: number; total: number; all: string; children: string }) {
  const t = useTranslations("review");
  if (total <= shown) return children;
  return (
    <a className="link" href={all}>
      {t("all")}
    </a>
  );
}

/** How the rest of review stands: for others to decide, sent back, decided lately. */
export function Elsewhere({
  elsewhere: { others, back, decided },
  summary,
}: {
  elsewhere: Awaited<ReturnType<typeof reviewElsewhere>>;
  summary(line: EvidenceLine): string;
}) {
  const t = useTranslations("review");
  return (
    <>
      {others.total > 0 && (
        <Section
          title={t("others")}
          count={others.total}
          remark={
            <Remark shown={others.lines.length} total={others.total} all={listAddress({ status: ["inReview"] })}>
              {t("othersHint")}
            </Remark>
          }
        >
          <ol>
            {others.lines.map((line) => (
              <EvidenceRow
                key={line.id}
                line={line}
                summary={summary(line)}
                href={`/review/${line.id}`}
                at={
                  <span>
                    {t("handedIn", { who: line.submittedBy, version: line.version })} · <When at={line.submittedAt} />
                  </span>
                }
              />
            ))}
          </ol>
        </Section>
      )}
      {back.total > 0 && (
        <Section
          title={t("back")}
          count={back.total}
          remark={
            <Remark shown={back.lines.length} total={back.total} all={listAddress({ status: ["needsWork"] })}>
              {t("backHint")}
            </Remark>
          }
        >
          <ol>
            {back.lines.map((line) => (
              <EvidenceRow
                key={line.id}
                line={line}
                summary={summary(line)}
                note={line.sentBack?.note ? t("noteBy", { who: line.sentBack.decidedBy.name, note: line.sentBack.note }) : undefined}
              />
            ))}
          </ol>
        </Section>
      )}
      <Section title={t("decided")} count={decided.length} remark={decided.length ? t("decidedHint") : undefined}>
        {decided.length ? <Decided decisions={decided} /> : <p className="nf">{t("nothingDecided")}</p>}
      </Section>
    </>
  );
}
