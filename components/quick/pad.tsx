"use client";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { type Numbers, typeInto } from "./number-field";

/** A key beside the digits that is on or off. */
export type Toggle = { label: string; isOn: boolean; press(): void };

type Props = {
  numbers: Numbers;
  /** What bounds a number: four, one beside each row of digits. */
  bounds?: readonly Toggle[];
  /** The keys of the kind and how exact the number is: one or two beside each row. */
  side?: readonly (readonly Toggle[])[];
  /** In the place of the decimal point, where a number has none. */
  instead?: Toggle | "plus" | "nothing";
};

const rows = [
  ["1", "2", "3"],
  ["4", "5", "6"],
  ["7", "8", "9"],
] as const;

/** The pad under the thumb, as on a telephone: digits, what bounds a number, and the units. */
export function QuickPad({ numbers, bounds = [], side = [], instead }: Props) {
  const t = useTranslations("quick.pad");
  const type = (change: (value: string) => string) => typeInto(numbers, numbers.active, change);
  const digit = (name: string) => (
    <button type="button" key={name} onClick={() => type((value) => value + name)}>
      {name}
    </button>
  );
  const toggle = ({ label, isOn, press }: Toggle, look: string) => (
    <button type="button" key={label} className={look} aria-pressed={isOn} onClick={press}>
      {label}
    </button>
  );
  const sign = (key: string, label: string, change: (value: string) => string) => (
    <button type="button" key={key} className="fn" aria-label={label} onClick={() => type(change)}>
      {key}
    </button>
  );
  const corner = () => {
    if (instead === "nothing") return <span key="nothing" className="fn" />;
    if (instead === "plus") return sign("+", t("plus"), (value) => `+${value.replace("+", "")}`);
    return instead ? toggle(instead, "un") : sign(".", t("point"), (value) => (value.includes(".") || value === "" ? value : `${value}.`));
  };
  const erase = (
    <button type="button" key="erase" className="fn" aria-label={t("erase")} onClick={() => type((value) => value.slice(0, -1))}>
      <Icon name="delete" />
    </button>
  );
  const keys = [...rows.map((digits) => digits.map(digit)), [corner(), digit("0"), erase]];
  return (
    <div className={instead ? "quick-pad only" : "quick-pad"} role="group" aria-label={t("label")}>
      {keys.map((row, at) => [
        ...row,
        bounds[at] && toggle(bounds[at], "fn w"),
        ...(side[at] ?? []).map((one) => toggle(one, side[at]!.length === 1 ? "un both" : "un")),
      ])}
    </div>
  );
}
