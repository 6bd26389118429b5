import { toast } from "./toast";

/** Whatever has `data-copy` copies it. */
export function copyReferences(words: { copied: string; notCopied: string }) {
  const onClick = async (event: MouseEvent) => {
    const text = (event.target as Element).closest?.<HTMLElement>("[data-copy]")?.dataset.copy;
    if (!text) return;
    try {
      await navigator.clipboard.writeText(text);
      toast(words.copied.replace("{reference}", text));
    } catch {
      toast(words.notCopied); // no clipboard over plain http, or it was refused: say so
    }
  };
  document.addEventListener("click", onClick);
  return () => document.removeEventListener("click", onClick);
}
