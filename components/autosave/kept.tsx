"use client";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { DeviceAccount } from "@/lib/autosave/device";
import type { Saved, Typed } from "@/lib/autosave/rules";
import { z } from "@/lib/zod";
import { AutosaveLine } from "./autosave-line";
import { AutosaveVersions } from "./autosave-versions";
import { typedIn } from "./typed";
import { useAutosave } from "./use-autosave";

/** What a page hands to a form that is kept while it is typed in. */
export type Keeping = {
  /** Under which it is kept: the id of what is made, or one of its own for a record that stands already. */
  id: string;
  /** Such as "new/company". */
  form: string;
  account: DeviceAccount;
  /** What was being typed when the page was left. */
  saved: Saved | null;
};

/** `initial`: what was typed before, none for a form that begins; `around`: saving rests while it is being sent. */
export type KeptForm = { initial: Typed | null; around: { hold(): Promise<void>; release(): void } };

const anything = z.object({});

/** A form with all that keeps its text from getting lost: saved while typing, found again after a reload, never overwritten by another tab. */
export function Kept({ id, form, account, saved, recordHref, children }: Keeping & { recordHref: string; children(kept: KeptForm): ReactNode }) {
  const [initial, setInitial] = useState(saved?.data ?? null);
  const [round, setRound] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const formIn = () => box.current?.querySelector("form") ?? null;
  const autosave = useAutosave({
    id,
    form,
    account,
    saved,
    collect() {
      const element = formIn();
      return element && (parseWithZod(typedIn(element), { schema: anything }).payload as Typed);
    },
    // The form is made anew, since its fields keep what they were born with.
    restore(data) {
      setInitial(data);
      setRound((now) => now + 1);
    },
  });
  const { changed } = autosave;
  // A line that is added or taken out is typed by a button, which says nothing of it.
  useEffect(() => {
    const at = box.current;
    const clicked = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('form button[name^="__"]')) setTimeout(changed);
    };
    at?.addEventListener("click", clicked);
    return () => at?.removeEventListener("click", clicked);
  }, [changed]);
  return (
    <div ref={box} onInput={changed} onChange={changed}>
      <AutosaveLine autosave={autosave} />
      <AutosaveVersions autosave={autosave} form={formIn} recordHref={recordHref} />
      <div key={round}>{children({ initial, around: { hold: autosave.hold, release: autosave.release } })}</div>
    </div>
  );
}
