import { useTranslations } from "next-intl";
import { AboutWhom } from "@/components/evidence/about-whom";
import { KindMark } from "@/components/ui/kind-mark";
import { SideSection } from "@/components/ui/section";
import type { EvidenceKind, EvidenceStatus } from "@/lib/generated/enums";

export type Gap = {
  id: string;
  kind: EvidenceKind;
  status: EvidenceStatus;
  title: string;
  ref: string;
  /** The companies that it is about. */
  about: string[];
  /** The first of them, in words. */
  open: string[];
  unfilled: string[];
  /** All of them. */
  count: { open: number; unfilled: number };
};

/** Hatched what nobody stated; in plain words what nobody filled in: the two are never the same. */
function Missing({ gap: { open, unfilled, count }, words }: { gap: Gap; words: number }) {
  const t = useTranslations("desk.gaps");
  const and = useTranslations("desk.changes")("and");
  const short = (labels: string[], all: number) => (all > words ? t("more", { first: labels.slice(0, words).join(and), rest: all - words }) : labels.join(and));
  return (
    <>
      {open.length > 0 && <span className="ns">{short(open, count.open)}</span>}
      {unfilled.length > 0 && <span className="nf">{t("unfilled", { what: short(unfilled, count.unfilled) })}</span>}
    </>
  );
}

/** The records that leave something open, one line each. `words` is how many of its gaps a line names. */
export function GapList({ gaps, words }: { gaps: Gap[]; words: number }) {
  const kind = useTranslations("kinds.names");
  return (
    <ul className="gap-list">
      {gaps.map((gap) => (
        <li key={gap.id}>
          <KindMark kind={gap.kind} status={gap.status} label={kind(gap.kind)} />
          <span>
            <a className="t" href={`/evidence/${gap.id}`}>
              {gap.title}
            </a>
            <AboutWhom title={gap.title} companies={gap.about} />
          </span>
          <span className="what">
            <Missing gap={gap} words={words} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Below the list: how many records were not looked at yet, so that nobody takes what is there for all. */
export function StillCounting({ uncounted }: { uncounted: number }) {
  const t = useTranslations("desk.gaps");
  return uncounted > 0 && <p className="sub">{t("counting", { count: uncounted })}</p>;
}

/** The first of them in the context column; `all` leads to the rest. */
export function GapSection({ total, uncounted, rows, all }: { total: number; uncounted: number; rows: Gap[]; all: string | undefined }) {
  const t = useTranslations("desk.gaps");
  return (
    <SideSection title={t("title")} count={total} {...(all && total > rows.length && { more: { href: all, label: t("all") } })}>
      {rows.length > 0 && <GapList gaps={rows} words={2} />}
      {rows.length === 0 && uncounted === 0 && <p className="sub">{t("none")}</p>}
      <StillCounting uncounted={uncounted} />
    </SideSection>
  );
}
