"use client";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";

/** A key beside the digits that is on or off. */
export type Toggle = { label: string; isOn: boolean; press(): void };

type Props = {
  /** Types into the number that is being written. */
  type(change: (value: string) => string): void;
  range: Toggle;
  atLeast: Toggle;
  about: Toggle;
  average: Toggle;
  /** The last column: four that belong to the kind. */
  side: readonly Toggle[];
};

const rows = [
  ["1", "2", "3"],
  ["4", "5", "6"],
  ["7", "8", "9"],
] as const;

/** The pad under the thumb, as on a telephone: digits, what bounds a number, and the units. */
export function QuickPad({ type, range, atLeast, about, average, side }: Props) {
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
  const beside = [
    <button type="button" key="erase" className="fn" aria-label={t("erase")} onClick={() => type((value) => value.slice(0, -1))}>
      <Icon name="delete" />
    </button>,
    toggle(range, "fn w"),
    <button
      type="button"
      key="point"
      className="fn"
      aria-label={t("point")}
      onClick={() => type((value) => (value.includes(".") || value === "" ? value : `${value}.`))}
    >
      .
    </button>,
  ];
  return (
    <div className="quick-pad" role="group" aria-label={t("label")}>
      {rows.map((digits, row) => [...digits.map(digit), beside[row], side[row] && toggle(side[row], "un")])}
      {toggle(about, "fn w")}
      {digit("0")}
      {toggle(average, "fn w")}
      {toggle(atLeast, "fn w")}
      {side[3] && toggle(side[3], "un")}
    </div>
  );
}
