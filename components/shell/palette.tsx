"use client";
import { Command } from "cmdk";
import { useEffect, useState } from "react";
import type { PaletteWords } from "./island";
import { useModal } from "./use-modal";

type Place = { href: string; label: string };
type Found = { type: string; id: string; label: string; sub?: string };

const paths: Record<string, string> = { company: "/companies", source: "/sources", evidence: "/evidence" };

/** The places of the rail, read off it: it already knows what this person may open, in their language. */
const places = (): Place[] =>
  [...document.querySelectorAll<HTMLAnchorElement>(".rail a.n")].map((link) => ({ href: link.getAttribute("href") ?? "/", label: [...link.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join("") }));

/** Go anywhere by typing: the places, what is found, or a search. */
export function Palette({ words, close, navigate }: { words: PaletteWords; close: () => void; navigate: (href: string) => void }) {
  const dialog = useModal();
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<Found[]>([]);
  const [rail] = useState(places);

  useEffect(() => {
    const asked = query.trim();
    if (!asked) return setFound([]);
    const abort = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/api/suggest?${new URLSearchParams({ q: asked, types: "company,source,evidence" })}`, { signal: abort.signal })
        .then((answer) => (answer.ok ? answer.json() : []))
        .then(setFound)
        .catch(() => {}); // a suggestion that does not come is no error: the search below still works
    }, 120);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query]);

  const go = (href: string) => {
    close();
    navigate(href);
  };
  const wanted = query.trim().toLowerCase();

  return (
    <dialog ref={dialog} className="dialog palette" aria-label={words.open} onClose={close} {...{ closedby: "any" }}>
      <Command shouldFilter={false} label={words.open}>
        <Command.Input value={query} onValueChange={setQuery} placeholder={words.placeholder} data-first />
        <Command.List label={words.open}>
          {wanted && (
            <Command.Item value="search" onSelect={() => go(`/search?${new URLSearchParams({ q: query.trim() })}`)}>
              {words.search.replace("{query}", query.trim())}
            </Command.Item>
          )}
          {found.length > 0 && (
            <Command.Group heading={words.found}>
              {found.map(({ type, id, label, sub }) => (
                <Command.Item key={id} value={id} onSelect={() => go(`${paths[type]}/${id}`)}>
                  {label}
                  {sub && <span className="sub">{sub}</span>}
                </Command.Item>
              ))}
            </Command.Group>
          )}
          <Command.Group heading={words.pages}>
            {rail
              .filter(({ label }) => label.toLowerCase().includes(wanted))
              .map(({ href, label }) => (
                <Command.Item key={href} value={href} onSelect={() => go(href)}>
                  {label}
                </Command.Item>
              ))}
          </Command.Group>
        </Command.List>
      </Command>
    </dialog>
  );
}
