import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KindMark } from "@/components/ui/kind-mark";
import { Qualifier } from "@/components/ui/qualifier";
import { Section } from "@/components/ui/section";

export type Step = { who: string; how: string | null; sourceId: string | null };

/** Who said it to whom and how, from the origin to us. The last step before us is the root: what comes through it stands or falls together. */
export function Attribution({
  steps,
  single,
  arrived,
}: {
  steps: readonly Step[];
  single: boolean /** When and by whom it was noted here. */;
  arrived: ReactNode;
}) {
  const t = useTranslations("evidence.page");
  return (
    <Section
      title={t("attribution")}
      count={steps.length ? t("stepsCount", { count: steps.length }) : undefined}
      remark={steps.length ? (single ? t("oneRoot", { root: steps.at(-1)?.who ?? "" }) : t("moreRoots")) : undefined}
    >
      {steps.length === 0 ? (
        <p className="nf">{t("noSteps")}</p>
      ) : (
        <ol className="ev-chain">
          {steps.map(({ who, how, sourceId }, index) => (
            <li key={index}>
              <span className="n">{index === 0 ? t("origin") : index === steps.length - 1 ? t("root") : t("stepNumber", { number: index + 1 })}</span>
              <span className="w">
                {sourceId && <KindMark kind="source" size="xs" label={t("source")} />}
                {sourceId ? (
                  <a className="t" href={`/sources/${sourceId}`}>
                    {who}
                  </a>
                ) : (
                  who
                )}
              </span>
              <span className="h">{how ? t(`how.${how}`) : <span className="nf">{t("howUnknown")}</span>}</span>
            </li>
          ))}
          <li className="us">
            <span className="n">{t("us")}</span>
            <span className="w">{t("here")}</span>
            <span className="h">{arrived}</span>
          </li>
        </ol>
      )}
      {single && (
        <p className="ev-note">
          <Qualifier is="single" /> {t("whySingle")}
        </p>
      )}
    </Section>
  );
}
