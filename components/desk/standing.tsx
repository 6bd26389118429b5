import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SideSection } from "@/components/ui/section";
import type { Standing } from "@/lib/desk/standing";
import { Count } from "@/components/ui/count";

function Meter({ label, count, total }: { label: string; count: number; total: number }) {
  const t = useTranslations("desk.standing");
  return (
    <div className="meter">
      <p>
        {label}
        <b>
          <Count of={count} /> / <Count of={total} />
        </b>
      </p>
      <svg viewBox={`0 0 ${total} 1`} preserveAspectRatio="none" role="img" aria-label={t("of", { count, total })}>
        <rect width={count} height="1" />
      </svg>
    </div>
  );
}

/** How many records stand on one root, on insiders alone, on nothing that is written down. Counts, no percentages. */
export function StandingSection({ standing: { total, single, insider, unknown, root }, scope }: { standing: Standing; scope?: ReactNode }) {
  const t = useTranslations("desk.standing");
  if (total === 0) return null;
  return (
    <SideSection title={t("title")} count={scope}>
      <Meter label={t("single")} count={single} total={total} />
      <Meter label={t("insider")} count={insider} total={total} />
      {unknown > 0 && <Meter label={t("unknown")} count={unknown} total={total} />}
      {root !== undefined && total > 1 && <p className="sub">{t("oneRoot", { total, root })}</p>}
      <p className="sub">{t("about")}</p>
    </SideSection>
  );
}
