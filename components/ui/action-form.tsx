"use client";
import type { SubmissionResult } from "@conform-to/react";
import { type FormEvent, type ReactNode, startTransition, useActionState, useId, useRef } from "react";

export type Action = (last: unknown, form: FormData) => Promise<SubmissionResult | undefined>;

/**
 * A form around a server action, for pages that ship no form library. Works without JavaScript; with it, nothing typed is
 * lost when the answer is an error, and what is being sent cannot be sent twice. `errors` says the sentence of each key
 * that the action may answer; `fallback` the one for any other.
 */
export function ActionForm({
  action,
  errors,
  fallback,
  icon,
  className = "form",
  label,
  children,
}: {
  action: Action;
  errors: Record<string, string>;
  fallback: string;
  /** Drawn by the server before the error. */
  icon?: ReactNode;
  className?: string;
  label?: string;
  children: ReactNode;
}) {
  const [answer, send, sending] = useActionState(action, undefined);
  const form = useRef<HTMLFormElement>(null);
  const errorId = useId();
  const keys = sending ? [] : Object.values(answer?.error ?? {}).flatMap((found) => found ?? []);
  const sentences = [...new Set(keys.map((key) => errors[key] ?? fallback))];

  // React empties a form after its action, also after an error. Sent by hand it keeps what was typed.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    startTransition(() => send(data));
  };

  return (
    <form ref={form} action={send} onSubmit={submit} className={className} aria-label={label} aria-busy={sending} aria-describedby={sentences.length ? errorId : undefined}>
      {sentences.length > 0 && (
        <div className="note bad" role="alert" id={errorId}>
          {icon}
          <div>
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </div>
      )}
      {children}
    </form>
  );
}
