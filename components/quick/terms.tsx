"use client";
import { useTranslations } from "next-intl";
import { measureIn } from "@/lib/quick/terms/rules";
import { Absent } from "./absent";
import { AmountPad } from "./amount-pad";
import { ChoiceRow } from "./choice-row";
import { Amount, type Numbers } from "./number-field";
import type { QuickPart } from "./part";
import { currencies } from "./price";
import { WordsField } from "./words-field";

const bases = ["loanAmount", "amountPaidOut", "repayment", "price"] as const;
const payers = ["borrower", "lender", "buyer", "seller"] as const;

function TermsSentence({ numbers }: { numbers: Numbers }) {
  const t = useTranslations("quick");
  const kinds = useTranslations("kinds.terms");
  const { draft } = numbers;
  const { currency, isPercent, base, payer } = draft;
  const money = currencies.find((one) => one === currency);
  const isOpen = (value: string | undefined) => value === undefined || value === "notStated";
  const yes = (isOn: boolean) => (isOn ? "yes" : "no");
  return t.rich("sentence.terms", {
    company: draft.company.trim() || "none",
    hasFee: yes(draft.fee.trim() !== ""),
    fee: draft.fee.trim(),
    average: yes(draft.average),
    about: yes(draft.about),
    atLeast: yes(draft.atLeast),
    atMost: yes(draft.atMost),
    amount: () => <Amount numbers={numbers} />,
    unit: () => {
      if (isPercent) return "%";
      if (money) return ` ${t(`pad.currencies.${money}`)}`;
      return measureIn(draft) ? <Absent field="terms.currency" isNotStated /> : <Absent field="terms.measure" isNotStated={false} />;
    },
    measure: isPercent ? "percent" : "money",
    base: isOpen(base) ? "none" : kinds(`bases.${base as "price"}`),
    payer: isOpen(payer) ? "none" : kinds(`payers.${payer as "buyer"}`),
    gaps: () => (
      <>
        {isOpen(base) && <Absent field="terms.base" isNotStated={base === "notStated"} />}
        {isOpen(payer) && <Absent field="terms.payer" isNotStated={payer === "notStated"} />}
      </>
    ),
  });
}

function TermsRows({ numbers: { draft, set } }: { numbers: Numbers }) {
  const t = useTranslations("quick");
  const kinds = useTranslations("kinds.terms");
  const notStated = ["notStated", t("pad.notStated")] as const;
  return (
    <>
      <ChoiceRow
        label={t("field.base")}
        options={[...bases.map((one) => [one, kinds(`bases.${one}`)] as const), notStated]}
        chosen={draft.base}
        choose={(base) => set({ base })}
      />
      <ChoiceRow
        label={t("field.payer")}
        options={[...payers.map((one) => [one, kinds(`payers.${one}`)] as const), notStated]}
        chosen={draft.payer}
        choose={(payer) => set({ payer })}
      />
    </>
  );
}

function FeeName({ numbers }: { numbers: Numbers }) {
  return <WordsField name="fee" label={useTranslations("quick.field")("fee")} most={120} numbers={numbers} />;
}

/** A rate, or money of some currency: the one lets the other go. */
function TermsPad({ numbers }: { numbers: Numbers }) {
  const t = useTranslations("quick.pad");
  const { draft, set } = numbers;
  const { isPercent, currency } = draft;
  const money = (one: (typeof currencies)[number] | "notStated") => ({
    label: one === "notStated" ? t("currencyNotStated") : t(`currencies.${one}`),
    isOn: !isPercent && currency === one,
    press: () => set({ isPercent: false, currency: !isPercent && currency === one ? undefined : one }),
  });
  const percent = { label: t("percent"), isOn: isPercent, press: () => set({ isPercent: !isPercent }) };
  return <AmountPad numbers={numbers} keys={[[percent, money("CNY")], [money("HKD"), money("USD")], [money("notStated")]]} />;
}

export const termsPart: QuickPart = { Sentence: TermsSentence, Words: FeeName, Rows: TermsRows, Pad: TermsPad };
