"use client";
import { type ComponentProps, createContext, createElement, type ReactNode, useContext, useId } from "react";

/** What somebody typed into a form that was refused where no script could keep it, and what is said of its fields. */
type CameBack = { typed: Record<string, unknown> | null | undefined; sentencesOf(name: string): readonly string[]; icon: ReactNode };
export const CameBack = createContext<CameBack | null>(null);

/** What was typed into a field of that name: nothing, too. Undefined where no form came back. */
function useTyped(name: string | undefined): string[] | undefined {
  const typed = useContext(CameBack)?.typed;
  if (!typed || name === undefined) return undefined;
  return [typed[name] ?? []].flat().filter((value) => typeof value === "string");
}

type Described = { id?: string | undefined; name?: string | undefined; "aria-describedby"?: string | undefined };

/** How a field says that it is wrong, and the sentence below it. */
function useWrong({ id, name, "aria-describedby": before }: Described) {
  const own = useId();
  const back = useContext(CameBack);
  const sentences = name === undefined ? [] : (back?.sentencesOf(name) ?? []);
  if (!back || sentences.length === 0) return { marks: {}, error: null };
  const errorId = `${id ?? own}-answer`;
  return {
    marks: { "aria-invalid": true, "aria-describedby": [errorId, before].filter(Boolean).join(" ") },
    error: (
      <p className="err" id={errorId}>
        {back.icon}
        <span>{sentences.join(" ")}</span>
      </p>
    ),
  };
}

type As<Tag extends "input" | "textarea" | "select"> = { as: Tag } & ComponentProps<Tag>;

/** A text or a choice that a page without scripts brings back as it was typed, with what is wrong with it. */
export function TypedField({ as, ...field }: As<"input"> | As<"textarea"> | As<"select">) {
  const [typed, { marks, error }] = [useTyped(field.name), useWrong(field)];
  return (
    <>
      {createElement(as, { ...field, ...marks, ...(typed && { defaultValue: typed[0] ?? "" }) })}
      {error}
    </>
  );
}

/** A box or a button of a choice, ticked as it was. */
export function TypedBox({ value = "on", ...box }: ComponentProps<"input"> & { type: "checkbox" | "radio" }) {
  const typed = useTyped(box.name);
  return <input {...box} value={value} {...(typed && { defaultChecked: typed.includes(String(value)) })} />;
}
