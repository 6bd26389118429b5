"use client";
import { useTranslations } from "next-intl";
import { Absent } from "./absent";
import { AmountPad } from "./amount-pad";
import { ChoiceRow } from "./choice-row";
import { Amount, type Numbers } from "./number-field";
import type { QuickPart } from "./part";
import { WordsField } from "./words-field";

const senses = ["purchase", "sale"] as const;
/** Those that fit on the screen of a phone above the pad; the others are chosen in the form. */
const units = ["record", "thousand", "person", "list"] as const;
export const currencies = ["CNY", "HKD", "USD"] as const;

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

function PriceSentence({ numbers }: { numbers: Numbers }) {
  const t = useTranslations("quick.sentence");
  const words = usePriceWords()(numbers);
  const { currency, priceUnit } = numbers.draft;
  const absent = (name: "currency" | "unit", value: string | undefined) => <Absent field={`priceList.${name}`} isNotStated={value === "notStated"} />;
  return t.rich("priceList", {
    ...words,
    currency: () => words.currency || absent("currency", currency),
    unit: () => (words.unit === "none" ? absent("unit", priceUnit) : words.unit),
    amount: () => <Amount numbers={numbers} />,
  });
}

function PriceRows({ numbers: { draft, set } }: { numbers: Numbers }) {
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

function PricePad({ numbers }: { numbers: Numbers }) {
  const t = useTranslations("quick.pad");
  const { draft, set } = numbers;
  const key = (currency: (typeof currencies)[number] | "notStated") => ({
    label: currency === "notStated" ? t("notStated") : t(`currencies.${currency}`),
    isOn: draft.currency === currency,
    press: () => set({ currency: draft.currency === currency ? undefined : currency }),
  });
  return <AmountPad numbers={numbers} keys={[[key("CNY")], [key("HKD"), key("USD")], [key("notStated")]]} />;
}

function WhichData({ numbers }: { numbers: Numbers }) {
  return <WordsField name="item" label={useTranslations("quick.field")("item")} most={60} numbers={numbers} />;
}

export const pricePart: QuickPart = { Sentence: PriceSentence, Words: WhichData, Rows: PriceRows, Pad: PricePad };
