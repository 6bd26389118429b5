import { useTranslations } from "next-intl";
import { SideSection } from "@/components/ui/section";
import { comparisonAddress } from "@/lib/comparison/filter";

/** What an editor asks of the companies, each with the way to its answer. */
export function ComparisonQuestions({ investigation }: { investigation: string }) {
  const t = useTranslations("compare.questions");
  const asked = { quotas: "callQuota", prices: "priceList", lines: "phoneLine", stages: "script", marking: "leadMarking" } as const;
  return (
    <SideSection title={t("title")} more={{ href: comparisonAddress({ investigation }), label: t("all") }}>
      <ul className="cmp-questions">
        {(["quotas", "prices", "lines", "stages", "marking"] as const).map((name) => (
          <li key={name}>
            <a className="t" href={comparisonAddress({ investigation, kind: [asked[name]] })}>
              {t(name)}
            </a>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
