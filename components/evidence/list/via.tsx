import { useTranslations } from "next-intl";
import type { EvidenceLine } from "@/lib/evidence/lines";

/** How a record reached us: who told whom, on one small line of its own in a row. */
export function Via({ steps }: Pick<EvidenceLine, "steps">) {
  const t = useTranslations("evidence.page");
  if (steps.length === 0) return null;
  return (
    <span className="ev-via">
      <span className="sr">{t("attribution")} </span>
      {steps.map(({ who, how }, index) => (
        <span key={index}>
          {index > 0 && "→ "}
          {who} {how && `(${t(`how.${how}`)})`}{" "}
        </span>
      ))}
    </span>
  );
}
