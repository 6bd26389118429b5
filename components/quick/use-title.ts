"use client";
import { useTranslations } from "next-intl";
import { summarizeCallQuota } from "@/lib/evidence/kinds/call-quota/describe";
import { callQuotaFacts } from "@/lib/evidence/kinds/call-quota/schema";
import { summarizePriceList } from "@/lib/evidence/kinds/price-list/describe";
import { priceListFacts } from "@/lib/evidence/kinds/price-list/schema";
import { factsIn, titleOfText } from "@/lib/quick/rules";
import type { Draft } from "@/lib/quick/schema";

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
  const sentenceOf = (draft: Draft) => {
    const quota = draft.kind === "callQuota" ? callQuotaFacts.safeParse(factsIn(draft)).data : undefined;
    if (quota) return summarizeCallQuota(quota, kinds, { gaps: false });
    const prices = draft.kind === "priceList" ? priceListFacts.safeParse(factsIn(draft)).data : undefined;
    return prices && summarizePriceList(prices, kinds, { gaps: false });
  };
  return (draft: Draft): string => {
    if (draft.kind === "unsorted") return titleOfText(draft.text) || t("unfinished");
    const said = sentenceOf(draft);
    return said ? t("sentence", { company: draft.company.trim() || "none", sentence: said }) : t("unfinished");
  };
}
