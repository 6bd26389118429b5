export type KeyWords = { title: string; palette: string; keys: string; close: string; off: string; offHint: string };

const typing = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** What stands on this page under this key and can be seen. */
const under = (key: string) =>
  [...document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(key)}"]`)].find((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );

/**
 * A page declares its keys where they act, by `aria-keyshortcuts` on a link, a button or a field; the key presses it.
 * Letters stay silent while somebody types, under a dialog, and for those who switched them off.
 */
export function listenToKeys(letters: boolean, navigate: (href: string) => void, open: (what: "palette" | "keys") => void) {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if ((event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      if (typing(event.target) && (event.target as HTMLElement).isContentEditable) return; // the editor makes a link with it
      event.preventDefault();
      return open("palette");
    }
    if (!letters || event.metaKey || event.ctrlKey || event.altKey || event.repeat || typing(event.target) || document.querySelector("dialog[open]")) return;
    if (event.key === "?") return open("keys");
    const element = under(event.key.length === 1 ? event.key.toUpperCase() : event.key);
    if (element) {
      event.preventDefault();
      if (typing(element)) element.focus();
      else element.click();
    } else if (event.key === "/") {
      event.preventDefault();
      navigate("/search"); // on a phone with a keyboard the field itself is hidden
    }
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}
