"use client";
import { useTranslations } from "next-intl";
import type { Numbers } from "./number-field";
import { QuickPad, type Toggle } from "./pad";

/** The pad of an amount: what bounds it stands beside the digits, then the keys of the kind, and below them the average. */
export function AmountPad({ numbers, keys }: { numbers: Numbers; keys: readonly (readonly Toggle[])[] }) {
  const t = useTranslations("quick.pad");
  const { draft, set, activate } = numbers;
  const { isRange, about, average } = draft;

  /** One end open, or none: the other is let go. */
  const bound = (name: "atLeast" | "atMost") => ({
    label: t(name),
    isOn: draft[name],
    press: () => set({ isRange: false, max: "", atLeast: false, atMost: false, [name]: !draft[name] }),
  });
  const range = {
    label: t("range"),
    isOn: isRange,
    press() {
      set({ isRange: !isRange, atLeast: false, atMost: false, max: "" });
      activate(isRange || draft.min === "" ? "min" : "max");
    },
  };
  return (
    <QuickPad
      numbers={numbers}
      bounds={[bound("atLeast"), bound("atMost"), range, { label: t("about"), isOn: about, press: () => set({ about: !about }) }]}
      side={[...keys, [{ label: t("average"), isOn: average, press: () => set({ average: !average }) }]]}
    />
  );
}
