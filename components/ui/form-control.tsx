"use client";
import type { ReactNode } from "react";
import { PasswordInput, type PasswordWords } from "./password-input";

export type FormField = {
  name: string;
  label: string;
  type?: "text" | "email" | "password";
  hint?: string;
  value?: string | undefined;
  autoComplete?: string;
  readOnly?: boolean;
  /** Capitals, or nothing of a phone keyboard's own ideas. */
  autoCapitalize?: "characters" | "none";
  /** A choice instead of a text. */
  options?: { value: string; label: string }[];
};

type Props = FormField & { id: string; error: string; icon: ReactNode; password: PasswordWords | undefined };

/** One field of a FieldForm: label, control, hint, and the sentence that says what is wrong with it. */
export function FormControl({ id, name, label, type = "text", hint, value, options, error, icon, password, ...input }: Props) {
  const control = {
    ...input,
    id,
    name,
    className: "inp",
    defaultValue: value,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {options ? (
        <select {...control}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : type === "password" && password ? (
        <PasswordInput {...control} words={password} />
      ) : (
        <input {...control} type={type} inputMode={type === "email" ? "email" : undefined} />
      )}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="err" id={`${id}-error`}>
          {icon}
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
