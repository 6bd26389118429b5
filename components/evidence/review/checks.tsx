import { useTranslations } from "next-intl";
import { SideSection } from "@/components/ui/section";
import { checks } from "@/lib/review/schema";
import { CheckedCount } from "./checked";

/** By this id the points that were looked at belong to the form that accepts. */
export const acceptForm = "accept-form";

/** What an editor looks at before accepting, point by point. `open`: what the record says is not stated; `against`: what it contradicts. */
export function Checks({ open, against }: { open: string[]; against: string[] }) {
  const t = useTranslations("review.checks");
  const separator = useTranslations("kinds")("listSeparator");
  const more: Partial<Record<(typeof checks)[number], string>> = {
    ...(open.length > 0 && { notStated: open.join(separator) }),
    ...(against.length > 0 && { conflicts: t("against", { refs: against.join(separator) }) }),
  };
  return (
    <SideSection title={t("title")} count={<CheckedCount form={acceptForm} of={checks.length} />}>
      <ul className="rv-checks">
        {checks.map((point) => (
          <li key={point}>
            <label className="box">
              <input type="checkbox" name="checked" value={point} form={acceptForm} />
              <span>
                {t(`of.${point}`)}
                {more[point] && <span className="sub">{more[point]}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
