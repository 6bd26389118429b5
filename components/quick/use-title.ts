"use client";
import { useTranslations } from "next-intl";
import { summarizeCallQuota } from "@/lib/evidence/kinds/call-quota/describe";
import { callQuotaFacts } from "@/lib/evidence/kinds/call-quota/schema";
import { priceOf } from "@/lib/evidence/kinds/price-list/describe";
import { priceListFacts } from "@/lib/evidence/kinds/price-list/schema";
import { factsIn, titleOfText } from "@/lib/quick/rules";
import type { Draft } from "@/lib/quick/schema";
import { usePriceWords } from "./price";

const schemas = { callQuota: callQuotaFacts, priceList: priceListFacts };

/** What is wrong with a draft that somebody calls done: message keys, none where the archive will take it. */
export function problemsIn(draft: Draft): string[] {
  const { kind, min, max, nature, text } = draft;
  if (kind === "unsorted") return text.trim() ? [] : ["quick.missing.text"];
  if (min.trim() === "" && max.trim() === "") return ["quick.missing.amount"];
  if (kind === "callQuota" && !nature) return ["quick.missing.nature"];
  const parsed = schemas[kind].safeParse(factsIn(draft));
  return parsed.success ? [] : [...new Set(parsed.error.issues.map(({ message }) => message))];
}

/** The title of what was logged: the sentence that it reads as. */
export function useTitle() {
  const t = useTranslations("quick.title");
  const kinds = useTranslations("kinds");
  const priceWords = usePriceWords();
  return (draft: Draft): string => {
    if (draft.kind === "unsorted") return titleOfText(draft.text) || t("unfinished");
    if (draft.kind === "callQuota") {
      const { data } = callQuotaFacts.safeParse(factsIn(draft));
      return data ? t("callQuota", { company: draft.company.trim() || "none", sentence: summarizeCallQuota(data, kinds, { gaps: false }) }) : t("unfinished");
    }
    const line = priceListFacts.safeParse(factsIn(draft)).data?.lines[0];
    return line ? t("priceList", { ...priceWords({ draft }), price: priceOf(line, kinds) ?? "" }).trim() : t("unfinished");
  };
}
