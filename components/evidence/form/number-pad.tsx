"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/** Types or chooses as a hand would, so that React and whoever listens hear of it. */
function type(field: HTMLInputElement | HTMLSelectElement, value: string) {
  const kind = field instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(field, value);
  for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
}

/** A key beside the digits: what it writes into which fields. A field that it empties is the one that the digits go to next. */
export type SideKey = { label: string; pressed: boolean; sets: Record<string, string> };

/**
 * The pad under the thumb, on phones alone (css). It types into the number field that had the focus last, else the first
 * one; the fields stay real ones for screen readers and hardware keys, and give up the keyboard of the phone. One that
 * dials types into the field beside it alone, and has a plus in place of the point.
 */
export function NumberPad({ side = [], dials = false }: { side?: readonly SideKey[]; dials?: boolean }) {
  const t = useTranslations("evidence.form.pad");
  const pad = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLInputElement | null>(null);

  const within = () => pad.current?.closest<HTMLElement>(dials ? ".stack" : "form");

  useEffect(() => {
    const form = within();
    if (!form || pad.current?.offsetParent === null) return;
    const fields = () => [...form.querySelectorAll<HTMLInputElement>("input[data-pad]:enabled")];
    for (const field of fields()) field.inputMode = "none";
    const focused = ({ target }: FocusEvent) => {
      if (target instanceof HTMLInputElement && target.dataset.pad !== undefined) {
        target.inputMode = "none";
        last.current = target;
      }
    };
    form.addEventListener("focusin", focused);
    return () => form.removeEventListener("focusin", focused);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- whether it dials never changes
  }, []);

  const press = (change: (value: string) => string) => {
    const form = within();
    const field = last.current?.isConnected && !last.current.disabled ? last.current : form?.querySelector<HTMLInputElement>("input[data-pad]:enabled");
    if (!field) return;
    last.current = field;
    type(field, change(field.value));
  };

  const set = (sets: SideKey["sets"]) => {
    const fields = pad.current?.closest("form")?.elements;
    for (const [name, value] of Object.entries(sets)) {
      const field = fields?.namedItem(name);
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
      type(field, value);
      if (value === "" && field instanceof HTMLInputElement) field.focus({ preventScroll: true }); // the sentence above says what is being typed
    }
  };

  const key = (name: string) => (
    <button type="button" key={name} onClick={() => press((value) => value + name)}>
      {name}
    </button>
  );
  return (
    <div className={side.length ? "pad with-side" : "pad"} ref={pad} role="group" aria-label={t("label")}>
      {side.map(({ label, pressed, sets }) => (
        <button type="button" key={label} className="fn side-key" aria-pressed={pressed} onClick={() => set(sets)}>
          {label}
        </button>
      ))}
      {digits.map(key)}
      <button
        type="button"
        className="fn"
        onClick={() => press((value) => (dials ? (value === "" ? "+" : value) : value.includes(".") || value === "" ? value : `${value}.`))}
        aria-label={t(dials ? "plus" : "point")}
      >
        {dials ? "+" : "."}
      </button>
      {key("0")}
      <button type="button" className="fn" onClick={() => press((value) => value.slice(0, -1))} aria-label={t("erase")}>
        <Icon name="delete" />
      </button>
    </div>
  );
}
