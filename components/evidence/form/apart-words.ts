"use client";
import { useTranslations } from "next-intl";
import type { Fact } from "@/lib/evidence/fact";
import { factWords } from "@/lib/evidence/words/schema";

/** A row of what is said of a single fact, as it is typed, in words. `stated` are the facts that it may be about. */
export function useApartWords(stated: readonly Fact[]) {
  const t = useTranslations("evidence.form.apart");
  const kinds = useTranslations("kinds");
  const nameOf = (fact: string) => stated.find(({ name }) => name === fact)?.label ?? t("gone");
  const saysOf = ({ qualifiers, line }: Record<string, unknown>) => [
    ...factWords.filter((word) => [qualifiers].flat().includes(word)).map((word) => kinds(`qualifiers.${word}`)),
    ...(typeof line === "string" && line.trim() ? [line.trim()] : []),
  ];
  return {
    nameOf,
    saysOf: (row: Record<string, unknown>) => saysOf(row).join(kinds("listSeparator")),
    line: (row: Record<string, unknown>) =>
      saysOf(row).length > 0 ? [t("said", { fact: nameOf(String(row.fact)), said: saysOf(row).join(kinds("listSeparator")) })] : [],
  };
}
