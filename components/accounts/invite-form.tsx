"use client";
import { FieldForm, type FieldFormProps } from "@/components/ui/field-form";

export type LinkWords = { title: string; once: string; copy: string };

/** Invites, or invites again, and shows the link: the only time that anybody sees it. */
export function InviteForm({ words, ...form }: Omit<FieldFormProps<{ link: string }>, "answered"> & { words: LinkWords }) {
  return (
    <FieldForm
      {...form}
      answered={({ link }) => (
        <div className="invitation-link" role="status">
          <p>
            <b>{words.title}</b>
          </p>
          <p className="link-text">{link}</p>
          <div className="acts">
            <button type="button" className="btn" data-copy={link}>
              {words.copy}
            </button>
            <span className="sub">{words.once}</span>
          </div>
        </div>
      )}
    />
  );
}
