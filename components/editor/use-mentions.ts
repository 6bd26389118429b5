import type { Editor } from "@tiptap/core";
import { useEffect, useRef, useState } from "react";
import { type Asking, askingIn, suggest, type Suggestion } from "./asking";
import type { Names } from "./names";

type Open = Asking & { found: Suggestion[] | null; active: number };

/** Milliseconds: a pause between two keys, and what an input method needs to finish after it says that it has. */
const [pause, settling] = [150, 40];

/**
 * Mentions while writing: an @ opens the list, keys or a finger choose. While an input method composes nothing happens:
 * its keys, its candidates and its Enter are its own.
 */
export function useMentions(editor: Editor | null, investigationId: string, names: Names) {
  const [open, setOpen] = useState<Open | null>(null);
  const latest = useRef(open);
  latest.current = open;
  const dismissed = useRef<number | null>(null);

  useEffect(() => {
    if (!editor) return;
    const look = () => {
      if (editor.view.composing) return;
      const asking = editor.isFocused ? askingIn(editor.state) : null;
      if (asking?.from !== dismissed.current) dismissed.current = null;
      if (!asking || asking.from === dismissed.current) return setOpen(null);
      setOpen((now) =>
        now && now.from === asking.from && now.query === asking.query ? now : { ...asking, found: now?.from === asking.from ? now.found : null, active: 0 },
      );
    };
    const composed = () => setTimeout(() => !editor.isDestroyed && look(), settling);
    const leave = () => setOpen(null);
    const element = editor.view.dom;
    editor.on("transaction", look).on("focus", look).on("blur", leave);
    element.addEventListener("compositionend", composed);
    return () => {
      editor.off("transaction", look).off("focus", look).off("blur", leave);
      element.removeEventListener("compositionend", composed);
    };
  }, [editor]);

  const [from, query] = [open?.from, open?.query];
  useEffect(() => {
    if (from === undefined || query === undefined) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const found = await suggest(investigationId, query, abort.signal).catch(() => []);
      if (!abort.signal.aborted) setOpen((now) => (now?.from === from && now.query === query ? { ...now, found, active: 0 } : now));
    }, pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [from, query, investigationId]);

  const choose = ({ type, id, label, sub }: Suggestion) => {
    if (!editor || !latest.current) return;
    const { from: start, to } = latest.current;
    names.learn({ type, id }, type === "evidence" && sub ? sub : label);
    setOpen(null);
    editor.chain().focus().insertContentAt({ from: start, to }, { type: "mention", attrs: { type, id } }).run();
  };

  /** True when the key was for the list. */
  const onKey = (event: KeyboardEvent): boolean => {
    const now = latest.current;
    if (!now || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === "Escape") {
      dismissed.current = now.from;
      setOpen(null);
      return true;
    }
    const count = now.found?.length ?? 0;
    if (!count) return false;
    const chosen = now.found?.[now.active];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") setOpen({ ...now, active: (now.active + (event.key === "ArrowDown" ? 1 : count - 1)) % count });
    else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey && chosen) choose(chosen);
    else return false;
    return true;
  };

  const point = (active: number) => setOpen((now) => now && { ...now, active });

  return { open, choose, point, onKey };
}
export type Mentions = ReturnType<typeof useMentions>;
