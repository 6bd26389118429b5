"use client";
import { FieldForm, type FieldFormProps } from "@/components/ui/field-form";

export type SecretWords = { title: string; once: string; copy: string };

/** Makes a token and shows it: the only time that anybody sees it. */
export function TokenForm({ words, ...form }: Omit<FieldFormProps<{ secret: string }>, "answered"> & { words: SecretWords }) {
  return (
    <FieldForm
      {...form}
      answered={({ secret }) => (
        <div className="invitation-link" role="status">
          <p>
            <b>{words.title}</b>
          </p>
          <p className="link-text">{secret}</p>
          <div className="acts">
            <button type="button" className="btn" data-copy={secret}>
              {words.copy}
            </button>
            <span className="sub">{words.once}</span>
          </div>
        </div>
      )}
    />
  );
}
