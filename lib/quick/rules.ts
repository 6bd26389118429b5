import { findVictimData } from "../victims/rules";
import { amountIn, filled, notStatedIn, unlessNotStated } from "./filled";
import { leadMarkingFactsIn } from "./lead-marking/rules";
import { phoneLineFactsIn } from "./phone-line/rules";
import type { Draft, QuickKind } from "./schema";
import { scriptFactsIn } from "./script/rules";
import { termsFactsIn } from "./terms/rules";

export const emptyDraft: Draft = {
  kind: "callQuota",
  nature: undefined,
  company: "",
  companyId: undefined,
  carried: "",
  min: "",
  max: "",
  isRange: false,
  atLeast: false,
  atMost: false,
  about: false,
  average: false,
  periodAmount: "",
  period: undefined,
  who: undefined,
  unit: undefined,
  currency: undefined,
  priceUnit: undefined,
  sense: undefined,
  item: "",
  stages: [],
  stageName: "",
  stageSaid: "",
  saidNotStated: false,
  claimed: "",
  claimedNotStated: false,
  mark: "",
  ruling: undefined,
  outcome: undefined,
  share: undefined,
  times: "",
  words: "",
  said: "",
  digits: "",
  extent: undefined,
  lineType: undefined,
  operatorType: undefined,
  arrangedBy: "",
  arrangerNotStated: false,
  fee: "",
  isPercent: false,
  base: undefined,
  payer: undefined,
  text: "",
  when: undefined,
  day: "",
  zone: "",
};

const longestTitle = 60;

/** What can be sent and kept, of what was typed or pasted: no NUL, no half of a character. */
export const storable = (typed: string) => typed.replaceAll("\0", "").toWellFormed();

const pad = (number: number) => String(number).padStart(2, "0");
/** The day that was tapped, as somebody reads it off the phone that they hold. */
export function dayOf(when: Draft["when"], now: Date): string {
  if (when !== "today" && when !== "yesterday") return "";
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - (when === "yesterday" ? 1 : 0));
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}

/** The clock that this phone goes by. */
export const zoneOfPhone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

function quotaFacts(draft: Draft) {
  const { about, average, periodAmount, period, who, unit, nature } = draft;
  return {
    ...amountIn(draft),
    ...filled({
      periodAmount: period === undefined || period === "notStated" ? "" : periodAmount,
      periodUnit: unlessNotStated(period),
      appliesTo: unlessNotStated(who),
      unit: unlessNotStated(unit),
      nature,
    }),
    about,
    average,
    notStated: notStatedIn({ unit: unit === "notStated", period: period === "notStated", appliesTo: who === "notStated" }),
  };
}

/** One number is that price; "at least" is a price without an upper end, "at most" one without a lower. */
function priceFacts({ min, max, isRange, atLeast, atMost, about, average, currency, priceUnit, sense, item }: Draft) {
  const line = {
    ...filled({
      item,
      min: atMost ? "" : min,
      max: isRange ? max : atLeast ? "" : min,
      currency: unlessNotStated(currency),
      unit: unlessNotStated(priceUnit),
    }),
    about,
    average,
    notStated: notStatedIn({ currency: currency === "notStated", unit: priceUnit === "notStated" }),
  };
  return { ...filled({ sense }), lines: [line] };
}

const factsOf: Record<QuickKind, (draft: Draft) => Record<string, unknown>> = {
  callQuota: quotaFacts,
  priceList: priceFacts,
  script: scriptFactsIn,
  leadMarking: leadMarkingFactsIn,
  phoneLine: phoneLineFactsIn,
  terms: termsFactsIn,
  unsorted: () => ({}),
};

/** The facts as the schema of the kind takes them. */
export const factsIn = (draft: Draft): Record<string, unknown> => factsOf[draft.kind](draft);

/** The beginning of a text. No number is cut in two: half of one is not found, and would not be masked. */
export function beginningUncut(text: string, most: number): string {
  const cut = [...text].slice(0, most).join("").length;
  const across = cut < text.length && findVictimData(text).find(({ start, end }) => start < cut && end > cut);
  return text.slice(0, across ? across.start : cut);
}

/** A long sentence has its beginning for a title, and stands in the text in full. */
export function titleOfText(text: string): string {
  const first = text.trim().split("\n", 1)[0]!.trim();
  const begins = beginningUncut(first, longestTitle);
  return begins === first ? first : `${begins}…`;
}
