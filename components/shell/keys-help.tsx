"use client";
import { useState } from "react";
import type { KeyWords } from "./keys";
import { useModal } from "./use-modal";

/** The name of what a key presses, without the key that is drawn inside it. */
function nameOf(element: HTMLElement) {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const drawn of copy.querySelectorAll("kbd")) drawn.remove();
  return element.getAttribute("aria-label") ?? copy.textContent?.trim() ?? "";
}

const keysHere = () =>
  [...document.querySelectorAll<HTMLElement>("[aria-keyshortcuts]")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => [element.getAttribute("aria-keyshortcuts") ?? "", nameOf(element)] as const)
    .reduceRight((keys, [key, name]) => keys.set(key, name), new Map<string, string>()); // of two with one key, the first is pressed

/** The keys of this page, read off the page itself. They can be switched off: some people speak to their computer, letter by letter. */
export function Keys({ words, close }: { words: KeyWords; close: () => void }) {
  const dialog = useModal();
  const [keys] = useState(keysHere);
  return (
    <dialog ref={dialog} className="dialog keys-help" aria-labelledby="keys-title" onClose={close} {...{ closedby: "any" }}>
      <h2 id="keys-title">{words.title}</h2>
      <dl>
        {[...[...keys].reverse(), ["⌘K / Ctrl+K", words.palette], ["?", words.keys]].map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <div className="bs">
        <form method="post" action="/api/preferences" data-preference onSubmit={() => setTimeout(close)}>
          <button className="btn quiet" name="shortcuts" value="off">
            {words.off}
          </button>
        </form>
        <form method="dialog">
          <button className="btn" data-first>
            {words.close}
          </button>
        </form>
      </div>
    </dialog>
  );
}
