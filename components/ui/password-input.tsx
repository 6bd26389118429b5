"use client";
import { type InputHTMLAttributes, type ReactNode, useState, useSyncExternalStore } from "react";

export type PasswordWords = { show: string; hide: string; icon: ReactNode };

const never = () => () => {};

/** A password that can be looked at while it is typed. The button is there once it can do something. */
export function PasswordInput({ words, ...input }: InputHTMLAttributes<HTMLInputElement> & { words: PasswordWords }) {
  const [shown, show] = useState(false);
  const awake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <div className="pw">
      <input {...input} type={shown ? "text" : "password"} autoCapitalize="none" autoCorrect="off" spellCheck={false} />
      {awake && (
        <button
          type="button"
          className="btn quiet"
          aria-label={shown ? words.hide : words.show}
          aria-pressed={shown}
          aria-controls={input.id}
          onClick={() => show(!shown)}
        >
          {words.icon}
        </button>
      )}
    </div>
  );
}
