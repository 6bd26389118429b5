"use client";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icons";
import { isSafeAddress } from "@/lib/rich-text/extensions";

const tools = {
  bold: { icon: "bold", on: (editor) => editor.isActive("bold"), run: (editor) => editor.chain().focus().toggleBold().run() },
  heading: { icon: "heading-3", on: (editor) => editor.isActive("heading"), run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run() },
  bulletList: { icon: "list", on: (editor) => editor.isActive("bulletList"), run: (editor) => editor.chain().focus().toggleBulletList().run() },
  orderedList: { icon: "list-ordered", on: (editor) => editor.isActive("orderedList"), run: (editor) => editor.chain().focus().toggleOrderedList().run() },
  quote: { icon: "text-quote", on: (editor) => editor.isActive("blockquote"), run: (editor) => editor.chain().focus().toggleBlockquote().run() },
  inference: { icon: "circle-dashed", on: (editor) => editor.isActive("inference"), run: (editor) => editor.chain().focus().toggleMark("inference").run() },
} satisfies Record<string, { icon: IconName; on(editor: Editor): boolean; run(editor: Editor): void }>;
const names = Object.keys(tools) as (keyof typeof tools)[];

/** What the one list of extensions can do, as words a screen reader hears and keys a thumb can hit. */
export function Toolbar({ editor, controls }: { editor: Editor; controls: string }) {
  const t = useTranslations("editor");
  const [address, setAddress] = useState<string>();
  const on = useEditorState({ editor, selector: ({ editor: now }) => names.map((name) => tools[name].on(now)).concat(now.isActive("link")) });

  const link = () => {
    if (address === undefined) return setAddress(String(editor.getAttributes("link").href ?? ""));
    const chain = editor.chain().focus().extendMarkRange("link");
    if (address.trim() === "") chain.unsetLink().run();
    else if (isSafeAddress(address.trim())) chain.setLink({ href: address.trim() }).run();
    else return;
    setAddress(undefined);
  };

  return (
    <div className="tools-bar" role="toolbar" aria-label={t("toolbar")} aria-controls={controls}>
      {names.map((name, index) => (
        <button type="button" key={name} className="btn quiet" aria-pressed={on[index]} aria-label={t(name)} title={t(name)} onClick={() => tools[name].run(editor)}>
          <Icon name={tools[name].icon} />
        </button>
      ))}
      <button type="button" className="btn quiet" aria-pressed={on.at(-1)} aria-expanded={address !== undefined} aria-label={t("link")} title={t("link")} onClick={link}>
        <Icon name="link" />
      </button>
      {address !== undefined && (
        <span className="with grow">
          <input
            className="inp"
            type="url"
            inputMode="url"
            aria-label={t("address")}
            aria-invalid={address.trim() !== "" && !isSafeAddress(address.trim())}
            placeholder="https://"
            value={address}
            onChange={({ target }) => setAddress(target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") link();
              else if (event.key === "Escape") setAddress(undefined);
              else return;
              event.preventDefault();
            }}
          />
          <button type="button" className="btn" onClick={link}>
            {t("setLink")}
          </button>
        </span>
      )}
    </div>
  );
}
