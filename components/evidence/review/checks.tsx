import { useTranslations } from "next-intl";
import { SideSection } from "@/components/ui/section";
import type { Action } from "@/components/ui/use-answer";
import { checks } from "@/lib/review/schema";
import { CheckedCount, CheckedPoints } from "./checked";

/** By this id the points that were looked at belong to the form that accepts. */
export const acceptForm = "accept-form";
/** Where an answer of that form is told to them without scripts. */
export const reviewAddress = (id: string) => `/review/${id}`;

type Props = { id: string; version: number; accept: Action; open: string[]; against: string[] };

/** What an editor looks at before accepting, point by point. `open`: what the record says is not stated; `against`: what it contradicts. */
export function Checks({ id, version, accept, open, against }: Props) {
  const t = useTranslations("review.checks");
  const separator = useTranslations("kinds")("listSeparator");
  const more: Partial<Record<(typeof checks)[number], string>> = {
    ...(open.length > 0 && { notStated: open.join(separator) }),
    ...(against.length > 0 && { conflicts: t("against", { refs: against.join(separator) }) }),
  };
  const answered = { action: accept, comesBack: reviewAddress(id) };
  return (
    <SideSection title={t("title")} count={<CheckedCount {...answered} form={acceptForm} of={checks.length} />}>
      <CheckedPoints
        {...answered}
        form={acceptForm}
        version={version}
        before={t.raw("before") as string}
        points={checks.map((point) => ({ point, label: t(`of.${point}`), more: more[point] }))}
      />
    </SideSection>
  );
}
