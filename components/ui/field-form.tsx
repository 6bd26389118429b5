"use client";
import type { SubmissionResult } from "@conform-to/react";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { type Closed, ClosedPart } from "./closed-part";
import { FormControl, type FormField } from "./form-control";
import type { PasswordWords } from "./password-input";
import { type Action, useAnswer } from "./use-answer";

export type FieldFormProps<Answer> = {
  action: Action<SubmissionResult & { answer?: Answer }>;
  fields: FormField[];
  /** What travels along and is not typed. */
  hidden?: Record<string, string>;
  /** The sentence of each key that the action may answer, and the one for any other key. */
  errors: Record<string, string>;
  fallback: string;
  icon: ReactNode;
  password?: PasswordWords;
  /** A sentence that the page came with. */
  first?: { field: string; sentence: string } | undefined;
  className?: string;
  /** What it stands in that is closed at first. */
  closed?: Closed;
  /** Below the fields: the button, a remark. */
  children: ReactNode;
  /** What the command answered, for a form in the browser that shows it. */
  answered?: (answer: Answer) => ReactNode;
};

const isKey = (error: string) => /^(error|denied)\.\w+$/.test(error);

/**
 * A small form on a page that ships no form library: each error stands below its field, nothing typed is lost, what is
 * being sent cannot be sent twice, and without JavaScript it works all the same. Its words come from the page.
 */
export function FieldForm<Answer>({
  action,
  fields,
  hidden = {},
  errors,
  fallback,
  icon,
  password,
  first,
  className = "form",
  closed,
  children,
  answered,
}: FieldFormProps<Answer>) {
  const { answer: reply, sent } = useAnswer(action);
  const [isAnswered] = useState(reply !== undefined);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const sayings = (keys: string[] | null | undefined) => (keys ?? []).map((key) => errors[key] ?? (isKey(key) ? fallback : key)).join(" ");
  const errorOf = (name: string) => (reply ? sayings(reply.error?.[name]) : first?.field === name ? first.sentence : "");
  const whole = sayings(Object.entries(reply?.error ?? {}).flatMap(([name, keys]) => (fields.some((field) => field.name === name) ? [] : (keys ?? []))));

  useEffect(() => {
    if (!reply) return;
    if (!reply.error) form.current?.reset();
    else form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [reply]);

  return (
    <ClosedPart closed={closed} open={isAnswered}>
      <form ref={form} {...sent} className={className} noValidate>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {whole && (
          <div className="note bad" role="alert">
            {icon}
            <p>{whole}</p>
          </div>
        )}
        {fields.map(({ value, ...field }) => {
          const kept = reply?.initialValue?.[field.name];
          return (
            <FormControl
              key={field.name}
              {...field}
              id={`${id}${field.name}`}
              value={typeof kept === "string" ? kept : value}
              error={errorOf(field.name)}
              icon={icon}
              password={password}
            />
          );
        })}
        {children}
      </form>
      {reply?.answer !== undefined && answered?.(reply.answer)}
    </ClosedPart>
  );
}
