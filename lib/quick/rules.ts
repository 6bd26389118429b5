import { findVictimData } from "../victims/rules";
import type { Draft } from "./schema";

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
  text: "",
  when: undefined,
  day: "",
};

const longestTitle = 60;

/** What can be sent and kept, of what was typed or pasted: no NUL, no half of a character. */
export const storable = (typed: string) => typed.replaceAll("\0", "").toWellFormed();

/** Whether there is anything in it that somebody would miss. */
export const holdsSomething = ({ min, max, company, carried, item, text }: Draft) =>
  [min, max, company === carried ? "" : company, item, text].some((typed) => typed.trim() !== "");

/** Half written, it is a form of the kind that most was typed for: numbers have a place in theirs alone, a sentence in every one. */
export function asUnfinished(draft: Draft): Draft {
  const { kind, min, max, company, item, currency, priceUnit, sense } = draft;
  if ([min, max, company, item].every((typed) => typed.trim() === "")) return { ...draft, kind: "unsorted" };
  if (kind !== "unsorted") return draft;
  return { ...draft, kind: item.trim() || currency || priceUnit || sense ? "priceList" : "callQuota" };
}

/** What is left on the screen once this one is done: what was typed for another kind meanwhile is not gone with it, and the next is mostly about the same company. */
export const afterDone = (draft: Draft): Draft => {
  const { kind, text, company, companyId } = draft;
  return kind === "unsorted" ? { ...draft, text: "", nature: undefined, when: undefined } : { ...emptyDraft, kind, text, company, companyId, carried: company };
};

const pad = (number: number) => String(number).padStart(2, "0");
/** The day that was tapped, as somebody reads it off the phone that they hold. */
export function dayOf(when: Draft["when"], now: Date): string {
  if (when !== "today" && when !== "yesterday") return "";
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - (when === "yesterday" ? 1 : 0));
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}

/** Only what is there: an empty field is not filled in, and no value. */
const filled = <Fields extends Record<string, string | undefined>>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : []))) as Partial<Record<keyof Fields, string>>;
const unlessNotStated = (value: string | undefined) => (value === "notStated" ? undefined : value);

function quotaFacts({ min, max, isRange, atLeast, atMost, about, average, periodAmount, period, who, unit, nature }: Draft) {
  const amounts = filled({ min: atMost ? "" : min, max: atMost ? min : isRange ? max : "" });
  return {
    ...amounts,
    ...((amounts.min ?? amounts.max) !== undefined && { bound: isRange ? "range" : atLeast ? "atLeast" : atMost ? "atMost" : "exact" }),
    ...filled({
      periodAmount: period === undefined || period === "notStated" ? "" : periodAmount,
      periodUnit: unlessNotStated(period),
      appliesTo: unlessNotStated(who),
      unit: unlessNotStated(unit),
      nature,
    }),
    about,
    average,
    notStated: [...(unit === "notStated" ? ["unit"] : []), ...(period === "notStated" ? ["period"] : []), ...(who === "notStated" ? ["appliesTo"] : [])],
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
    notStated: [...(currency === "notStated" ? ["currency"] : []), ...(priceUnit === "notStated" ? ["unit"] : [])],
  };
  return { ...filled({ sense }), lines: [line] };
}

/** The facts as the schema of the kind takes them. */
export const factsIn = (draft: Draft): Record<string, unknown> =>
  draft.kind === "callQuota" ? quotaFacts(draft) : draft.kind === "priceList" ? priceFacts(draft) : {};

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
