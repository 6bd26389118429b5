"use client";
import { useTranslations } from "next-intl";
import { ChoiceRow } from "./choice-row";
import { Amount, type Numbers } from "./number-field";

const senses = ["purchase", "sale"] as const;
const units = ["record", "thousand", "person", "list"] as const;
const currencies = ["CNY", "HKD", "USD"] as const;

/** What the sentence and the title share. */
function usePriceWords() {
  const t = useTranslations("quick");
  const kinds = useTranslations("kinds.priceList");
  return ({ draft }: Pick<Numbers, "draft">) => ({
    company: draft.company.trim() || "none",
    item: draft.item.trim() || "none",
    sense: draft.sense ? kinds(`senses.${draft.sense}`) : "none",
    average: draft.average ? "yes" : "no",
    about: draft.about ? "yes" : "no",
    atLeast: draft.atLeast ? "yes" : "no",
    atMost: draft.atMost ? "yes" : "no",
    unit: draft.priceUnit === undefined || draft.priceUnit === "notStated" ? "none" : kinds(`per.${draft.priceUnit}`),
    currency: currencies.some((one) => one === draft.currency) ? t(`pad.currencies.${draft.currency as "CNY"}`) : "",
  });
}

export function PriceSentence({ numbers }: { numbers: Numbers }) {
  const t = useTranslations("quick.sentence");
  const kinds = useTranslations("kinds");
  const words = usePriceWords()(numbers);
  const { currency, priceUnit } = numbers.draft;
  const absent = (name: "currency" | "unit", value: string | undefined) => (
    <small>{kinds("absent", { field: kinds(`priceList.${name}`), state: kinds(value === "notStated" ? "notStated" : "notFilled") })}</small>
  );
  return t.rich("priceList", {
    ...words,
    currency: () => words.currency || absent("currency", currency),
    unit: () => (words.unit === "none" ? absent("unit", priceUnit) : words.unit),
    amount: () => <Amount numbers={numbers} />,
  });
}

export function PriceRows({ numbers: { draft, set } }: { numbers: Numbers }) {
  const t = useTranslations("quick");
  const kinds = useTranslations("kinds.priceList");
  return (
    <>
      <ChoiceRow
        label={t("field.sense")}
        options={senses.map((sense) => [sense, kinds(`senses.${sense}`)] as const)}
        chosen={draft.sense}
        choose={(sense) => set({ sense })}
      />
      <ChoiceRow
        label={t("field.unit")}
        options={[...units.map((unit) => [unit, kinds(`units.${unit}`)] as const), ["notStated", t("pad.notStated")]]}
        chosen={draft.priceUnit}
        choose={(priceUnit) => set({ priceUnit })}
      />
    </>
  );
}

/** The keys beside the digits. */
export function usePriceKeys({ draft, set }: Numbers) {
  const t = useTranslations("quick.pad");
  const key = (currency: (typeof currencies)[number] | "notStated") => ({
    label: currency === "notStated" ? t("notStated") : t(`currencies.${currency}`),
    isOn: draft.currency === currency,
    press: () => set({ currency: draft.currency === currency ? undefined : currency }),
  });
  return [[key("CNY")], [key("HKD"), key("USD")], [key("notStated")]];
}
