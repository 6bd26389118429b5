import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { hrefFrom } from "@/lib/rich-text/rules";

/** Where the chosen words lead to. Without chosen words the address itself is written. It belongs to the text and is no field of the form. */
export function LinkField({ editor, close }: { editor: Editor; close(): void }) {
  const t = useTranslations("editor");
  const id = useId();
  const [before] = useState(() => String(editor.getAttributes("link").href ?? ""));
  const [typed, setTyped] = useState(before);
  const [wrong, setWrong] = useState(false);

  const back = () => {
    close();
    editor.commands.focus();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
    close();
  };
  const set = () => {
    if (typed.trim() === "") return before ? remove() : back();
    const href = hrefFrom(typed);
    if (!href) return setWrong(true);
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && !before) chain.insertContent({ type: "text", text: typed.trim(), marks: [{ type: "link", attrs: { href } }] }).run();
    else chain.setMark("link", { href }).run();
    close();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") back();
    else if (event.key === "Enter") {
      event.preventDefault(); // would send the form
      set();
    }
  };

  return (
    <div className="link-field" onInput={(event) => event.stopPropagation()}>
      <label className="lab" htmlFor={id}>
        {t("address")}
      </label>
      <div className="with">
        <input
          className="inp"
          id={id}
          type="text"
          form=""
          inputMode="url"
          autoComplete="off"
          autoFocus // the button before it asked for it
          value={typed}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={({ target }) => {
            setTyped(target.value);
            setWrong(false);
          }}
          onKeyDown={onKey}
        />
        <Button type="button" onClick={set}>
          {t("setLink")}
        </Button>
        {before && (
          <Button type="button" tone="quiet" onClick={remove}>
            {t("removeLink")}
          </Button>
        )}
        <Button type="button" tone="quiet" onClick={back}>
          {t("cancel")}
        </Button>
      </div>
      {wrong && (
        <p className="err" id={`${id}-wrong`} role="alert">
          {t("notALink")}
        </p>
      )}
    </div>
  );
}
