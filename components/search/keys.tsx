"use client";
import { useEffect } from "react";

const all = (what: string) => [...document.querySelectorAll<HTMLElement>(`[data-${what}]`)];

/** Selects a result: it is washed, its preview is shown, C copies its reference. */
function select(hits: HTMLElement[], index: number) {
  hits.forEach((hit, at) => {
    hit.classList.toggle("on", at === index);
    const copy = hit.querySelector("[data-copy]");
    if (at === index) {
      hit.setAttribute("aria-current", "true");
      copy?.setAttribute("aria-keyshortcuts", "C");
    } else {
      hit.removeAttribute("aria-current");
      copy?.removeAttribute("aria-keyshortcuts");
    }
  });
  all("preview").forEach((preview, at) => (preview.hidden = at !== index));
}

/** ↑ and ↓ lead through the results, also out of the field; ↵ opens by itself, because the title has the focus. */
function onKey(event: KeyboardEvent) {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (
    step === 0 ||
    event.defaultPrevented ||
    event.isComposing ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    document.querySelector("dialog[open], :popover-open")
  )
    return;
  const at = document.activeElement;
  const hits = all("hit");
  const here = hits.findIndex((hit) => hit.contains(at));
  const fromField = at instanceof HTMLInputElement && at.name === "q";
  if (hits.length === 0 || (here < 0 && !fromField && at !== document.body && at?.id !== "main")) return;
  event.preventDefault();
  const next = here < 0 ? (step > 0 ? 0 : -1) : here + step;
  if (next < 0) return document.querySelector<HTMLInputElement>('.sr-bar input[name="q"]')?.focus();
  const hit = hits[Math.min(next, hits.length - 1)];
  hit?.querySelector<HTMLElement>("h3 a")?.focus({ preventScroll: true });
  hit?.scrollIntoView({ block: "nearest" });
}

/** Whatever of a result has the focus or is clicked, the result is selected. */
function onPoint({ target }: Event) {
  const hits = all("hit");
  const index = hits.findIndex((hit) => target instanceof Node && hit.contains(target));
  if (index >= 0) select(hits, index);
}

export function ResultKeys() {
  useEffect(() => {
    select(all("hit"), 0);
    document.addEventListener("keydown", onKey);
    document.addEventListener("focusin", onPoint);
    document.addEventListener("click", onPoint);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("focusin", onPoint);
      document.removeEventListener("click", onPoint);
    };
  }, []);
  return null;
}
