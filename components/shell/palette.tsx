"use client";
import { Command } from "cmdk";
import { useState } from "react";
import { type PageKey, pageKeys } from "./page-keys";
import { useFound } from "./use-found";
import { useModal } from "./use-modal";

export type PaletteWords = {
  open: string;
  placeholder: string;
  here: string;
  pages: string;
  found: string;
  search: string;
  acts: string;
  /** `also` are further words that one may type for it; `inside` is the page of the investigation that one is in, where one is in any. */
  commands: { href: string; label: string; also?: string; inside?: string }[];
};

/** The places of the rail, read off it: it knows them already, in the language of the page. */
const railPlaces = () =>
  [...document.querySelectorAll<HTMLAnchorElement>(".rail a.n")].map((link) => ({
    href: link.getAttribute("href") ?? "/",
    label: [...link.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : "")).join(""),
  }));

/** The investigation that this page is of or leads back to: its address, its crumbs. */
const investigationHere = () =>
  [location.pathname, ...[...document.querySelectorAll(".crumbs a")].map((link) => link.getAttribute("href") ?? "")]
    .map((path) => /^\/investigations\/[0-9a-f-]{36}/.exec(path)?.[0])
    .find(Boolean);

/** Go anywhere by typing: what this page can do, the places, what is found, or a search. */
export function Palette({ words, close, navigate }: { words: PaletteWords; close: () => void; navigate: (href: string) => void }) {
  const dialog = useModal();
  const [query, setQuery] = useState("");
  const found = useFound(query.trim());
  const [rail] = useState(railPlaces);
  const [within] = useState(investigationHere);
  const [here] = useState(() => pageKeys().filter(({ element }) => element.tagName !== "INPUT")); // to search, one is already in the right place

  const wanted = query.trim().toLowerCase();
  const matches = (label: string) => label.toLowerCase().includes(wanted);
  const go = (href: string) => {
    close();
    navigate(href);
  };
  const press = ({ element }: PageKey) => {
    close();
    setTimeout(() => element.click()); // once the dialog has given the focus back
  };
  const acts = here.filter(({ name }) => matches(name));
  const commands = words.commands
    .filter(({ label, also = "" }) => matches(label) || matches(also))
    .map(({ href, label, inside }) => ({ href: within && inside ? `${within}/${inside}` : href, label }));
  const places = rail.filter(({ label }) => matches(label));

  return (
    <dialog ref={dialog} className="dialog palette" aria-label={words.open} onClose={close} closedby="any">
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
              {found.map(({ href, label, sub }) => (
                <Command.Item key={href} value={href} onSelect={() => go(href)}>
                  {label}
                  {sub && <span className="sub">{sub}</span>}
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {acts.length > 0 && (
            <Command.Group heading={words.here}>
              {acts.map((act) => (
                <Command.Item key={act.key} value={`key ${act.key}`} onSelect={() => press(act)}>
                  {act.name}
                  <kbd>{act.key}</kbd>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {wanted && commands.length > 0 && (
            <Command.Group heading={words.acts}>
              {commands.map(({ href, label }) => (
                <Command.Item key={href} value={`act ${href}`} onSelect={() => go(href)}>
                  {label}
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {places.length > 0 && (
            <Command.Group heading={words.pages}>
              {places.map(({ href, label }) => (
                <Command.Item key={href} value={href} onSelect={() => go(href)}>
                  {label}
                </Command.Item>
              ))}
            </Command.Group>
          )}
        </Command.List>
      </Command>
    </dialog>
  );
}
