"use client";
import { type ReactNode, useActionState, useEffect, useState } from "react";
import type { Action } from "@/components/ui/use-answer";

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

type Answered = { action: Action; comesBack: string };

/** What was ticked, and on which version, where the form that the points belong to was refused without scripts: it stands elsewhere on the page. */
function useTicked({ action, comesBack }: Answered) {
  const [answer] = useActionState(action, undefined, comesBack);
  const { checked, seenVersion } = answer?.initialValue ?? {};
  return { ticked: [checked ?? []].flat().filter((point) => typeof point === "string"), on: Number(seenVersion) };
}

export function CheckedCount({ form, of, ...answered }: Answered & { form: string; of: number }) {
  const { ticked } = useTicked(answered);
  return (
    <>
      {useChecked(form) ?? ticked.length} / {of}
    </>
  );
}

type Points = Answered & {
  form: string;
  /** The version that is decided on now. */
  version: number;
  /** Says of which version the ticks are, where that is another; {version} stands in it. */
  before: string;
  points: { point: string; label: string; more: string | undefined }[];
};

/** The points, ticked as they were. */
export function CheckedPoints({ form, version, before, points, ...answered }: Points) {
  const { ticked, on } = useTicked(answered);
  return (
    <>
      {ticked.length > 0 && on !== version && <p className="hint">{before.replace("{version}", String(on))}</p>}
      <ul className="rv-checks">
        {points.map(({ point, label, more }) => (
          <li key={point}>
            <label className="box">
              <input type="checkbox" name="checked" value={point} form={form} defaultChecked={ticked.includes(point)} />
              <span>
                {label}
                {more && <span className="sub">{more}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
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
