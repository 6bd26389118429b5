"use client";
import { useTranslations } from "next-intl";
import { describeWorked } from "@/lib/evidence/kinds/call-quota/describe";
import { callQuotaFacts } from "@/lib/evidence/kinds/call-quota/schema";
import { factsIn } from "@/lib/quick/rules";
import { Absent } from "./absent";
import { AmountPad } from "./amount-pad";
import { ChoiceRow } from "./choice-row";
import { Amount, NumberField, type Numbers } from "./number-field";
import type { QuickPart } from "./part";

const groups = ["newStaff", "experiencedStaff"] as const;
const units = ["call", "number"] as const;
const periods = ["day", "hour", "week", "month", "minute"] as const;

/** The quota as the sentence that it will read, with its numbers in place. */
function QuotaSentence({ numbers }: { numbers: Numbers }) {
  const t = useTranslations("quick");
  const kinds = useTranslations("kinds");
  const { draft } = numbers;
  const absent = (name: "unit" | "period", value: string | undefined) => <Absent field={`callQuota.${name}`} isNotStated={value === "notStated"} />;
  const { unit, period, who } = draft;
  const per = () => {
    if (period === undefined || period === "notStated") return absent("period", period);
    if (period !== "minute") return kinds("callQuota.per", { period: kinds(`callQuota.periods.${period}`, { amount: 1 }) });
    const number = () => <NumberField name="periodAmount" label={t("field.minutes")} numbers={numbers} />;
    return <span className="nw">{t.rich("sentence.minutes", { number })}</span>;
  };
  return t.rich("sentence.callQuota", {
    company: draft.company.trim() || "none",
    who: who === undefined || who === "notStated" ? "none" : kinds(`staff.${who}`),
    average: draft.average ? "yes" : "no",
    about: draft.about ? "yes" : "no",
    atLeast: draft.atLeast ? "yes" : "no",
    atMost: draft.atMost ? "yes" : "no",
    unit: () => (unit === undefined || unit === "notStated" ? absent("unit", unit) : kinds(`callQuota.units.${unit}`)),
    per,
    amount: () => <Amount numbers={numbers} />,
  });
}

/** How it is known, and what follows from it: worked out, and marked as such. */
function QuotaRemark({ numbers: { draft } }: { numbers: Numbers }) {
  const kinds = useTranslations("kinds");
  const facts = callQuotaFacts.safeParse(factsIn(draft)).data;
  const worked = facts?.unit ? (["perHour", "perDay"] as const).flatMap((name) => describeWorked(name, facts, kinds)) : [];
  return worked
    .filter(({ state }) => state === "value")
    .map(({ name, label, text, formula, qualifiers }) => (
      <p key={name} className="remark">
        {label} <b className="calc-v">{text}</b>{" "}
        {qualifiers.map((one) => (
          <span key={one} className={one === "derived" ? "q calc" : "q"}>
            {kinds(`qualifiers.${one}`)}
          </span>
        ))}{" "}
        {formula}
      </p>
    ));
}

function QuotaRows({ numbers: { draft, set } }: { numbers: Numbers }) {
  const t = useTranslations("quick");
  const staff = useTranslations("kinds.staff");
  const notStated = ["notStated", t("pad.notStated")] as const;
  return (
    <>
      <ChoiceRow
        label={t("field.who")}
        options={[...groups.map((group) => [group, staff(group)] as const), notStated]}
        chosen={draft.who}
        choose={(who) => set({ who })}
      />
      <ChoiceRow
        label={t("field.unit")}
        options={[...units.map((unit) => [unit, t(`unit.${unit}`)] as const), notStated]}
        chosen={draft.unit}
        choose={(unit) => set({ unit })}
      />
    </>
  );
}

/** The keys beside the digits. Of minutes nobody knows how many until it is typed: the digits go there next. */
function QuotaPad({ numbers }: { numbers: Numbers }) {
  const t = useTranslations("quick.pad");
  const { draft, set, activate } = numbers;
  const choose = (period: (typeof periods)[number] | "notStated") => () => {
    const isOff = draft.period === period;
    set({ period: isOff ? undefined : period, periodAmount: isOff || period === "minute" || period === "notStated" ? "" : "1" });
    activate(period === "minute" && !isOff ? "periodAmount" : "min");
  };
  const key = (period: (typeof periods)[number]) => ({ label: t(`periods.${period}`), isOn: draft.period === period, press: choose(period) });
  const keys = [
    [key("day"), key("hour")],
    [key("week"), key("month")],
    [key("minute"), { label: t("notStated"), isOn: draft.period === "notStated", press: choose("notStated") }],
  ];
  return <AmountPad numbers={numbers} keys={keys} />;
}

export const quotaPart: QuickPart = { Sentence: QuotaSentence, Remark: QuotaRemark, Rows: QuotaRows, Pad: QuotaPad };
