"use client";
import { useTranslations } from "next-intl";
import { summarizeCallQuota } from "@/lib/evidence/kinds/call-quota/describe";
import { callQuotaFacts } from "@/lib/evidence/kinds/call-quota/schema";
import { summarizeLeadMarking } from "@/lib/evidence/kinds/lead-marking/describe";
import { summarizePhoneLine } from "@/lib/evidence/kinds/phone-line/describe";
import { summarizePriceList } from "@/lib/evidence/kinds/price-list/describe";
import { priceListFacts } from "@/lib/evidence/kinds/price-list/schema";
import { summarizeScript } from "@/lib/evidence/kinds/script/describe";
import { summarizeTerms } from "@/lib/evidence/kinds/terms/describe";
import { leadMarkingProblems } from "@/lib/quick/lead-marking/rules";
import { phoneLineProblems } from "@/lib/quick/phone-line/rules";
import { factsIn, titleOfText } from "@/lib/quick/rules";
import type { Draft } from "@/lib/quick/schema";
import { scriptProblems } from "@/lib/quick/script/rules";
import { termsProblems } from "@/lib/quick/terms/rules";

const schemas = { callQuota: callQuotaFacts, priceList: priceListFacts };
/** These know their schema by heart (test/quick/kinds.test.ts): it stays off the phone. */
const rules = { script: scriptProblems, leadMarking: leadMarkingProblems, phoneLine: phoneLineProblems, terms: termsProblems };
const summaries = { script: summarizeScript, leadMarking: summarizeLeadMarking, phoneLine: summarizePhoneLine, terms: summarizeTerms };

/** What is wrong with a draft that somebody calls done: message keys, none where the archive will take it. */
export function problemsIn(draft: Draft): string[] {
  const { kind, min, max, nature, text } = draft;
  if (kind === "unsorted") return text.trim() ? [] : ["quick.missing.text"];
  if (kind !== "callQuota" && kind !== "priceList") return rules[kind](draft);
  if (min.trim() === "" && max.trim() === "") return ["quick.missing.amount"];
  if (kind === "callQuota" && !nature) return ["quick.missing.nature"];
  const parsed = schemas[kind].safeParse(factsIn(draft));
  return parsed.success ? [] : [...new Set(parsed.error.issues.map(({ message }) => message))];
}

/** The title of what was logged: the sentence that it reads as. And of a rule or practice nobody gave the words of, these words. */
export function useTitle() {
  const t = useTranslations("quick");
  const kinds = useTranslations("kinds");
  const sentenceOf = (draft: Draft) => {
    const { kind } = draft;
    const quota = kind === "callQuota" ? callQuotaFacts.safeParse(factsIn(draft)).data : undefined;
    if (quota) return summarizeCallQuota(quota, kinds, { gaps: false });
    const prices = kind === "priceList" ? priceListFacts.safeParse(factsIn(draft)).data : undefined;
    if (prices) return summarizePriceList(prices, kinds, { gaps: false });
    const summarize = Object.hasOwn(summaries, kind) && problemsIn(draft).length === 0 && summaries[kind as keyof typeof summaries];
    return summarize ? summarize(factsIn(draft) as never, kinds, { gaps: false }) : "";
  };
  const titleOf = (draft: Draft): string => {
    if (draft.kind === "unsorted") return titleOfText(draft.text) || t("title.unfinished");
    const said = sentenceOf(draft);
    return said ? t("title.sentence", { company: draft.company.trim() || "none", sentence: said }) : t("title.unfinished");
  };
  const saidOf = ({ kind, ruling, outcome, share, times, mark }: Draft): string => {
    if (kind !== "leadMarking" || !ruling || !outcome) return "";
    return t("said.marking", {
      outcome: kinds(`leadMarking.outcomes.${outcome}`),
      share: share && share !== "notStated" ? kinds(`leadMarking.shares.${share}`) : "none",
      times: times || "none",
      mark: mark.trim(),
    });
  };
  return { titleOf, saidOf };
}
