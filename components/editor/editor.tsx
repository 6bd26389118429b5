"use client";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useCallback, useId, useRef, useState, useSyncExternalStore } from "react";
import { FieldErrors } from "@/components/ui/field";
import { bodySchema, fromText, isPlainDoc, type RichText, textOf } from "@/lib/rich-text/schema";
import { PlainField } from "./plain-field";
import { Still } from "./still";
import "./editor.css";

/** Larger than all the rest of a page: it comes by itself, in the browser alone. Where it cannot be had there is still a plain field. */
const Surface = lazy(() => import("./surface").catch(() => ({ default: PlainField })));

export type EditorProps = {
  name: string;
  label: string;
  /** A document, or the same as JSON. Read once: another one needs another `key`. */
  defaultValue?: unknown;
  /** What is mentioned already, by "type:id". What is missing here is asked for. */
  labels?: Readonly<Record<string, string>> | undefined;
  /** Mentions stay inside one investigation. */
  investigationId: string;
  id?: string;
  hint?: string | undefined;
  errors?: readonly string[] | undefined;
  onChange?(document: RichText): void;
};

/** A document to write in. What cannot be read as one keeps its words: nothing is dropped because its form is old. */
function documentIn(given: unknown): RichText {
  const read = bodySchema.safeParse(given ?? "");
  return read.success ? read.data : fromText(typeof given === "string" ? given : textOf(given));
}

const never = () => () => {};

/** A whole field for the body of a record: its form sends the document as JSON under `name`, and hears an input event at each change. */
export function Editor({ name, label, defaultValue, labels = {}, investigationId, id: given, hint, errors, onChange }: EditorProps) {
  const t = useTranslations("editor");
  const own = useId();
  const id = given ?? own;
  const [document] = useState(() => documentIn(defaultValue));
  const current = useRef(document);
  const field = useRef<HTMLInputElement>(null);
  /** React does not know its value: it would put back at each drawing what the field was born with. */
  const hidden = useCallback((input: HTMLInputElement | null) => {
    field.current = input;
    if (input) input.value = JSON.stringify(current.current);
  }, []);
  const running = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

  const change = (changed: RichText) => {
    current.current = changed;
    if (!field.current) return;
    field.current.value = JSON.stringify(changed);
    field.current.dispatchEvent(new Event("input", { bubbles: true }));
    onChange?.(changed);
  };
  const surface = {
    id,
    name,
    document,
    labels,
    investigationId,
    labelledBy: `${id}-label`,
    describedBy: [hint && `${id}-hint`, errors?.length && `${id}-error`].filter(Boolean).join(" ") || undefined,
    invalid: Boolean(errors?.length),
    change,
  };
  const still = <Still document={document} labels={labels} />;

  return (
    <div className="field editor">
      <span className="lab" id={`${id}-label`}>
        {label}
      </span>
      {running && <input type="hidden" name={name} ref={hidden} />}
      {running ? (
        <Suspense fallback={still}>
          <Surface {...surface} />
        </Suspense>
      ) : (
        <>
          {still}
          <noscript>
            {isPlainDoc(document) ? (
              <PlainField {...surface} sends />
            ) : (
              <>
                <input type="hidden" name={name} value={JSON.stringify(document)} />
                <p className="hint">{t("needsScript")}</p>
              </>
            )}
          </noscript>
        </>
      )}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldErrors id={id} errors={errors} />
    </div>
  );
}
