"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { quotaNatures } from "@/lib/evidence/kinds/call-quota/schema";
import { dayOf, storable } from "@/lib/quick/rules";
import type { Draft, Keys } from "@/lib/quick/schema";
import { ChoiceRow } from "./choice-row";
import { CompanyField } from "./company-field";
import { Masked } from "./masked";
import type { NumberName, Numbers } from "./number-field";
import { QuickPad } from "./pad";
import { PriceRows, PriceSentence, usePriceKeys } from "./price";
import { QuotaRemark, QuotaRows, QuotaSentence, useQuotaKeys } from "./quota";

type Props = {
  draft: Draft;
  set(patch: Partial<Draft>): void;
  codes: readonly string[];
  code: string;
  choose(code: string): void;
  /** As the archive says them to this page: none without a network. */
  investigations: Keys["investigations"] | null;
  /** What was logged last. */
  since: string | undefined;
};
const days = ["today", "yesterday", "notStated"] as const;

/** Digits and what they may become: ten before the point, four after. */
const isNumber = (value: string) => /^\d{0,10}(\.\d{0,4})?$/.test(value);

/** How it is known and of which day it is, as far as that was chosen. */
function HowKnown({ draft: { nature, when } }: Pick<Props, "draft">) {
  const t = useTranslations("quick.sentence");
  const natures = useTranslations("kinds.natures");
  const format = useFormatter();
  const day = dayOf(when, new Date());
  const date = day && format.dateTime(new Date(`${day}T12:00:00Z`), { month: "long", day: "numeric", timeZone: "UTC" });
  const said = t("how", { nature: nature ? natures(nature) : "none", when: when === "notStated" ? t("noDay") : date || "none" });
  return said && <small>{said}</small>;
}

/** The sentence as it will read, the choices below it, and the pad. */
export function Fields({ draft, set, codes, code, choose, investigations, since }: Props) {
  const t = useTranslations("quick");
  const natures = useTranslations("kinds.natures");
  const [wanted, activate] = useState<NumberName>("min");
  const { kind, isRange, atLeast, atMost, about, average } = draft;
  const into = investigations?.find((one) => one.code === code);
  const isThere = wanted === "min" || (wanted === "max" ? isRange : kind === "callQuota" && draft.period === "minute");
  const numbers: Numbers = { draft, set, activate, active: isThere ? wanted : "min" };
  const keys = { callQuota: useQuotaKeys(numbers), priceList: usePriceKeys(numbers), unsorted: [] }[kind];
  const type = (change: (value: string) => string) => {
    const value = change(draft[numbers.active]);
    if (isNumber(value)) set({ [numbers.active]: value });
  };

  /** One end open, or none: the other is let go. */
  const bound = (name: "atLeast" | "atMost", isOn: boolean) => ({
    label: t(`pad.${name}`),
    isOn,
    press: () => set({ isRange: false, max: "", atLeast: false, atMost: false, [name]: !isOn }),
  });

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
              <HowKnown draft={draft} />
            </div>
            {kind === "callQuota" && <QuotaRemark draft={draft} />}
          </>
        )}
      </div>
      <div className="quick-rows">
        {codes.length > 1 ? (
          <ChoiceRow
            label={t("into")}
            options={codes.map((one) => [one, [one, investigations?.find((known) => known.code === one)?.title].filter(Boolean).join(" ")] as const)}
            chosen={code}
            choose={(one) => one && choose(one)}
          />
        ) : (
          <p className="quick-into">
            {t("into")} <b>{code}</b> {into && <bdi>{into.title}</bdi>}
          </p>
        )}
        {kind !== "unsorted" && (
          <div className="quick-names">
            <CompanyField draft={draft} set={set} investigation={into?.id} since={since} />
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
        <ChoiceRow label={t("field.when")} options={days.map((day) => [day, t(`when.${day}`)] as const)} chosen={draft.when} choose={(when) => set({ when })} />
        {kind === "callQuota" && <QuotaRows numbers={numbers} />}
        {kind === "priceList" && <PriceRows numbers={numbers} />}
      </div>
      {kind !== "unsorted" && (
        <QuickPad
          type={type}
          bounds={[
            bound("atLeast", atLeast),
            bound("atMost", atMost),
            {
              label: t("pad.range"),
              isOn: isRange,
              press() {
                set({ isRange: !isRange, atLeast: false, atMost: false, max: "" });
                activate(isRange || draft.min === "" ? "min" : "max");
              },
            },
            { label: t("pad.about"), isOn: about, press: () => set({ about: !about }) },
          ]}
          side={[...keys, [{ label: t("pad.average"), isOn: average, press: () => set({ average: !average }) }]]}
        />
      )}
    </>
  );
}
