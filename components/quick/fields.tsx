"use client";
import { useFormatter, useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { quotaNatures } from "@/lib/evidence/kinds/call-quota/schema";
import { dayOf, storable, zoneOfPhone } from "@/lib/quick/rules";
import type { Draft, Keys } from "@/lib/quick/schema";
import { ChoiceRow } from "./choice-row";
import { CompanyField } from "./company-field";
import { Masked } from "./masked";
import { type NumberName, type Numbers, numbersOf } from "./number-field";
import { quickParts } from "./parts";

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

/** How it is known and of which day it is, as far as that was chosen. A clock that is not the newsroom's is named, as on the record. */
function HowKnown({ draft: { nature, when } }: Pick<Props, "draft">) {
  const t = useTranslations("quick.sentence");
  const natures = useTranslations("kinds.natures");
  const format = useFormatter();
  const home = useTimeZone();
  const day = dayOf(when, new Date());
  const date =
    day &&
    [format.dateTime(new Date(`${day}T12:00:00Z`), { month: "long", day: "numeric", timeZone: "UTC" }), zoneOfPhone() !== home && `(${zoneOfPhone()})`]
      .filter(Boolean)
      .join(" ");
  const said = t("how", { nature: nature ? natures(nature) : "none", when: when === "notStated" ? t("noDay") : date || "none" });
  return said && <small>{said}</small>;
}

/** A sentence of no kind yet, as it comes to mind. */
function FreeSentence({ draft, set }: Pick<Props, "draft" | "set">) {
  const label = useTranslations("quick.field")("text");
  return (
    <>
      <textarea
        className="inp"
        aria-label={label}
        placeholder={label}
        value={draft.text}
        maxLength={20_000}
        onChange={({ target }) => set({ text: storable(target.value) })}
      />
      <Masked text={draft.text} />
    </>
  );
}

/** The sentence as it will read, the choices below it, and the pad. */
export function Fields({ draft, set, codes, code, choose, investigations, since }: Props) {
  const t = useTranslations("quick");
  const natures = useTranslations("kinds.natures");
  const [wanted, activate] = useState<NumberName>("min");
  const into = investigations?.find((one) => one.code === code);
  const there = numbersOf(draft);
  const numbers: Numbers = { draft, set, activate, active: there.find((one) => one === wanted) ?? there[0] ?? "min" };
  const part = draft.kind === "unsorted" ? null : quickParts[draft.kind];

  return (
    <>
      <div className="quick-said">
        {part ? (
          <>
            <div className="big" aria-live="polite">
              <part.Sentence numbers={numbers} />
              <HowKnown draft={draft} />
            </div>
            {part.Remark && <part.Remark numbers={numbers} />}
          </>
        ) : (
          <FreeSentence draft={draft} set={set} />
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
        {part && (
          <div className="quick-names">
            <CompanyField draft={draft} set={set} investigation={into?.id} since={since} />
            {part.Words && <part.Words numbers={numbers} />}
          </div>
        )}
        <ChoiceRow
          label={t("field.nature")}
          options={quotaNatures.map((nature) => [nature, natures(nature)] as const)}
          chosen={draft.nature}
          choose={(nature) => set({ nature })}
        />
        <ChoiceRow label={t("field.when")} options={days.map((day) => [day, t(`when.${day}`)] as const)} chosen={draft.when} choose={(when) => set({ when })} />
        {part?.Rows && <part.Rows numbers={numbers} />}
      </div>
      {part?.Pad && <part.Pad numbers={numbers} />}
    </>
  );
}
