"use client";
import { useTranslations } from "next-intl";
import type { Draft } from "@/lib/quick/schema";

/** The numbers of a draft, one of which the pad types into, and what may stand in each while it is being typed. */
const shapes = {
  min: /^\d{0,10}(\.\d{0,4})?$/,
  max: /^\d{0,10}(\.\d{0,4})?$/,
  periodAmount: /^\d{0,10}(\.\d{0,4})?$/,
  claimed: /^\d{0,2}$/,
  times: /^\d{0,3}$/,
  digits: /^\+?\d{0,20}$/,
} satisfies Partial<Record<keyof Draft, RegExp>>;
export type NumberName = keyof typeof shapes;
export type Numbers = {
  draft: Draft;
  active: NumberName;
  activate(name: NumberName): void;
  set(patch: Partial<Draft>): void;
};

/** Which numbers the sentence of a draft has a place for. */
export function numbersOf({ kind, isRange, period, ruling }: Draft): NumberName[] {
  if (kind === "script") return ["claimed"];
  if (kind === "phoneLine") return ["digits"];
  if (kind === "leadMarking") return ruling === "rule" ? ["times"] : [];
  return ["min", ...(isRange ? (["max"] as const) : []), ...(kind === "callQuota" && period === "minute" ? (["periodAmount"] as const) : [])];
}

/** Types into a number whatever it can become; full-width digits of an input method are digits. */
export function typeInto({ draft, set }: Pick<Numbers, "draft" | "set">, name: NumberName, change: (value: string) => string) {
  const value = change(draft[name]).normalize("NFKC");
  if (shapes[name].test(value)) set({ [name]: value });
}

/** A number inside the sentence: a real field for screen readers and keyboards, without the keyboard of the phone. */
export function NumberField({ name, label, numbers }: { name: NumberName; label: string; numbers: Numbers }) {
  const { draft, active, activate } = numbers;
  return (
    <input
      className={active === name ? "num on" : "num"}
      inputMode="none"
      autoComplete="off"
      aria-label={label}
      value={draft[name]}
      style={{ width: `${Math.max(draft[name].length, 1) + 0.6}ch` }}
      onFocus={() => activate(name)}
      onChange={({ target }) => typeInto(numbers, name, () => target.value)}
    />
  );
}

/** One number, or two with a dash between them. */
export function Amount({ numbers }: { numbers: Numbers }) {
  const t = useTranslations("quick.field");
  const { isRange } = numbers.draft;
  return (
    <span className="nw">
      <NumberField name="min" label={t(isRange ? "from" : "min")} numbers={numbers} />
      {isRange && (
        <>
          –<NumberField name="max" label={t("to")} numbers={numbers} />
        </>
      )}
    </span>
  );
}
