"use client";
import { storable } from "@/lib/quick/rules";
import type { Draft } from "@/lib/quick/schema";
import type { Numbers } from "./number-field";

type Worded = "item" | "stageName" | "stageSaid" | "mark" | "words" | "arrangedBy" | "fee";

/** A few words of a draft. */
export function WordsField({ name, label, most, numbers: { draft, set } }: { name: Worded; label: string; most: number; numbers: Numbers }) {
  return (
    <input
      className="inp"
      aria-label={label}
      placeholder={label}
      value={draft[name]}
      maxLength={most}
      autoComplete="off"
      onChange={({ target }) => set({ [name]: storable(target.value) } satisfies Partial<Draft>)}
    />
  );
}
