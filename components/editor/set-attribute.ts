import type { Editor } from "@tiptap/core";

/** On the element that is written in, which React does not own. */
export function setAttribute(editor: Editor, name: string, value: string | undefined) {
  if (editor.isDestroyed) return;
  if (value) editor.view.dom.setAttribute(name, value);
  else editor.view.dom.removeAttribute(name);
}
