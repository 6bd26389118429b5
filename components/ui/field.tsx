import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { TypedField, TypedBox } from "./came-back";
import { Icon } from "./icon";

/** What every field has. Errors are sentences, already in the language of the reader; `extra` stands behind the control (a unit, “not stated”). */
export type FieldFrame = { id: string; label: ReactNode; hint?: ReactNode; errors?: readonly string[] | undefined; extra?: ReactNode };

/** For controls of one's own: the ids that describe it, and whether it is wrong. */
export const described = ({ id, hint, errors }: Pick<FieldFrame, "id" | "hint" | "errors">) => ({
  "aria-describedby": [errors?.length && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined,
  "aria-invalid": errors?.length ? true : undefined,
});

/** The sentence below a field, where a screen reader looks for it. */
export function FieldErrors({ id, errors }: { id: string; errors: readonly string[] | undefined }) {
  if (!errors?.length) return null;
  return (
    <p className="err" id={`${id}-error`}>
      <Icon name="circle-alert" small />
      <span>{errors.join(" ")}</span>
    </p>
  );
}

/** Label above, control, hint, error below. */
export function Field({ id, label, hint, errors, extra, children }: FieldFrame & { children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {extra ? (
        <div className="with">
          {children}
          {extra}
        </div>
      ) : (
        children
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

export function TextField({ id, label, hint, errors, extra, ...input }: FieldFrame & Omit<InputHTMLAttributes<HTMLInputElement>, "id">) {
  return (
    <Field {...{ id, label, hint, errors, extra }}>
      <TypedField as="input" className="inp" type="text" autoComplete="off" {...input} id={id} {...described({ id, hint, errors })} />
    </Field>
  );
}

/** A number is text with a decimal pad: a browser's number field rounds, scrolls away and drops zeros. */
export const NumberField = (props: Parameters<typeof TextField>[0]) => <TextField inputMode="decimal" {...props} />;

export function TextAreaField({ id, label, hint, errors, extra, ...area }: FieldFrame & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id">) {
  return (
    <Field {...{ id, label, hint, errors, extra }}>
      <TypedField as="textarea" className="inp" rows={3} {...area} id={id} {...described({ id, hint, errors })} />
    </Field>
  );
}

/** `empty` is the word of the choice that chooses nothing. */
export function SelectField({
  id,
  label,
  hint,
  errors,
  extra,
  options,
  empty,
  ...select
}: FieldFrame & Omit<SelectHTMLAttributes<HTMLSelectElement>, "id"> & { options: { value: string; label: string }[]; empty?: string }) {
  return (
    <Field {...{ id, label, hint, errors, extra }}>
      <TypedField as="select" className="inp" {...select} id={id} {...described({ id, hint, errors })}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </TypedField>
    </Field>
  );
}

/** One box to tick, its label behind it. */
export function CheckField({ id, label, hint, errors, ...input }: Omit<FieldFrame, "extra"> & Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "type">) {
  return (
    <div className="field">
      <label className="box" htmlFor={id}>
        <TypedBox type="checkbox" {...input} id={id} {...described({ id, hint, errors })} />
        {label}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldErrors id={id} errors={errors} />
    </div>
  );
}

/** Several controls under one label: a choice, a range, a line of a list. */
export function FieldGroup({ id, label, hint, errors, children }: Omit<FieldFrame, "extra"> & { children: ReactNode }) {
  return (
    <fieldset className="field" id={id} {...described({ id, hint, errors })}>
      <legend className="lab">{label}</legend>
      {children}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldErrors id={id} errors={errors} />
    </fieldset>
  );
}
