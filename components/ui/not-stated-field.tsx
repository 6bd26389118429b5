"use client";
import { type ReactNode, useId, useRef, useState } from "react";

type Words = { notStated: string; fillIn: string };

/**
 * The three states of a fact around any control: a value, “not stated” with one tap, or not filled in. Not stated, the
 * control is switched off, so that it sends nothing, and keeps what was typed until the tap is taken back; `name` then
 * sends `value`, which is how a record lists the facts that nobody stated.
 */
export function NotStatedField({
  label,
  name,
  value,
  stated = true,
  form,
  words,
  children,
}: {
  label: string;
  name: string;
  value: string;
  stated?: boolean;
  form?: string;
  words: Words;
  children: ReactNode;
}) {
  const [isStated, setStated] = useState(stated);
  const labelId = useId();
  const control = useRef<HTMLFieldSetElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const turn = (next: boolean) => {
    setStated(next);
    requestAnimationFrame(() => {
      // Once the form sends it, or no longer does: an autosave listens for it, and the sentence above is read off the form.
      control.current?.closest("form")?.dispatchEvent(new Event("input", { bubbles: true }));
      (next ? control.current?.querySelector<HTMLElement>("input, select, textarea") : button.current)?.focus();
    });
  };

  return (
    <div className="with three" role="group" aria-labelledby={labelId}>
      <span id={labelId} hidden>
        {label}
      </span>
      <fieldset className="grow" ref={control} disabled={!isStated} hidden={!isStated}>
        {children}
      </fieldset>
      {!isStated && (
        <div className="field grow">
          <span className="lab" aria-hidden>
            {label}
          </span>
          <output className="inp gap">
            <input type="hidden" name={name} value={value} form={form} />
            {words.notStated}
          </output>
        </div>
      )}
      <button type="button" className="btn" ref={button} onClick={() => turn(!isStated)}>
        {isStated ? words.notStated : words.fillIn}
        <span className="sr"> · {label}</span>
      </button>
      {isStated && (
        <noscript>
          <label className="box">
            <input type="checkbox" name={name} value={value} form={form} /> {words.notStated}
          </label>
        </noscript>
      )}
    </div>
  );
}
