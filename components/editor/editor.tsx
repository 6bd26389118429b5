"use client";
import { mergeAttributes } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { Placeholder } from "@tiptap/extension-placeholder";
import { PluginKey } from "@tiptap/pm/state";
import { Suggestion } from "@tiptap/suggestion";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { extensions, mention } from "@/lib/rich-text/extensions";
import { type Mentionable, MentionList, type MentionState } from "./mention-list";
import { Toolbar } from "./toolbar";

type Props = { name: string; label: string; initial: string; labels: Record<string, string>; investigationId: string };

const parsed = (json: string): object | null => {
  try {
    return json ? (JSON.parse(json) as object) : null;
  } catch {
    return null;
  }
};

/** The body of a record. Sends its document as JSON in the field `name`; `labels` names what it mentions already, by "type:id". */
export function Editor({ name, label, initial, labels, investigationId }: Props) {
  const t = useTranslations("editor");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const known = useRef<HTMLInputElement>(null);
  const labelOf = useRef(new Map(Object.entries(labels)));
  const [mentions, setMentions] = useState<MentionState | null>(null);
  const latest = useRef<MentionState | null>(null);
  const show = (state: MentionState | null) => {
    latest.current = state;
    setMentions(state);
  };

  const editor = useEditor({
    immediatelyRender: false,
    content: parsed(initial),
    extensions: [
      ...extensions.map((extension) => (extension === mention ? mentioning() : extension)),
      Placeholder.configure({ placeholder: t("placeholder") }),
    ],
    editorProps: { attributes: { class: "prose inp", role: "textbox", "aria-multiline": "true", "aria-label": label, id } },
    onUpdate: ({ editor: now }) => {
      if (field.current) field.current.value = now.isEmpty ? "" : JSON.stringify(now.getJSON());
      field.current?.dispatchEvent(new Event("input", { bubbles: true })); // an autosave listens for it
    },
  });

  /** The mention of the one list, with its label shown and an @ that asks for it. */
  function mentioning() {
    return mention.extend({
      renderHTML: ({ node, HTMLAttributes }) => ["span", mergeAttributes(HTMLAttributes, { "data-mention": "", class: "mention" }), `@${labelOf.current.get(`${node.attrs.type}:${node.attrs.id}`) ?? "…"}`],
      addProseMirrorPlugins() {
        return [
          Suggestion<Mentionable>({
            editor: this.editor,
            pluginKey: new PluginKey("mention"),
            char: "@",
            allowedPrefixes: null,
            items: async ({ query }) => {
              const answer = await fetch(`/api/suggest?${new URLSearchParams({ investigation: investigationId, q: query, types: "company,source,evidence" })}`).catch(() => null);
              return answer?.ok ? ((await answer.json()) as Mentionable[]) : [];
            },
            command: ({ editor: now, range, props }) => {
              labelOf.current.set(`${props.type}:${props.id}`, props.label);
              if (known.current) known.current.value = JSON.stringify(Object.fromEntries(labelOf.current));
              now.chain().focus().insertContentAt(range, { type: "mention", attrs: { type: props.type, id: props.id } }).run();
            },
            render: () => ({
              onStart: (props) => show({ props, active: 0 }),
              onUpdate: (props) => show({ props, active: 0 }),
              onExit: () => show(null),
              onKeyDown: ({ event }) => {
                const state = latest.current;
                const last = (state?.props.items.length ?? 0) - 1;
                if (!state || event.isComposing || last < 0) return false; // an input method still decides
                if (event.key === "ArrowDown") show({ ...state, active: Math.min(state.active + 1, last) });
                else if (event.key === "ArrowUp") show({ ...state, active: Math.max(state.active - 1, 0) });
                else if (event.key === "Enter" || event.key === "Tab") state.props.command(state.props.items[state.active]!);
                else return false;
                return true;
              },
            }),
          }),
        ];
      },
    });
  }

  // A screen reader follows the choice through the editor, which keeps the focus.
  useEffect(() => {
    const element = editor?.view.dom;
    if (!element) return;
    if (mentions?.props.items.length) {
      element.setAttribute("aria-activedescendant", `${id}-mentions-${mentions.active}`);
      element.setAttribute("aria-controls", `${id}-mentions`);
    } else {
      element.removeAttribute("aria-activedescendant");
      element.removeAttribute("aria-controls");
    }
  }, [editor, mentions, id]);

  return (
    <div className="field editor">
      <span className="lab" aria-hidden>
        {label}
      </span>
      <input type="hidden" name={name} ref={field} defaultValue={initial} />
      <input type="hidden" name="mentionLabels" ref={known} defaultValue={JSON.stringify(labels)} />
      {editor && <Toolbar editor={editor} controls={id} />}
      {editor ? <EditorContent editor={editor} /> : <div className="inp prose editor-wait" aria-hidden />}
      {mentions && <MentionList id={`${id}-mentions`} state={mentions} choose={(item) => mentions.props.command(item)} />}
    </div>
  );
}
