import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { ObservationFacts } from "@/lib/evidence/kinds/observation/schema";
import { Bounds } from "../../fact-value";
import { Course } from "../course";
import { kindView, type Said } from "../view";

function View({ facts: { seen, steps }, said }: { facts: ObservationFacts; said: Said }) {
  const t = useTranslations("evidence.page.observation");
  return (
    <>
      <Section title={t("title")}>
        <p className="said">
          {seen} <Bounds of={said("seen")} />
        </p>
      </Section>
      {steps.length > 0 && (
        <Section title={t("pattern")} count={t("steps", { count: steps.length })} remark={t("order")}>
          <Course
            steps={steps.map(({ follows, ...step }) => ({ ...step, what: follows }))}
            said={(index, name) => said(`steps.${index}.${name === "what" ? "follows" : name}`)}
          />
        </Section>
      )}
    </>
  );
}

export const observationView = kindView<ObservationFacts>({
  View,
  draws: ({ name }) => name === "seen" || name.startsWith("steps."),
  gaps: ({ steps }, t) =>
    steps.flatMap((step, index) =>
      (["trigger", "delay"] as const)
        .filter((name) => step[name] === undefined && !(name === "delay" && step.delayNote !== undefined))
        .map((name) => ({
          text: t("course", { number: index + 1, field: name }),
          state: step.notStated.includes(name) ? ("notStated" as const) : ("missing" as const),
        })),
    ),
});
