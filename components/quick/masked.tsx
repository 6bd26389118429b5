"use client";
import { useTranslations } from "next-intl";
import { mask } from "@/lib/victims/mask";
import { findVictimData } from "@/lib/victims/rules";

/** Says before it is put away what of a sentence the archive will keep masked. Who is no victim is said later, in the form. */
export function Masked({ text }: { text: string }) {
  const t = useTranslations("quick");
  const masked = new Set(findVictimData(text).map(({ kind, value }) => mask(kind, value)));
  return (
    <p className="hint" role="status">
      {masked.size > 0 && t("masked", { masked: [...masked].join(t("and")) })}
    </p>
  );
}
