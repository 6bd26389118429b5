import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useCallback, useState, useSyncExternalStore } from "react";
import { Icon } from "@/components/ui/icon";
import { keysHere, toolNames, toolOf } from "./tools";

type State = { on?: boolean; can?: boolean };

/** What is on where the cursor stands, and what can be done there. Compared as text, so that most keys draw nothing anew. */
function useStates(editor: Editor): State[] {
  const subscribe = useCallback(
    (listener: () => void) => {
      editor.on("transaction", listener);
      return () => void editor.off("transaction", listener);
    },
    [editor],
  );
  return JSON.parse(
    useSyncExternalStore(subscribe, () => JSON.stringify(toolNames.map((name) => ({ on: toolOf(name).on?.(editor), can: toolOf(name).can?.(editor) })))),
  );
}

/** The arrow keys go along the row, which is one stop for the Tab key. */
function walk(event: KeyboardEvent<HTMLDivElement>) {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  buttons.at(to % buttons.length)?.focus();
}

/** A word, an icon and a key for everything that a text can have. */
export function Toolbar({ editor, controls, linking, link }: { editor: Editor; controls: string; linking: boolean; link(): void }) {
  const t = useTranslations("editor");
  const [stop, setStop] = useState(0);
  const states = useStates(editor);

  return (
    <div className="tools" role="toolbar" aria-label={t("toolbar")} aria-controls={controls} onKeyDown={walk}>
      {toolNames.map((name, place) => {
        const { icon, keys, run } = toolOf(name);
        const { on, can = true } = states[place] ?? {};
        const use = () => (name === "link" ? link() : run(editor.chain().focus()).run());
        return (
          <button
            type="button"
            key={name}
            className="btn quiet"
            tabIndex={place === stop ? 0 : -1}
            aria-pressed={on}
            aria-expanded={name === "link" ? linking : undefined}
            aria-disabled={!can || undefined}
            title={`${t(name)} ${keysHere(keys)}`}
            onFocus={() => setStop(place)}
            onMouseDown={(event) => event.preventDefault() /* the cursor stays where it is */}
            onClick={() => can && use()}
          >
            <Icon name={icon} small />
            <span>{t(name)}</span>
          </button>
        );
      })}
    </div>
  );
}
