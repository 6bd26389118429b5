import { useTranslations } from "next-intl";
import { EvidenceRow } from "@/components/evidence/list/row";
import { Section } from "@/components/ui/section";
import type { EvidenceLine } from "@/lib/evidence/lines";

/** What the same company is said to ask of those who call: beside what follows from the calls, without a verdict. */
export function Quotas({ lines, summaryOf }: { lines: readonly EvidenceLine[]; summaryOf(line: EvidenceLine): string }) {
  const t = useTranslations("calls");
  return (
    <Section title={t("quotas")} count={lines.length} remark={t("quotasRemark")} id="quotas">
      <p className="soft">{t(lines.length ? "quotasLead" : "noQuotas")}</p>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <EvidenceRow key={line.id} line={line} summary={summaryOf(line)} />
          ))}
        </ul>
      )}
    </Section>
  );
}
