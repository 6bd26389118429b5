"use client";
import { useTranslations } from "next-intl";
import type { Draft } from "@/lib/quick/schema";

/** The numbers of a draft, one of which the pad types into. */
export type NumberName = "min" | "max" | "periodAmount";
export type Numbers = {
  draft: Draft;
  active: NumberName;
  activate(name: NumberName): void;
  set(patch: Partial<Draft>): void;
};

/** What may stand there while it is being typed; full-width digits of an input method are digits. */
const kept = (typed: string) => /^\d{0,10}(\.\d{0,4})?$/.exec(typed.normalize("NFKC"))?.[0];

/** A number inside the sentence: a real field for screen readers and keyboards, without the keyboard of the phone. */
export function NumberField({ name, label, numbers: { draft, active, activate, set } }: { name: NumberName; label: string; numbers: Numbers }) {
  return (
    <input
      className={active === name ? "num on" : "num"}
      inputMode="none"
      autoComplete="off"
      aria-label={label}
      value={draft[name]}
      style={{ width: `${Math.max(draft[name].length, 1) + 0.6}ch` }}
      onFocus={() => activate(name)}
      onChange={({ target }) => {
        const value = kept(target.value);
        if (value !== undefined) set({ [name]: value });
      }}
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
