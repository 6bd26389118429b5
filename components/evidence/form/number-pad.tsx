"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/** Types into a field as a keyboard would, so that React and whoever listens hear of it. */
function type(field: HTMLInputElement, value: string) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * The pad under the thumb, on phones alone (css). It types into the number field that had the focus last, else the first
 * one; the fields stay real ones for screen readers and hardware keys, and give up the keyboard of the phone.
 */
export function NumberPad() {
  const t = useTranslations("evidence.form.pad");
  const pad = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLInputElement | null>(null);

  useEffect(() => {
    const form = pad.current?.closest("form");
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
  }, []);

  const press = (change: (value: string) => string) => {
    const form = pad.current?.closest("form");
    const field = last.current?.isConnected && !last.current.disabled ? last.current : form?.querySelector<HTMLInputElement>("input[data-pad]:enabled");
    if (!field) return;
    last.current = field;
    type(field, change(field.value));
  };

  const key = (name: string) => (
    <button type="button" key={name} onClick={() => press((value) => value + name)}>
      {name}
    </button>
  );
  return (
    <div className="pad" ref={pad} role="group" aria-label={t("label")}>
      {digits.map(key)}
      <button
        type="button"
        className="fn"
        onClick={() => press((value) => (value.includes(".") || value === "" ? value : `${value}.`))}
        aria-label={t("point")}
      >
        .
      </button>
      {key("0")}
      <button type="button" className="fn" onClick={() => press((value) => value.slice(0, -1))} aria-label={t("erase")}>
        <Icon name="delete" />
      </button>
    </div>
  );
}
