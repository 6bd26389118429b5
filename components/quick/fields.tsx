"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { quotaNatures } from "@/lib/evidence/kinds/call-quota/schema";
import { storable } from "@/lib/quick/rules";
import type { Draft } from "@/lib/quick/schema";
import { ChoiceRow } from "./choice-row";
import { Masked } from "./masked";
import type { NumberName, Numbers } from "./number-field";
import { QuickPad } from "./pad";
import { PriceRows, PriceSentence, usePriceKeys } from "./price";
import { QuotaRemark, QuotaRows, QuotaSentence, useQuotaKeys } from "./quota";

type Props = { draft: Draft; set(patch: Partial<Draft>): void; codes: readonly string[]; code: string; choose(code: string): void };

/** Digits and what they may become: ten before the point, four after. */
const isNumber = (value: string) => /^\d{0,10}(\.\d{0,4})?$/.test(value);

/** The sentence as it will read, the choices below it, and the pad. */
export function Fields({ draft, set, codes, code, choose }: Props) {
  const t = useTranslations("quick");
  const natures = useTranslations("kinds.natures");
  const [wanted, activate] = useState<NumberName>("min");
  const { kind, isRange, atLeast, about, average } = draft;
  const isThere = wanted === "min" || (wanted === "max" ? isRange : kind === "callQuota" && draft.period === "minute");
  const numbers: Numbers = { draft, set, activate, active: isThere ? wanted : "min" };
  const keys = { callQuota: useQuotaKeys(numbers), priceList: usePriceKeys(numbers), unsorted: [] }[kind];
  const type = (change: (value: string) => string) => {
    const value = change(draft[numbers.active]);
    if (isNumber(value)) set({ [numbers.active]: value });
  };

  return (
    <>
      <div className="quick-said">
        {kind === "unsorted" ? (
          <>
            <textarea
              className="inp"
              aria-label={t("field.text")}
              placeholder={t("field.text")}
              value={draft.text}
              maxLength={20_000}
              onChange={({ target }) => set({ text: storable(target.value) })}
            />
            <Masked text={draft.text} />
          </>
        ) : (
          <>
            <div className="big" aria-live="polite">
              {kind === "callQuota" ? <QuotaSentence numbers={numbers} /> : <PriceSentence numbers={numbers} />}
            </div>
            {kind === "callQuota" && <QuotaRemark draft={draft} />}
          </>
        )}
      </div>
      <div className="quick-rows">
        {codes.length > 1 && (
          <ChoiceRow label={t("into")} options={codes.map((one) => [one, one] as const)} chosen={code} choose={(one) => one && choose(one)} />
        )}
        {kind !== "unsorted" && (
          <div className="quick-names">
            <input
              className="inp"
              aria-label={t("field.company")}
              placeholder={t("field.company")}
              value={draft.company}
              maxLength={60}
              autoComplete="off"
              onChange={({ target }) => set({ company: storable(target.value) })}
            />
            {kind === "priceList" && (
              <input
                className="inp"
                aria-label={t("field.item")}
                placeholder={t("field.item")}
                value={draft.item}
                maxLength={60}
                autoComplete="off"
                onChange={({ target }) => set({ item: storable(target.value) })}
              />
            )}
          </div>
        )}
        <ChoiceRow
          label={t("field.nature")}
          options={quotaNatures.map((nature) => [nature, natures(nature)] as const)}
          chosen={draft.nature}
          choose={(nature) => set({ nature })}
        />
        {kind === "callQuota" && <QuotaRows numbers={numbers} />}
        {kind === "priceList" && <PriceRows numbers={numbers} />}
      </div>
      {kind !== "unsorted" && (
        <QuickPad
          type={type}
          range={{
            label: t("pad.range"),
            isOn: isRange,
            press() {
              set({ isRange: !isRange, atLeast: false, max: "" });
              activate(isRange || draft.min === "" ? "min" : "max");
            },
          }}
          atLeast={{ label: t("pad.atLeast"), isOn: atLeast, press: () => set({ atLeast: !atLeast, isRange: false, max: "" }) }}
          about={{ label: t("pad.about"), isOn: about, press: () => set({ about: !about }) }}
          average={{ label: t("pad.average"), isOn: average, press: () => set({ average: !average }) }}
          side={keys}
        />
      )}
    </>
  );
}
