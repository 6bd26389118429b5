"use client";
import { Editor } from "@tiptap/core";
import { ListKeymap } from "@tiptap/extension-list/keymap";
import { Placeholder } from "@tiptap/extensions/placeholder";
import { UndoRedo } from "@tiptap/extensions/undo-redo";
import { useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { richTextExtensions } from "@/lib/rich-text/extensions";
import type { RichText } from "@/lib/rich-text/schema";
import { LinkField } from "./link-field";
import { MentionList } from "./mention-list";
import { mentionNode } from "./mention-node";
import { Names } from "./names";
import type { SurfaceProps } from "./plain-field";
import { setAttribute } from "./set-attribute";
import { Toolbar } from "./toolbar";
import { useMentions } from "./use-mentions";

/** What cannot be stored does not come in by pasting either. */
const storable = (text: string) => text.replaceAll("\0", "").toWellFormed();

/** The editor itself: Tiptap over the one list of extensions. Whatever is pasted is read by the same schema, and what it does not know stays outside. */
export default function Surface({ id, document, labels, investigationId, labelledBy, describedBy, invalid, change }: SurfaceProps) {
  const t = useTranslations("editor");
  const [names] = useState(() => new Names(investigationId, labels));
  const [editor, setEditor] = useState<Editor | null>(null);
  const [linking, setLinking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const mentions = useMentions(editor, investigationId, names);

  /** What the editor calls, as it is now: the editor itself is made once. */
  const now = useRef<{ change: SurfaceProps["change"]; onKey(event: KeyboardEvent): boolean }>({ change, onKey: () => false });
  useEffect(() => {
    now.current.change = change;
    now.current.onKey = (event) => {
      if (mentions.onKey(event)) return true;
      if (!(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return false;
      event.preventDefault();
      setLinking(true);
      return true;
    };
  });

  // Once, whatever is drawn later: what somebody writes in is not made anew under their hands. Before the first painting, so that nothing jumps.
  useLayoutEffect(() => {
    const made = new Editor({
      element: place.current,
      content: document,
      injectCSS: false, // editor.css has it
      extensions: [
        ...Object.values({ ...richTextExtensions, Mention: mentionNode(names, { hidden: t("hidden") }) }),
        ListKeymap,
        UndoRedo,
        Placeholder.configure({ placeholder: t("placeholder") }),
      ],
      editorProps: {
        attributes: { id, class: "inp prose surface", role: "textbox", "aria-multiline": "true", "aria-autocomplete": "list", "aria-labelledby": labelledBy },
        handleKeyDown: (_view, event) => now.current.onKey(event),
        transformPastedText: storable,
        transformPastedHTML: storable,
      },
      onUpdate: ({ editor: changed }) => now.current.change(changed.getJSON() as RichText),
    });
    made.view.dom.style.setProperty("--inference", JSON.stringify(t("inferenceMark")));
    made.view.dom.style.setProperty("--victim", JSON.stringify(t("victimMark")));
    setEditor(made);
    return () => made.destroy();
    // Once: an editor keeps what it was born with, and what changes is read through `now`.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    if (!editor) return;
    setAttribute(editor, "aria-describedby", describedBy);
    setAttribute(editor, "aria-invalid", invalid ? "true" : undefined);
  }, [editor, describedBy, invalid]);

  return (
    <div className="writing">
      {editor ? <Toolbar editor={editor} controls={id} linking={linking} link={() => setLinking(!linking)} /> : <div className="tools" />}
      {editor && linking && <LinkField editor={editor} close={() => setLinking(false)} />}
      <div ref={place} />
      {editor && <MentionList id={`${id}-mentions`} editor={editor} mentions={mentions} />}
    </div>
  );
}
