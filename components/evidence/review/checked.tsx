"use client";
import { type ReactNode, useEffect, useState } from "react";

const boxesOf = (form: string) => [...document.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][form="${form}"]`)];

/** How many points of a form are checked. Undefined until the page listens: without scripts the server alone looks. */
function useChecked(form: string): number | undefined {
  const [checked, setChecked] = useState<number>();
  useEffect(() => {
    const look = () => setChecked(boxesOf(form).filter((box) => box.checked).length);
    look();
    // What the browser filled in again, and what a form that was answered has emptied.
    for (const event of ["change", "reset", "pageshow"]) addEventListener(event, look);
    return () => {
      for (const event of ["change", "reset", "pageshow"]) removeEventListener(event, look);
    };
  }, [form]);
  return checked;
}

export function CheckedCount({ form, of }: { form: string; of: number }) {
  return (
    <>
      {useChecked(form) ?? 0} / {of}
    </>
  );
}

type Waiting = { form: string; of: number };

/** Why it cannot be accepted yet. `sentence` has {count} where the number of points stands. */
export function LeftToCheck({ form, of, id, icon, sentence, children }: Waiting & { id: string; icon: ReactNode; sentence: string; children: ReactNode }) {
  const checked = useChecked(form);
  if (checked === undefined || checked === of) return children;
  return (
    <p className="why" id={id} role="status">
      {icon}
      <span>{sentence.replace("{count}", String(of - checked))}</span>
    </p>
  );
}

/** The button that accepts, once every point was looked at. Before that it leads to the first that was not. */
export function OnceChecked({ form, of, why, blocked, children }: Waiting & { why: string; blocked: ReactNode; children: ReactNode }) {
  const checked = useChecked(form);
  if (checked === undefined || checked === of) return children;
  return (
    <button
      type="button"
      className="btn"
      aria-disabled
      aria-describedby={why}
      onClick={() =>
        boxesOf(form)
          .find((box) => !box.checked)
          ?.focus()
      }
    >
      {blocked}
    </button>
  );
}
