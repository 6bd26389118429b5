"use client";
import { useState } from "react";
import type { KeyWords } from "./keys";
import { pageKeys } from "./page-keys";
import { useModal } from "./use-modal";

/** The keys of this page. They can be switched off: some people speak to their computer, letter by letter. */
export function Keys({ words, close }: { words: KeyWords; close: () => void }) {
  const dialog = useModal();
  const [keys] = useState(pageKeys);
  return (
    <dialog ref={dialog} className="dialog keys-help" aria-labelledby="keys-title" onClose={close} closedby="any">
      <h2 id="keys-title">{words.title}</h2>
      <dl>
        {[...keys, { key: "⌘K / Ctrl+K", name: words.palette }, { key: "?", name: words.keys }].map(({ key, name }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <p className="sub">{words.offHint}</p>
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
