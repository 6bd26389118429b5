"use client";
import { Command } from "cmdk";
import { useState } from "react";
import { KindMark } from "@/components/ui/kind-mark";
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
  /** What leads to all that the search finds; how much it is stands in the place of {count}. */
  all: string;
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

/** Something to choose; a page that one is called by several words has several names. */
type Item = { value: string; label: string; names: string[]; key: string | undefined; choose: () => void };

/** More that begin as was typed come behind the search. */
const mostNamed = 3;

/** Go anywhere by typing: what this page can do, the places, what is found, or a search. */
export function Palette({ words, close, navigate }: { words: PaletteWords; close: () => void; navigate: (href: string) => void }) {
  const dialog = useModal();
  const [query, setQuery] = useState("");
  const { found, total } = useFound(query.trim());
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
  const search = () => go(`/search?${new URLSearchParams({ q: query.trim() })}`);
  const acts = here
    .filter(({ name }) => matches(name))
    .map((act) => ({ value: `key ${act.key}`, label: act.name, names: [act.name], key: act.key, choose: () => press(act) }));
  const commands = words.commands
    .filter(({ label, also = "" }) => wanted && (matches(label) || matches(also)))
    .map(({ href, label, also, inside }) => {
      const there = within && inside ? `${within}/${inside}` : href;
      return { value: `act ${there}`, label, names: [label, ...(also?.split(" ") ?? [])], key: undefined, choose: () => go(there) };
    });
  const places = rail
    .filter(({ label }) => matches(label))
    .map(({ href, label }) => ({ value: href, label, names: [label], key: undefined, choose: () => go(href) }));
  /** Whoever types the name of a page or an act means that, or else what begins so: it comes before the search. */
  const all: Item[] = [...acts, ...places, ...commands];
  const called = (is: (name: string) => boolean) => (wanted.length > 1 ? all.filter(({ names }) => names.some((name) => is(name.toLowerCase()))) : []);
  const exact = called((name) => name === wanted);
  const named = exact.length > 0 ? exact : called((name) => name.startsWith(wanted)).slice(0, mostNamed);
  const items = (list: readonly Item[]) =>
    list.map(({ value, label, key, choose }) => (
      <Command.Item key={value} value={value} onSelect={choose}>
        {label}
        {key && <kbd>{key}</kbd>}
      </Command.Item>
    ));
  const group = (heading: string, list: readonly Item[]) => {
    const others = list.filter((one) => !named.includes(one));
    return others.length > 0 && <Command.Group heading={heading}>{items(others)}</Command.Group>;
  };

  return (
    <dialog ref={dialog} className="dialog palette" aria-label={words.open} onClose={close} closedby="any">
      <Command shouldFilter={false} label={words.open}>
        <Command.Input value={query} onValueChange={setQuery} placeholder={words.placeholder} data-first />
        <Command.List label={words.open}>
          {items(named)}
          {wanted && (
            <Command.Item value="search" onSelect={search}>
              {words.search.replace("{query}", query.trim())}
            </Command.Item>
          )}
          {found.length > 0 && (
            <Command.Group heading={words.found}>
              {found.map(({ href, label, sub, seal, status }) => (
                <Command.Item key={href} value={href} onSelect={() => go(href)}>
                  <KindMark kind={seal} status={status} size="xs" />
                  <span className="nw">{label}</span>
                  {sub && <span className="sub">{sub}</span>}
                </Command.Item>
              ))}
              {total !== undefined && total > found.length && (
                <Command.Item value="all" onSelect={search}>
                  {words.all.replace("{count}", new Intl.NumberFormat(document.documentElement.lang).format(total))}
                </Command.Item>
              )}
            </Command.Group>
          )}
          {group(words.here, acts)}
          {group(words.acts, commands)}
          {group(words.pages, places)}
        </Command.List>
      </Command>
    </dialog>
  );
}
