import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Nobody said it: that is a value, drawn as a gap. Children replace the word (“not obtained”, “4 stages missing”). */
export function NotStated({ children }: { children?: ReactNode }) {
  const t = useTranslations("common");
  return <span className="ns">{children ?? t("notStated")}</span>;
}

/** Nobody has filled it in yet: not the same, and therefore not hatched. */
export function NotFilled() {
  const t = useTranslations("common");
  return <span className="nf">{t("notFilled")}</span>;
}
