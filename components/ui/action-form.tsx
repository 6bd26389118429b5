"use client";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { type Action, useAnswer } from "./use-answer";

type Props = {
  action: Action;
  /** The sentence of each key that the action may answer. */
  errors: Record<string, string>;
  /** The sentence for any other. */
  fallback: string;
  /** The labels of fields by name, where an error should say which field it means. */
  labels?: Record<string, string>;
  /** Drawn by the server, before the error. */
  icon?: ReactNode;
  className?: string;
  label?: string;
  children: ReactNode;
};

/**
 * A form around a server action, for pages that ship no form library. Works without JavaScript; with it, nothing typed is
 * lost when the answer is an error, what is being sent cannot be sent twice, and a dialog around it closes once it is done.
 */
export function ActionForm({ action, errors, fallback, labels = {}, icon, className = "form", label, children }: Props) {
  const { answer, sending, sent } = useAnswer(action);
  const form = useRef<HTMLFormElement>(null);
  const errorId = useId();
  const wrong = sending ? {} : (answer?.error ?? {});
  const sentences = Object.entries(wrong).flatMap(([name, keys]) =>
    (keys ?? []).map((key) => [labels[name], errors[key] ?? fallback].filter(Boolean).join(": ")),
  );

  useEffect(() => {
    if (!answer || !form.current) return;
    if (!answer.error) {
      form.current.reset();
      form.current.closest("dialog")?.close();
    } else markWrong(form.current, Object.keys(answer.error), errorId);
  }, [answer, errorId]);

  return (
    <form ref={form} {...sent} className={className} aria-label={label} aria-describedby={sentences.length ? errorId : undefined}>
      {sentences.length > 0 && (
        <div className="note bad" role="alert" id={errorId}>
          {icon}
          <div>
            {[...new Set(sentences)].map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </div>
      )}
      {children}
    </form>
  );
}

/** Each wrong field says so to a screen reader and until it is changed; the first has the focus. */
function markWrong(form: HTMLFormElement, names: string[], errorId: string) {
  const fields = [...form.elements].filter(
    (field): field is HTMLInputElement => field.getAttribute("type") !== "hidden" && names.includes(field.getAttribute("name") ?? ""),
  );
  for (const field of fields) {
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", errorId);
    field.addEventListener("input", () => field.removeAttribute("aria-invalid"), { once: true });
  }
  fields[0]?.focus();
}
