"use client";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";

/** A key beside the digits that is on or off. */
export type Toggle = { label: string; isOn: boolean; press(): void };

type Props = {
  /** Types into the number that is being written. */
  type(change: (value: string) => string): void;
  /** What bounds a number: four, one beside each row of digits. */
  bounds: readonly Toggle[];
  /** The keys of the kind and how exact the number is: one or two beside each row. */
  side: readonly (readonly Toggle[])[];
};

const rows = [
  ["1", "2", "3"],
  ["4", "5", "6"],
  ["7", "8", "9"],
] as const;

/** The pad under the thumb, as on a telephone: digits, what bounds a number, and the units. */
export function QuickPad({ type, bounds, side }: Props) {
  const t = useTranslations("quick.pad");
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
  const point = (
    <button
      type="button"
      key="point"
      className="fn"
      aria-label={t("point")}
      onClick={() => type((value) => (value.includes(".") || value === "" ? value : `${value}.`))}
    >
      .
    </button>
  );
  const erase = (
    <button type="button" key="erase" className="fn" aria-label={t("erase")} onClick={() => type((value) => value.slice(0, -1))}>
      <Icon name="delete" />
    </button>
  );
  const keys = [...rows.map((digits) => digits.map(digit)), [point, digit("0"), erase]];
  return (
    <div className="quick-pad" role="group" aria-label={t("label")}>
      {keys.map((row, at) => [
        ...row,
        bounds[at] && toggle(bounds[at], "fn w"),
        ...(side[at] ?? []).map((one) => toggle(one, side[at]!.length === 1 ? "un both" : "un")),
      ])}
    </div>
  );
}
