import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KindMark } from "@/components/ui/kind-mark";
import { Qualifier } from "@/components/ui/qualifier";
import { Section } from "@/components/ui/section";
import { rootStep } from "@/lib/evidence/attribution";

export type Step = { who: string; how: string | null; sourceId: string | null };
export type FactChain = { fact: string; label: string; steps: readonly Step[] };

/** Who said it, as the source that it is where we know one. */
function Who({ who, sourceId }: Step) {
  const t = useTranslations("evidence.page");
  return sourceId ? (
    <>
      <KindMark kind="source" size="xs" label={t("source")} />
      <a className="t" href={`/sources/${sourceId}`}>
        {who}
      </a>
    </>
  ) : (
    who
  );
}

/** Who said it to whom and how, from the origin to us. The last step that is not ourselves is the root: what comes through it stands or falls together. */
export function Attribution({
  steps,
  apart = [],
  single,
  arrived,
}: {
  steps: readonly Step[] /** Facts that came another way, in words. */;
  apart?: readonly FactChain[];
  single: boolean /** When and by whom it was noted here. */;
  arrived: ReactNode;
}) {
  const t = useTranslations("evidence.page");
  const root = rootStep(steps);
  return (
    <Section
      title={t("attribution")}
      count={steps.length ? t("stepsCount", { count: steps.length }) : undefined}
      remark={steps.length ? (single ? t("oneRoot", { root: root?.who ?? "" }) : t("moreRoots")) : undefined}
    >
      {steps.length === 0 ? (
        <p className="nf">{t("noSteps")}</p>
      ) : (
        <ol className="ev-chain">
          {steps.map((step, index) => {
            const { who, how, sourceId } = step;
            return (
              <li key={index}>
                <span className="n">
                  {step === root ? t(index === 0 ? "originAndRoot" : "root") : index === 0 ? t("origin") : t("stepNumber", { number: index + 1 })}
                </span>
                <span className="w">
                  <Who who={who} how={how} sourceId={sourceId} />
                </span>
                <span className="h">{how ? t(`how.${how}`) : <span className="nf">{t("howUnknown")}</span>}</span>
              </li>
            );
          })}
          <li className="us">
            <span className="n">{t("us")}</span>
            <span className="w">{t("here")}</span>
            <span className="h">{arrived}</span>
          </li>
        </ol>
      )}
      {root && root !== steps[0] && <p className="ev-note">{t("whatRoot", { root: root.who })}</p>}
      {apart.length > 0 && (
        <dl className="ev-apart" aria-label={t("factsApart")}>
          {apart.map(({ fact, label, steps: own }) => (
            <div key={fact}>
              <dt>{label}</dt>
              <dd>
                {own.map((step, index) => (
                  <span key={index}>
                    {index > 0 && " → "}
                    <Who {...step} />
                    {step.how && <span className="muted"> {t(`how.${step.how}`)}</span>}
                  </span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {single && (
        <p className="ev-note">
          <Qualifier is="single" /> {t("whySingle")}
        </p>
      )}
    </Section>
  );
}
