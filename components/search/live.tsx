"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";

/** Results follow what is typed, so long after the last key. */
const pause = 140;

const form = () => document.querySelector<HTMLFormElement>(".sr-bar");
const field = () => form()?.querySelector<HTMLInputElement>('input[name="q"]');
const said = (of: HTMLFormElement) =>
  new URLSearchParams([...new FormData(of)].flatMap(([name, value]) => (typeof value === "string" && value.trim() ? [[name, value.trim()]] : []))).toString();

/** Remembered by the archive and not by the browser: the device of somebody who is watched may be looked at. */
const remember = (query: string) => {
  if (new URLSearchParams(query).has("q")) void fetch("/api/search/recent", { method: "POST", body: query, keepalive: true }).catch(() => {});
};

/** Searches while somebody types. Without it the field is a plain form, which Enter sends. */
export function Live({ q }: { q: string }) {
  const router = useRouter();
  const [, go] = useTransition();
  /** What was asked by typing: an answer to it must not change the field, in which there may be more by now. */
  const typed = useRef(new Set<string>());
  /** Where the typing began: one step back leads there. */
  const began = useRef("");

  useEffect(() => {
    const input = field();
    if (input && !typed.current.has(q) && input.value.trim() !== q) input.value = q;
  }, [q]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      const of = form();
      if (!of) return;
      const query = said(of);
      const path = query ? `/search?${query}` : "/search";
      if (path === location.pathname + location.search) return;
      const here = location.pathname + location.search;
      if (typed.current.size === 0) began.current = here;
      // A step that is still under way is given up for the next one: as long as the address is the first one, there is nothing to replace.
      const again = here !== began.current;
      typed.current.add(new URLSearchParams(query).get("q") ?? "");
      go(() => (again ? router.replace(path, { scroll: false }) : router.push(path, { scroll: false })));
    };
    const settle = () => {
      clearTimeout(timer);
      typed.current.clear();
    };
    const onInput = (event: Event) => {
      if (event.target !== field() || (event instanceof InputEvent && event.isComposing)) return;
      clearTimeout(timer);
      timer = setTimeout(ask, pause);
    };
    const onSubmit = (event: Event) => {
      // Over the results of a narrow screen lies the sheet that they were filtered in.
      const sheet = event.target instanceof Element ? event.target.closest<HTMLElement>("#facets:popover-open") : null;
      sheet?.hidePopover();
      if (event.target !== form()) return;
      settle();
      remember(said(form()!));
    };
    const onClick = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest("a") : null;
      if (!link) return;
      settle();
      if (link.closest("[data-hit], [data-preview]")) remember(location.search.slice(1));
    };
    document.addEventListener("input", onInput);
    document.addEventListener("compositionend", onInput);
    document.addEventListener("submit", onSubmit, true);
    document.addEventListener("click", onClick, true);
    addEventListener("popstate", settle);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("input", onInput);
      document.removeEventListener("compositionend", onInput);
      document.removeEventListener("submit", onSubmit, true);
      document.removeEventListener("click", onClick, true);
      removeEventListener("popstate", settle);
    };
  }, [router]);

  return null;
}
