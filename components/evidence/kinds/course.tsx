import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NotFilled, NotStated } from "@/components/ui/not-stated";
import { delayOf } from "@/lib/evidence/delay";
import type { Fact } from "@/lib/evidence/fact";
import { Bounds } from "../fact-value";
import { Figures } from "../figures";
import "./course.css";

type Step = { what: string; trigger?: string | undefined; notStated: readonly string[] } & Parameters<typeof delayOf>[0];

/** In place of a fact: whether nobody stated it or nobody filled it in. */
export const Absent = ({ of, name }: { of: { notStated: readonly string[] }; name: string }) => (of.notStated.includes(name) ? <NotStated /> : <NotFilled />);

/** What happened, one below the other in the order told: what set it off, how long until, what followed. Nothing is drawn to scale, since no dates are known. */
export function Course({
  steps,
  said,
  children,
}: {
  steps: readonly Step[];
  /** What bounds each, as far as the record says it. */
  said(index: number, name: "trigger" | "delay" | "what"): Pick<Fact, "qualifiers"> | undefined;
  children?(index: number): ReactNode;
}) {
  const t = useTranslations("kinds");
  const page = useTranslations("evidence.page.course");
  return (
    <ol className="course">
      {steps.map((step, index) => (
        <li key={index}>
          <p className="co-when">
            <span className="co-lab">{page("trigger")}</span> <b>{step.trigger ?? <Absent of={step} name="trigger" />}</b>{" "}
            <Bounds of={said(index, "trigger")} />
            <span className="co-delay">
              {delayOf(step, t) ?? (
                <>
                  <span className="co-lab">{t("delay")}</span> <Absent of={step} name="delay" />
                </>
              )}{" "}
              <Bounds of={said(index, "delay")} />
            </span>
          </p>
          <p className="co-what">
            <Figures>{step.what}</Figures> <Bounds of={said(index, "what")} />
          </p>
          {children?.(index)}
        </li>
      ))}
    </ol>
  );
}
