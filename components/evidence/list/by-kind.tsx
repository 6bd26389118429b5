import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KindMark } from "@/components/ui/kind-mark";
import type { EvidenceLine } from "@/lib/evidence/lines";
import { evidenceKinds, type EvidenceKind } from "@/lib/evidence/schema";
import { EvidenceRow } from "./row";

export type Tied = {
  line: EvidenceLine;
  summary: string;
  /** How it is tied to what this page is about. */
  more: ReactNode;
  /** What somebody wrote at the tie. */
  note?: string;
};

/** Records under their kinds, in the order of the kinds. Where a kind has more than are listed, `href` leads to all of it. */
export function EvidenceByKind({
  pieces,
  counts,
  href,
}: {
  pieces: Tied[];
  counts: Record<string, number>;
  href: (kind: EvidenceKind) => { address: string; words: string };
}) {
  const t = useTranslations("kinds.names");
  return evidenceKinds
    .map((kind) => ({ kind, own: pieces.filter(({ line }) => line.kind === kind) }))
    .filter(({ own }) => own.length > 0)
    .map(({ kind, own }) => {
      const all = counts[kind] ?? own.length;
      return (
        <section className="ev-kind" key={kind} aria-labelledby={`kind-${kind}`}>
          <h3 id={`kind-${kind}`}>
            <KindMark kind={kind} size="xs" /> {t(kind)} <span className="c">{all}</span>
            {all > own.length && (
              <a className="link" href={href(kind).address}>
                {href(kind).words}
              </a>
            )}
          </h3>
          <ul>
            {own.map(({ line, summary, more, note }) => (
              <EvidenceRow key={line.id} line={line} summary={summary} more={more} note={note} />
            ))}
          </ul>
        </section>
      );
    });
}
