"use client";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { CameBack } from "./came-back";
import { type Closed, ClosedPart } from "./closed-part";
import { isFoundName, NoVictims } from "./no-victims";
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
  /** For buttons that stand outside of it. */
  id?: string;
  /** Each error stands at its field, not above the form: for forms longer than a screen. Without JavaScript they stand in both places, in any form. */
  atField?: boolean;
  /** What it stands in that is closed at first. */
  closed?: Closed;
  /** The address of its page, where something outside of it looks at its answer without JavaScript. */
  comesBack?: string;
  children: ReactNode;
};

/**
 * A form around a server action, for pages that ship no form library. Works without JavaScript. Nothing typed is lost when the
 * answer is an error; with JavaScript, what is being sent cannot be sent twice, and a dialog around it closes once it is done.
 */
export function ActionForm({
  action,
  errors,
  fallback,
  labels = {},
  icon,
  className = "form",
  label,
  id,
  atField = false,
  closed,
  comesBack,
  children,
}: Props) {
  const { answer, sending, sent } = useAnswer(action, comesBack);
  /** What the page came with, where it was sent without JavaScript. */
  const [first] = useState(answer);
  const form = useRef<HTMLFormElement>(null);
  const errorId = useId();
  const wrong = sending ? {} : (answer?.error ?? {});
  const said = (name: string) => (wrong[name] ?? []).filter((key) => !isFoundName(key)).map((key) => errors[key] ?? fallback);
  /** Of the answer that they belong to: what a field says itself is not said above. */
  const [placed, setPlaced] = useState<{ answer: typeof answer; names: string[] }>();
  const sentences = Object.keys(wrong)
    .filter((name) => placed?.answer !== answer || !placed?.names.includes(name))
    .flatMap((name) => said(name).map((sentence) => [labels[name], sentence].filter(Boolean).join(": ")));

  useEffect(() => {
    if (!answer || answer === first || !form.current) return;
    for (const old of form.current.querySelectorAll("[data-at-field]")) old.remove();
    if (!answer.error) {
      form.current.reset();
      form.current.closest("dialog")?.close();
    } else if (atField) setPlaced({ answer, names: sayAtFields(form.current, answer.error, (key) => errors[key] ?? fallback) });
    else markWrong(form.current, Object.keys(answer.error), errorId);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each answer
  }, [answer]);

  // What was typed is kept by the browser wherever it had not to ask for the page anew.
  const back = first?.error &&
    answer?.error && {
      typed: first.initialValue,
      sentencesOf: (name: string) =>
        answer === first
          ? Object.keys(first.error ?? {})
              .filter((key) => isCalled(name, key))
              .flatMap(said)
          : [],
      icon,
    };

  const whole = (
    <form ref={form} {...sent} id={id} className={className} aria-label={label} aria-describedby={sentences.length ? errorId : undefined}>
      {sentences.length > 0 && (
        <div className="note bad" role="alert" id={errorId} {...(answer === first && { tabIndex: -1, autoFocus: true })}>
          {icon}
          <div>
            {[...new Set(sentences)].map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </div>
      )}
      <NoVictims errors={wrong} label={errors["denied.noVictimHere"] ?? ""} />
      {children}
    </form>
  );
  return (
    <CameBack value={back || null}>
      <ClosedPart closed={closed} open={first?.error !== undefined}>
        {whole}
      </ClosedPart>
    </CameBack>
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
  // A button may stand far from what it sends.
  if (fields[0]) fields[0].focus();
  else document.querySelector(`#${CSS.escape(errorId)}`)?.scrollIntoView({ block: "nearest" });
}

/** The name of a field in an answer may stand behind that of the command's input: `relation.until` is what was typed as `until`. */
const isCalled = (field: string, name: string) => [name, name.split(".").at(-1)].includes(field);

const fieldOf = (form: HTMLFormElement, name: string) =>
  [...form.elements].find((field) => field.getAttribute("type") !== "hidden" && isCalled(field.getAttribute("name") ?? "", name));

/** Says each error below the field that it is about, until that is changed, and takes the focus to the first. Answers which found a field. */
function sayAtFields(form: HTMLFormElement, wrong: Record<string, string[] | null>, sentence: (key: string) => string): string[] {
  const found = Object.entries(wrong).flatMap(([name, keys]) => {
    const field = fieldOf(form, name);
    const place = field?.closest(".field");
    if (!(field instanceof HTMLElement) || !place || !keys?.length) return [];
    const error = Object.assign(document.createElement("p"), {
      className: "err",
      id: `${field.id || name}-answer`,
      textContent: keys
        .filter((key) => !isFoundName(key))
        .map(sentence)
        .join(" "),
    });
    error.dataset.atField = "";
    place.append(error);
    const before = field.getAttribute("aria-describedby");
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", [error.id, before].filter(Boolean).join(" "));
    const changed = () => {
      error.remove();
      field.removeAttribute("aria-invalid");
      if (before) field.setAttribute("aria-describedby", before);
      else field.removeAttribute("aria-describedby");
    };
    for (const event of ["input", "change"]) field.addEventListener(event, changed, { once: true });
    return [{ name, field }];
  });
  // In the order of the page, whatever order the answer has.
  const [first] = found.map(({ field }) => field).sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  first?.focus();
  return found.map(({ name }) => name);
}
